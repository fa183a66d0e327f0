package dev.unroll.view.backward;

import dev.unroll.picture.backward.BackwardLayout;
import dev.unroll.picture.backward.BackwardPicture;
import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.picture.backward.GradientView;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.files.ExportFolder;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The way back: the picture of gradients flowing from the loss, and below it how much of them survives. */
public final class BackwardView extends BorderPane {
    private static final double LEAST = 236;
    private static final double MOST = 470;
    private static final double SHARE = 0.455;
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final BackwardBar bar;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final DecayPane decay;
    private boolean scrubbing;

    /** A view of {@code model}; its chart is written where {@code exports} says. */
    public BackwardView(BackwardViewModel model, ExportFolder exports, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        bar = new BackwardBar(model, appearance);
        decay = new DecayPane(model, exports, appearance);
        getStyleClass().addAll("stage", "backward");
        picture.setId("backwardPicture");
        picture.setFocusTraversable(true);
        picture.quote(() -> {
            Way way = model.way();
            return way == null ? List.of() : way.trace().tokens();
        });
        setTop(bar);
        setCenter(new Halves());
        setMinSize(0, 0);
        visibleProperty().subscribe(model.activeProperty()::set);
        model.versionProperty().subscribe(version -> picture.repaint());
        model.contentProperty().subscribe(version -> repaint());
        Parts.follow(this::repaint, appearance.darkProperty(), appearance.scaleProperty(), appearance.texts().languageProperty());
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(event -> model.hoverProperty().set(null));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(event -> scrubbing = false);
        picture.setOnScroll(this::scroll);
        for (Node node : new Node[] {picture, decay.keys()}) {
            OwnKeys.keep(node, this::wanted);
            node.setOnKeyPressed(this::key);
        }
    }

    /** Gives the picture the keys. */
    public void focus() {
        picture.requestFocus();
    }

    /** What is followed back, or null. */
    public @Nullable SequenceTrace trace() {
        Way way = model.way();
        return way == null ? null : way.trace();
    }

    /** How the picture is seen, with nothing under the pointer. */
    public GradientView look() {
        GradientView now = view();
        return new GradientView(now.width(), now.height(), now.scale(), now.palette(), now.language(), now.layer(),
                now.quantity(), now.logarithmic(), now.heat(), now.loss(), null, now.chosen());
    }

    /** The picture in words. */
    public String spoken() {
        return picture.getAccessibleText();
    }

    /** Where the gradient has come to when the playhead is at a time. */
    public double place(double time) {
        return model.place(time);
    }

    /** Shows where one is in the window, in the bar's first place. */
    public void setCrumbs(Node node) {
        bar.setCrumbs(node);
    }

    /** The picture above and the chart below. */
    private final class Halves extends Pane {
        Halves() {
            getChildren().addAll(picture, decay);
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            double scale = appearance.scale();
            double height = snapSizeY(Math.clamp(getHeight() * SHARE, Math.min(getHeight(), LEAST * scale), MOST * scale));
            picture.resizeRelocate(0, 0, getWidth(), height);
            decay.resizeRelocate(0, height, getWidth(), Math.max(0, getHeight() - height));
        }
    }

    // ---- painting ----

    private void repaint() {
        picture.repaint();
        picture.setAccessibleText(words());
    }

    private GradientView view() {
        return model.view(picture.getWidth(), picture.getHeight(), appearance.scale(), appearance.palette(),
                appearance.texts().language());
    }

    private void paint(Surface surface) {
        Way way = model.way();
        BackwardPicture.paint(surface, way == null ? null : way.trace(), model.place(), view());
    }

    /** Where the gradient is, in words, for those who listen. */
    private String words() {
        Texts texts = appearance.texts();
        LayerTrace layer = model.layerTrace();
        Way way = model.way();
        if (layer == null || way == null) {
            return texts.now("view.backward.empty");
        }
        int step = model.step();
        double size = GradientSizes.of(layer, model.shown())[step];
        String here = texts.now("view.backward.spoken", step + 1, layer.steps().size(), way.trace().tokens().get(step),
                BackwardBar.quantityWord(texts, model.shown()), Numbers.significant(size, 3));
        Spot spot = model.chosen();
        if (spot == null || spot.layer() != model.layer() || !spot.in(way.trace())) {
            return here;
        }
        double[] gradients = spot.quantity().gradients(layer.steps().get(spot.t()));
        return here + " " + texts.now("view.backward.spokenUnit", spot.unit() + 1, Numbers.significant(gradients[spot.unit()], 4));
    }

    // ---- pointer and keys ----

    private void point(MouseEvent event) {
        Way way = model.way();
        if (way == null) {
            return;
        }
        BackwardLayout layout = BackwardLayout.of(view(), way.trace());
        double x = event.getX();
        double y = event.getY();
        Spot spot = layout.spotAt(x, y, model.place(), way.trace(), view());
        boolean bars = layout.onBars(x, y);
        model.hoverProperty().set(spot != null ? new GradientView.Hover(spot.t(), spot.unit())
                : bars ? new GradientView.Hover(layout.order().step(layout.timeAt(x)), -1) : null);
        picture.setCursor(bars || layout.stepAt(x, y, model.place()) >= 0 ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        Way way = model.way();
        if (way == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        BackwardLayout layout = BackwardLayout.of(view(), way.trace());
        if (layout.onBars(event.getX(), event.getY())) {
            scrubbing = true;
            drag(event);
            return;
        }
        Spot spot = layout.spotAt(event.getX(), event.getY(), model.place(), way.trace(), view());
        int step = layout.stepAt(event.getX(), event.getY(), model.place());
        if (spot != null) {
            model.choose(spot);
        } else if (step >= 0) {
            model.seekPlace(layout.order().place(step));
        }
    }

    private void drag(MouseEvent event) {
        Way way = model.way();
        if (scrubbing && way != null) {
            model.seekPlace(BackwardLayout.of(view(), way.trace()).timeAt(event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        double delta = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        if (delta != 0) {
            model.move(delta < 0 ? 1 : -1);
        }
        event.consume();
    }

    private boolean wanted(KeyEvent event) {
        return switch (event.getCode()) {
            case UP, DOWN, ENTER -> true;
            case ESCAPE -> model.chosen() != null;
            default -> false;
        };
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && handled(event.getCode(), event.isShiftDown() ? 10 : 1)) {
            event.consume();
        }
    }

    private boolean handled(KeyCode code, int far) {
        @Nullable Spot spot = model.chosen();
        switch (code) {
            case LEFT -> model.move(-far);
            case RIGHT -> model.move(far);
            case HOME -> model.seekPlace(model.order().place(0));
            case END -> model.seekPlace(model.order().place(Math.max(0, model.order().steps() - 1)));
            case UP -> model.moveUnit(-1);
            case DOWN -> model.moveUnit(1);
            case ENTER -> model.open();
            case ESCAPE -> {
                model.choose(null);
                return spot != null;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
