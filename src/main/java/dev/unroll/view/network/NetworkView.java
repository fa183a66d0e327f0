package dev.unroll.view.network;

import dev.unroll.picture.UnrolledLayout;
import dev.unroll.picture.UnrolledPicture;
import dev.unroll.picture.UnrolledView;
import dev.unroll.plot.Box;
import dev.unroll.plot.Surface;
import dev.unroll.text.Language;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** One sequence, unrolled. */
public final class NetworkView extends BorderPane {
    private final NetworkViewModel model;
    private final Appearance appearance;
    private final PictureCanvas picture = new PictureCanvas(this::paint);
    private final Pulse folding = new Pulse(this::fold);
    private Consumer<Spot> enter = spot -> { };
    private @Nullable Spot hover;
    private @Nullable SequenceTrace spokenOf;
    private int spokenStep;
    private @Nullable Language spokenIn;

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
        picture.quote(() -> {
            NetworkViewModel.Seen seen = model.seenProperty().get();
            return seen == null ? List.of() : seen.trace().tokens();
        });
        listen();
        new NetworkGestures(model, this, picture);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Hears which cell a person wants to go into, by a double click or with Enter. */
    public void setOnEnter(Consumer<Spot> listener) {
        enter = listener;
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
        Box box = layout(seen).cell(layer, t, time(seen));
        return new Box(box.x() + picture.getLayoutX(), box.y() + picture.getLayoutY(), box.width(), box.height());
    }

    /** The picture in words. */
    public String spoken() {
        return picture.getAccessibleText();
    }

    private void listen() {
        appearance.motionProperty().subscribe(model.fold()::useMotion);
        model.fold().foldedProperty().subscribe(folded -> folding.want(model.fold().moving()));
        model.pins().addListener((ListChangeListener<Spot>) change -> picture.repaint());
        Parts.follow(picture::repaint, model.fold().unfoldedProperty(), model.focusProperty(), model.sightProperty(),
                model.stateProperty(), appearance.darkProperty(), appearance.scaleProperty());
        Parts.follow(this::repaint, model.seenProperty(), model.subjectProperty(), model.playhead().timeProperty(),
                appearance.texts().languageProperty());
        repaint();
    }

    private void fold(double seconds) {
        model.fold().advance(seconds);
        folding.want(model.fold().moving());
    }

    private void repaint() {
        picture.repaint();
        NetworkViewModel.Seen seen = model.seenProperty().get();
        SequenceTrace trace = seen == null ? null : seen.trace();
        int step = model.playhead().target();
        Language language = appearance.texts().language();
        if (trace != spokenOf || step != spokenStep || trace == null || !language.equals(spokenIn)) {
            spokenOf = trace;
            spokenStep = step;
            spokenIn = language;
            picture.setAccessibleText(words(trace, step));
        }
    }

    private void paint(Surface surface) {
        NetworkViewModel.Seen seen = model.seenProperty().get();
        UnrolledPicture.paint(surface, seen == null ? null : seen.trace(), time(seen), look());
    }

    // ---- what gestures ask ----

    /** How the picture is seen now. */
    UnrolledView look() {
        UnrolledView view = model.look(picture.getWidth(), picture.getHeight(), appearance.scale(), appearance.palette(),
                appearance.texts().language());
        return view.with(view.marks().hover(hover));
    }

    /** Where everything lies now. */
    UnrolledLayout layout(NetworkViewModel.Seen seen) {
        return UnrolledLayout.of(look(), seen.trace());
    }

    /** The time of the picture. */
    double time(NetworkViewModel.@Nullable Seen seen) {
        return seen == null ? 0 : Math.min(model.playhead().timeProperty().get(), seen.trace().tokens().size());
    }

    /** Reads a heat cell, or none. */
    void hover(@Nullable Spot next) {
        if (!java.util.Objects.equals(next, hover)) {
            hover = next;
            picture.repaint();
        }
    }

    /** Goes into a cell. */
    void enter(Spot spot) {
        enter.accept(spot);
    }

    /** The current step in words, for those who listen. */
    private String words(@Nullable SequenceTrace trace, int step) {
        Texts texts = appearance.texts();
        if (trace == null || step < 1 || step > trace.tokens().size()) {
            return texts.now("view.picture.empty");
        }
        return SpokenStep.of(trace, step, model.readout(), texts);
    }

    private void key(KeyEvent event) {
        if (TransportKeys.handle(event, model.playhead()) || NetworkKeys.handle(event, model)) {
            event.consume();
        }
    }
}
