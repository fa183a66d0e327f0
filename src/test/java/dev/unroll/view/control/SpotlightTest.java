package dev.unroll.view.control;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Box;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The light finds its control, follows it, and stands in nobody's way. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SpotlightTest {
    private final Appearance appearance = new Appearance();
    private final AtomicInteger pressed = new AtomicInteger();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private Button one;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private Button two;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private Region words;
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private Spotlight light;

    private double right = 120;

    @Start
    void start(Stage stage) {
        one = new Button("one");
        two = new Button("two");
        words = new Label("This is the first button.");
        light = new Spotlight(appearance);
        one.setOnAction(event -> pressed.incrementAndGet());
        Pane root = new Pane(one, two, light) {
            @Override
            protected void layoutChildren() {
                one.resizeRelocate(getWidth() - right, 40, 80, 30);
                two.resizeRelocate(30, getHeight() - 80, 80, 30);
                light.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        };
        stage.setScene(new Scene(root, 640, 400));
        stage.show();
    }

    private Box at() throws Exception {
        return fx(() -> {
            Box box = light.light();
            return box == null ? new Box(0, 0, 0, 0) : box;
        });
    }

    @Test
    void lightsFollowsAndLeavesTheWay(FxRobot robot) throws Exception {
        double width = fx(() -> {
            light.point(one, words);
            return one.getScene().getWidth();
        });
        Box around = new Box(width - 120 - 4, 36, 88, 38);
        assertThat(at()).isEqualTo(around);
        Bounds caption = fx(() -> words.localToParent(words.getLayoutBounds()));
        assertThat(caption.getMaxX()).isLessThanOrEqualTo(width - 12);
        assertThat(caption.getMinY()).isGreaterThanOrEqualTo(around.y() + around.height());

        robot.clickOn(one);
        assertThat(pressed.get()).as("the control is pressed through the light").isEqualTo(1);

        fx(() -> {
            right = 220;
            one.getParent().requestLayout();
            return true;
        });
        until(() -> light.light() != null && light.light().x() == width - 224);

        Region other = fx(() -> new Label("And this is the second."));
        fx(() -> {
            light.point(two, other);
            return true;
        });
        until(() -> light.light() != null && light.light().x() == 26);
        fx(() -> {
            two.setVisible(false);
            return true;
        });
        assertThat(fx(() -> light.light() == null)).as("what is not to be seen is not lit").isTrue();
        fx(() -> {
            light.clear();
            return true;
        });
        assertThat(fx(() -> light.isVisible() || light.getChildren().contains(other))).isFalse();
    }

    @Test
    void jumpsWithoutMotion() throws Exception {
        fx(() -> {
            appearance.motionProperty().set(false);
            light.point(one, words);
            light.point(two, words);
            return true;
        });
        assertThat(at().x()).isEqualTo(26);
    }
}
