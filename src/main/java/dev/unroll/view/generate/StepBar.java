package dev.unroll.view.generate;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** First, back, play, forward, last; where one is; how fast it goes. */
final class StepBar extends StackPane {
    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);
    private final Stepper stepper;
    private final Label position = Parts.label("mono", "position");
    private final Label total = Parts.label("mono", "muted");
    private final Region playIcon = Parts.shape("play-shape");

    StepBar(Stepper stepper, Appearance appearance) {
        this.stepper = stepper;
        Texts texts = appearance.texts();
        getStyleClass().add("transport");
        Button play = Parts.iconButton(Feather.PLAY, texts.get("view.transport.play"), stepper::playOrPause, "accent");
        play.setGraphic(playIcon);
        play.setId("playSteps");
        Button forward = Parts.iconButton(Feather.CHEVRON_RIGHT, texts.get("view.generate.forward"), () -> stepper.step(true));
        forward.setId("stepForward");
        Button back = Parts.iconButton(Feather.CHEVRON_LEFT, texts.get("view.generate.back"), () -> stepper.step(false));
        back.setId("stepBack");
        HBox buttons = Parts.row("transport-buttons",
                Parts.iconButton(Feather.SKIP_BACK, texts.get("view.generate.first"), () -> stepper.seek(1)), back, play, forward,
                Parts.iconButton(Feather.SKIP_FORWARD, texts.get("view.generate.last"), () -> stepper.seek(Integer.MAX_VALUE)));
        buttons.setPickOnBounds(false);
        Segments<Double> speeds = new Segments<>(stepper.speedProperty()::set);
        SPEEDS.forEach(speed -> speeds.add(speed, new SimpleStringProperty(name(speed)), "pace" + speed));
        stepper.speedProperty().subscribe(speed -> speeds.show(speed.doubleValue()));
        HBox right = Parts.row("transport-right", position, total, speeds);
        right.setPickOnBounds(false);
        getChildren().addAll(right, buttons);
        stepper.playingProperty().subscribe(playing -> playIcon.getStyleClass()
                .set(playIcon.getStyleClass().size() - 1, playing ? "pause-shape" : "play-shape"));
        Parts.follow(this::refresh, stepper.stepsProperty(), stepper.shownProperty());
        Pulse pulse = new Pulse(stepper::advance);
        stepper.playingProperty().subscribe(pulse::want);
        refresh();
    }

    private static String name(double speed) {
        return speed == 0.5 ? "½×" : Numbers.fixed(speed, 0) + "×";
    }

    private void refresh() {
        setDisable(stepper.stepsProperty().get() == 0);
        position.setText(Integer.toString(stepper.shownProperty().get()));
        total.setText("/ " + stepper.stepsProperty().get());
    }
}
