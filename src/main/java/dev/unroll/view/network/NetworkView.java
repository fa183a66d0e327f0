package dev.unroll.view.network;

import dev.unroll.picture.Readout;
import dev.unroll.picture.UnrolledLayout;
import dev.unroll.picture.UnrolledPicture;
import dev.unroll.picture.UnrolledView;
import dev.unroll.plot.Box;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** One sequence, unrolled. */
public final class NetworkView extends BorderPane {
    private final NetworkViewModel model;
    private final Appearance appearance;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private UnrolledView.@Nullable Place hover;
    private boolean scrubbing;
    private Consumer<Spot> enter = spot -> { };

    /** A view of {@code model}. */
    public NetworkView(NetworkViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("stage");
        setTop(new SubjectBar(model, appearance));
        setCenter(picture);
        setMinSize(0, 0);
        picture.setId("unrolled");
        picture.setFocusTraversable(true);
        listen();
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(event -> hover(null));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(event -> scrubbing = false);
        picture.setOnScroll(this::scroll);
        picture.setOnKeyPressed(this::key);
    }

    /** Whom to tell that a person wants to go into a cell. */
    public void setOnEnter(Consumer<Spot> entering) {
        enter = entering;
    }

    /** Gives the picture the keys. */
    public void focus() {
        picture.requestFocus();
    }

    /** Where a layer's cell lies at a timestep, in this view's coordinates; null where nothing is seen. */
    public @Nullable Box cell(int layer, int t) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen == null || layer >= seen.trace().layers().size()) {
            return null;
        }
        Box box = UnrolledLayout.of(view(seen), seen.trace()).cell(layer, t, time(seen));
        return new Box(box.x() + picture.getLayoutX(), box.y() + picture.getLayoutY(), box.width(), box.height());
    }

    private void listen() {
        model.seenProperty().subscribe(seen -> repaint());
        model.subjectProperty().subscribe(subject -> repaint());
        model.stateProperty().subscribe(state -> repaint());
        model.playhead().timeProperty().subscribe(time -> repaint());
        appearance.darkProperty().subscribe(dark -> repaint());
        appearance.scaleProperty().subscribe(scale -> repaint());
        appearance.texts().languageProperty().subscribe(language -> repaint());
    }

    private void repaint() {
        picture.repaint();
        picture.setAccessibleText(words());
    }

    private void paint(Surface surface) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        UnrolledPicture.paint(surface, seen == null ? null : seen.trace(), time(seen), view(seen));
    }

    private double time(NetworkViewModel.@Nullable Seen seen) {
        return seen == null ? 0 : Math.min(model.playhead().timeProperty().get(), seen.trace().tokens().size());
    }

    private UnrolledView view(NetworkViewModel.@Nullable Seen seen) {
        return new UnrolledView(picture.getWidth(), picture.getHeight(), appearance.scale(), appearance.palette(),
                appearance.texts().language(), model.stateProperty().get(), model.readout(),
                seen == null ? 1 : seen.heat(model.stateProperty().get()), hover);
    }

    /** The current step in words, for those who listen. */
    private String words() {
        Texts texts = appearance.texts();
        NetworkViewModel.Seen seen = model.seenProperty().get();
        int step = model.playhead().target();
        if (seen == null || step < 1 || step > seen.trace().tokens().size()) {
            return texts.now("view.picture.empty");
        }
        SequenceTrace trace = seen.trace();
        double[] outputs = Readout.at(trace, step - 1);
        String answer = outputs == null || outputs.length == 0 ? "" : Numbers.fixed(outputs[0], 2);
        return texts.now("view.picture.spoken", step, trace.tokens().size(), trace.tokens().get(step - 1), answer);
    }

    // ---- pointer and keys ----

    private void point(MouseEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen == null) {
            return;
        }
        UnrolledLayout layout = UnrolledLayout.of(view(seen), seen.trace());
        hover(layout.cellAt(event.getX(), event.getY(), time(seen), seen.trace()));
        boolean hand = layout.onRibbon(event.getX(), event.getY())
                || layout.stepAt(event.getX(), event.getY(), time(seen)) >= 0;
        picture.setCursor(hand ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void hover(UnrolledView.@Nullable Place next) {
        if (!java.util.Objects.equals(next, hover)) {
            hover = next;
            picture.repaint();
        }
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (seen == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        UnrolledLayout layout = UnrolledLayout.of(view(seen), seen.trace());
        int step = layout.stepAt(event.getX(), event.getY(), time(seen));
        if (event.getClickCount() == 2 && step >= 0) {
            UnrolledView.Place place = layout.cellAt(event.getX(), event.getY(), time(seen), seen.trace());
            enter.accept(new Spot(place == null ? 0 : place.lane(), step, Quantity.HIDDEN, place == null ? 0 : place.unit()));
            return;
        }
        if (layout.onRibbon(event.getX(), event.getY())) {
            scrubbing = true;
            drag(event);
        } else if (step >= 0) {
            model.playhead().seek(step + 1);
        }
    }

    private void drag(MouseEvent event) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        if (scrubbing && seen != null) {
            model.playhead().seek(UnrolledLayout.of(view(seen), seen.trace()).timeAt(event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        double delta = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        if (delta != 0) {
            model.playhead().seek(model.playhead().target() + (delta < 0 ? 1 : -1));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (TransportKeys.handle(event, model.playhead())) {
            event.consume();
        }
    }
}
