package dev.unroll.view.network;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Parts;
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

/** Below the picture: first, back, play, forward, last; where the playhead is; how fast it goes. */
public final class TransportBar extends StackPane {
    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);
    /** From this width on there is room for a button for each speed. */
    private static final double BUTTONS_FROM = 960;
    private final Playhead playhead;
    private final Label position = Parts.label("mono", "position");
    private final Label total = Parts.label("mono", "muted");
    private final Region playIcon = Parts.shape("play-shape");

    /** For the playhead of {@code model}. */
    public TransportBar(NetworkViewModel model, Appearance appearance) {
        playhead = model.playhead();
        Texts texts = appearance.texts();
        getStyleClass().add("transport");
        Button play = Parts.iconButton(Feather.PLAY, texts.get("view.transport.play"), playhead::playOrPause, "accent");
        play.setGraphic(playIcon);
        play.setId("play");
        HBox buttons = Parts.row("transport-buttons",
                Parts.iconButton(Feather.SKIP_BACK, texts.get("view.transport.first"), () -> playhead.seek(1)),
                Parts.iconButton(Feather.CHEVRON_LEFT, texts.get("view.transport.back"), () -> playhead.step(false)), play,
                Parts.iconButton(Feather.CHEVRON_RIGHT, texts.get("view.transport.forward"), () -> playhead.step(true)),
                Parts.iconButton(Feather.SKIP_FORWARD, texts.get("view.transport.last"),
                        () -> playhead.seek(Integer.MAX_VALUE)));
        buttons.setPickOnBounds(false);
        Segments<Double> speeds = new Segments<>(playhead.speedProperty()::set);
        SPEEDS.forEach(speed -> speeds.add(speed, new SimpleStringProperty(name(speed)), "speed" + speed));
        Choice<Double> menu = new Choice<>(TransportBar::name);
        menu.setId("speed");
        menu.getStyleClass().add("speed-menu");
        menu.accessibleTextProperty().bind(texts.get("view.transport.speed"));
        menu.onChosen(playhead.speedProperty()::set);
        playhead.speedProperty().subscribe(speed -> {
            speeds.show(speed.doubleValue());
            menu.show(SPEEDS, speed.doubleValue());
        });
        HBox right = Parts.row("transport-right", position, total, Parts.label(texts.get("view.transport.speed"), "muted"),
                speeds);
        menu.setVisible(false);
        Parts.late(right, menu);
        right.setPickOnBounds(false);
        getChildren().addAll(right, buttons);
        widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() == 0 || width.doubleValue() >= BUTTONS_FROM * appearance.scale();
            speeds.setVisible(room);
            speeds.setManaged(room);
            menu.setVisible(!room);
            menu.setManaged(!room);
        });
        playhead.playingProperty().subscribe(playing -> playIcon.getStyleClass()
                .set(playIcon.getStyleClass().size() - 1, playing ? "pause-shape" : "play-shape"));
        playhead.targetProperty().subscribe(target -> refresh(model));
        model.subjectProperty().subscribe(subject -> refresh(model));
    }

    private static String name(double speed) {
        return speed == 0.25 ? "¼×" : speed == 0.5 ? "½×" : Numbers.fixed(speed, 0) + "×";
    }

    private void refresh(NetworkViewModel model) {
        Subject subject = model.subjectProperty().get();
        setDisable(subject == null);
        position.setText("t = " + playhead.target());
        total.setText(subject == null ? "" : "/ " + subject.tokens().size());
    }
}
