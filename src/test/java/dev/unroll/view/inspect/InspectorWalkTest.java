package dev.unroll.view.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the panel: edit a weight, undo it, drag the gate, follow a link. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // TestFX calls start first
class InspectorWalkTest {
    private HandedStudy study;
    private InspectorPanel panel;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        study = new HandedStudy(appearance.texts());
        study.choose(4, Quantity.FORGET, 6);
        panel = new InspectorPanel(study.viewModel, appearance);
        panel.setPrefWidth(404);
        BorderPane root = new BorderPane();
        root.setRight(panel);
        Scene scene = new Scene(root, 404, 940);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
    }

    private HandNumber first(String style) {
        Set<Node> all = panel.lookupAll("." + style);
        return (HandNumber) all.stream().min((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
                .orElseThrow();
    }

    @Test
    void aWeightIsEditedAndTheEditIsUndone(FxRobot robot) {
        var term = Objects.requireNonNull(study.viewModel.shownProperty().get()).listed().shown().getFirst();
        Place place = new Place.Weight(term.place());

        robot.clickOn(first("term-weight"));
        robot.write("3.5").type(KeyCode.ENTER);

        assertThat(study.whatIf().at(place)).isEqualTo(3.5);
        assertThat(panel.lookup("#restoreAll").getParent().isVisible()).isTrue();
        assertThat(panel.lookupAll(".term-weight").stream().filter(n -> ((HandNumber) n).text().equals("3.500"))).hasSize(1);
        robot.interact(study::undo);
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);
        assertThat(panel.lookup("#restoreAll").getParent().isVisible()).isFalse();
    }

    @Test
    void escapeLeavesAWeightAsItWasAlsoAfterCounting(FxRobot robot) {
        robot.clickOn(first("term-weight"));
        robot.write("17").type(KeyCode.ESCAPE);
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);

        robot.type(KeyCode.ENTER).type(KeyCode.UP).type(KeyCode.UP);
        assertThat(study.whatIf().weights()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);
    }

    @Test
    void theGateIsDraggedAndRestoredAsOneStep(FxRobot robot) {
        Slider slider = (Slider) panel.lookup("#whatIf");
        Place place = new Place.Number(new Spot(0, 4, Quantity.FORGET, 6));

        robot.drag(slider.lookup(".thumb")).moveBy(-60, 0).moveBy(-20, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(study.whatIf().at(place)).isNotNull().isLessThan(0.7);
        robot.interact(study::undo);
        assertThat(study.whatIf()).as("a drag is one step").isEqualTo(WhatIf.NOTHING);
        robot.interact(() -> slider.setValue(0.25));
        assertThat(study.whatIf().at(place)).isEqualTo(0.25);
        robot.clickOn("#restoreNumber");
        assertThat(study.whatIf()).isEqualTo(WhatIf.NOTHING);
    }

    @Test
    void keysGoThroughTheUnitsAndLinksGoOn(FxRobot robot) {
        robot.clickOn("#unitNext");
        assertThat(Objects.requireNonNull(study.chosen.get()).unit()).isEqualTo(7);
        robot.type(KeyCode.UP).type(KeyCode.UP);
        assertThat(Objects.requireNonNull(study.chosen.get()).unit()).isEqualTo(5);

        robot.clickOn(panel.lookup(".next-link"));

        assertThat(study.chosen.get()).isEqualTo(new Spot(0, 4, Quantity.CELL, 5));
    }
}
