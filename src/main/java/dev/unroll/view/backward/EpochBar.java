package dev.unroll.view.backward;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** After which epoch the weights are: a dot for each that is kept, and a button that goes through them. */
final class EpochBar extends HBox {
    private static final double LENGTH = 200;
    private static final double SHORT = 110;
    private static final Duration PACE = Duration.millis(700);
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final Label words = Parts.label("muted");
    private final Region shape = Parts.shape("play-shape");
    private final Button play;
    private final PictureCanvas dots = new PictureCanvas(this::paint);
    private final Timeline timeline;
    private boolean narrow;

    EpochBar(BackwardViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().addAll("row", "epoch-bar");
        play = new Button(null, shape);
        play.setId("playEpochs");
        play.getStyleClass().add("icon-button");
        Parts.name(play, texts.get("view.backward.playEpochs"));
        timeline = new Timeline(new KeyFrame(PACE, event -> next()));
        timeline.setCycleCount(Timeline.INDEFINITE);
        play.setOnAction(event -> playOrPause());
        words.setMinWidth(USE_PREF_SIZE);
        dots.setId("epochDots");
        dots.setFocusTraversable(true);
        dots.setOnMousePressed(event -> {
            dots.requestFocus();
            choose(event.getX());
        });
        dots.setOnMouseDragged(event -> choose(event.getX()));
        dots.setOnKeyPressed(this::key);
        getChildren().addAll(words, play, dots);
        Parts.follow(dots::repaint, appearance.darkProperty(), appearance.scaleProperty());
        timeline.statusProperty().subscribe(status -> shape.getStyleClass().set(shape.getStyleClass().size() - 1,
                status == Timeline.Status.RUNNING ? "pause-shape" : "play-shape"));
    }

    void setNarrow(boolean next) {
        narrow = next;
        refresh();
    }

    void refresh() {
        Way way = model.way();
        boolean several = model.epochs().size() > 1;
        double epoch = way == null ? 0 : way.epoch();
        String number = Numbers.fixed(epoch, epoch == Math.rint(epoch) ? 0 : 1);
        words.setVisible(way != null);
        words.setText(several && !narrow ? texts.now("view.backward.weights") : texts.now("view.subject.weights", number));
        play.setVisible(several);
        play.setManaged(several);
        dots.setVisible(several);
        dots.setManaged(several);
        double length = (narrow ? SHORT : LENGTH) * appearance.scale();
        dots.setMinSize(length, 32 * appearance.scale());
        dots.setMaxSize(length, 32 * appearance.scale());
        dots.setAccessibleText(texts.now("view.subject.weights", number));
        dots.repaint();
    }

    private void playOrPause() {
        if (timeline.getStatus() == Timeline.Status.RUNNING) {
            timeline.stop();
        } else {
            if (at() == model.epochs().size() - 1) {
                model.showEpoch(model.epochs().getFirst());
            } else {
                next();
            }
            timeline.play();
        }
    }

    private void next() {
        int to = at() + 1;
        if (to < model.epochs().size() && getScene() != null) {
            model.showEpoch(model.epochs().get(to));
        } else {
            timeline.stop();
        }
    }

    /** The last kept epoch that the shown weights have had. */
    private int at() {
        Way way = model.way();
        int index = 0;
        for (int i = 0; i < model.epochs().size(); i++) {
            index = way != null && model.epochs().get(i) <= way.epoch() ? i : index;
        }
        return index;
    }

    private double x(int index) {
        double margin = 10 * appearance.scale();
        return margin + (dots.getWidth() - 2 * margin) * index / Math.max(1, model.epochs().size() - 1);
    }

    private void choose(double place) {
        List<Integer> epochs = model.epochs();
        int best = 0;
        for (int i = 1; i < epochs.size(); i++) {
            best = Math.abs(x(i) - place) < Math.abs(x(best) - place) ? i : best;
        }
        if (!epochs.isEmpty() && best != at()) {
            timeline.stop();
            model.showEpoch(epochs.get(best));
        }
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int to = at() + by;
        if (by != 0 && to >= 0 && to < model.epochs().size()) {
            model.showEpoch(model.epochs().get(to));
            event.consume();
        }
    }

    private void paint(Surface surface) {
        List<Integer> epochs = model.epochs();
        if (epochs.size() < 2) {
            return;
        }
        Palette palette = appearance.palette();
        double s = appearance.scale();
        double y = 10 * s;
        int at = at();
        surface.fillRound(x(0), y - 2 * s, x(epochs.size() - 1) - x(0), 4 * s, 2 * s, palette.of(Role.BORDER));
        surface.fillRound(x(0), y - 2 * s, x(at) - x(0), 4 * s, 2 * s, palette.of(Role.ACCENT));
        double free = -1e9;
        for (int i = 0; i < epochs.size(); i++) {
            if (x(1) - x(0) > 7 * s) {
                surface.disc(x(i), y, 2.8 * s, palette.of(i <= at ? Role.ACCENT : Role.TEXT_SUBTLE));
            }
        }
        Type type = new Type(Face.MONO, 10.5 * s);
        String here = Integer.toString(epochs.get(at));
        double half = surface.width(here, type) / 2;
        surface.text(here, x(at), y + 19 * s, new Type(Face.MONO_BOLD, 10.5 * s), palette.of(Role.ACCENT), Align.MIDDLE);
        for (int i = 0; i < epochs.size(); i++) {
            String number = Integer.toString(epochs.get(i));
            double own = surface.width(number, type) / 2;
            boolean clear = x(i) - own > free && Math.abs(x(i) - x(at)) > own + half + 5 * s;
            if (i != at && clear) {
                surface.text(number, x(i), y + 19 * s, type, palette.of(Role.TEXT_MUTED), Align.MIDDLE);
                free = x(i) + own + 6 * s;
            }
        }
        surface.disc(x(at), y, 8 * s, palette.of(Role.GROUND));
        surface.disc(x(at), y, 6.5 * s, palette.of(Role.ACCENT));
    }
}
