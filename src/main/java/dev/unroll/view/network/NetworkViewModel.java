package dev.unroll.view.network;

import dev.unroll.data.Dataset;
import dev.unroll.data.Part;
import dev.unroll.data.Samples;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.picture.HeatScale;
import dev.unroll.picture.Markings;
import dev.unroll.picture.Readout;
import dev.unroll.picture.Sight;
import dev.unroll.picture.State;
import dev.unroll.picture.UnrolledPainting;
import dev.unroll.picture.UnrolledView;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.WhatIf;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One sequence seen through the model: which one, its trace with the weights of the moment, and the place being looked
 * at. Traces are computed in the background; while one is on its way only the newest wish waits.
 */
public final class NetworkViewModel {
    /** While training, tracing rests after each trace: it shares the processors with the run. */
    private static final long LEAST_REST = 500_000_000;
    private static final int REST_SHARE = 3;
    private final Engine engine;
    private final ObservableValue<@Nullable Dataset> dataset;
    private final ObservableValue<Moment> moment;
    private final Latest<@Nullable Seen> traces;
    private final Playhead playhead = new Playhead();
    private final FoldMotion fold = new FoldMotion();
    private final ExamplesViewModel examples;

    private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.HIDDEN);
    private final Marks marks = new Marks();
    private final ObjectProperty<Sight> sight = new SimpleObjectProperty<>(Sight.USUAL);
    private final LongSupplier nanos;
    private WhatIf byHand = WhatIf.NOTHING;
    private String draft = "";
    private boolean stale;
    private long restsUntil;
    private int example;

    /**
     * What is seen at one moment.
     *
     * @param weights of the model that was traced; not to be changed
     * @param epoch   for how many epochs they were trained
     * @param nanos   how long the trace took
     */
    public record Seen(Architecture architecture, SequenceTrace trace, Weights weights, double epoch, Subject subject,
            double hiddenHeat, double cellHeat, long nanos) {
        /** The value of full colour. */
        public double heat(State state) {
            return state == State.HIDDEN ? hiddenHeat : cellHeat;
        }
    }

    /** Follows {@code dataset} and {@code moment}. */
    public NetworkViewModel(Engine engine, Executor background, Executor screen, ObservableValue<@Nullable Dataset> dataset,
            ObservableValue<Moment> moment) {
        this(engine, background, screen, dataset, moment, System::nanoTime);
    }

    /** With another clock. */
    NetworkViewModel(Engine engine, Executor background, Executor screen, ObservableValue<@Nullable Dataset> dataset,
            ObservableValue<Moment> moment, LongSupplier nanos) {
        this.engine = engine;
        this.nanos = nanos;
        this.dataset = dataset;
        this.moment = moment;
        restsUntil = nanos.getAsLong();
        traces = new Latest<>(background, screen, this::arrived, problem::set);
        examples = new ExamplesViewModel(dataset, background, screen, this::choose);
        dataset.subscribe(this::dataChanged);
        moment.subscribe(this::weightsChanged);
        playhead.targetProperty().subscribe((before, now) -> placeChanged());
        playhead.playingProperty().subscribe((before, playing) -> followAgain());
        state.subscribe((before, now) -> refocus());
    }

    // ---- properties ----

    /** The sequence being traced, or null before there are data. */
    public ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The newest trace, or null. */
    public ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Why the last trace failed, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Which state the strips show. */
    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /** The data in use, or null before there are any. */
    public @Nullable Dataset dataset() {
        return dataset.getValue();
    }

    /** The place being looked at. */
    public Playhead playhead() {
        return playhead;
    }

    /** Whether text can be typed for the data in use. */
    public boolean readsText() {
        Dataset data = dataset.getValue();
        return data != null && data.encoder() != null;
    }

    /** How the model's output is to be read. */
    public Readout readout() {
        Seen now = seen.get();
        return OutputReading.of(now == null ? null : now.architecture(), dataset.getValue());
    }

    /** Whether the newest trace is of the weights of the moment, and none is on its way. */
    public boolean settled() {
        return seen.get() != null && !traces.busy();
    }

    /** The numbers that stay readable wherever one looks. */
    public ObservableList<Spot> pins() {
        return marks.pins();
    }

    /** The heat cell that keys go to, at the timestep being looked at; null where there is none. */
    public ObjectProperty<@Nullable Spot> focusProperty() {
        return marks.focusProperty();
    }

    /** The way between the loop and the unrolled network. */
    public FoldMotion fold() {
        return fold;
    }

    /** Which timesteps are in sight. */
    public ObjectProperty<Sight> sightProperty() {
        return sight;
    }

    /** The validation examples to choose from. */
    public ExamplesViewModel examples() {
        return examples;
    }

    /** How the unrolled network is seen now, on a surface of this size and in these colours. */
    public UnrolledView look(double width, double height, double scale, Palette palette, Language language) {
        Seen now = seen.get();
        Map<Integer, String> unknown = now == null ? Map.of() : now.subject().unknown();
        return new UnrolledView(width, height, scale, palette, language, state.get(), readout(),
                now == null ? 1 : now.heat(state.get()), new Markings(null, marks.focusProperty().get(), marks.pins(), unknown),
                fold.unfoldedProperty().get(), sight.get());
    }

    /** What is seen, at a time, as something to be exported; the description is the text for those who do not see it. */
    public UnrolledPainting painting(String name, String description, Language language, double time) {
        Seen now = seen.get();
        return new UnrolledPainting(name, description, now == null ? null : now.trace(), time,
                look(1, 1, 1, Palette.LIGHT, language));
    }

    // ---- commands ----

    /** Traces a typed text; an empty one brings the example back. */
    public void type(String text) {
        draft = text;
        Dataset data = dataset.getValue();
        if (data == null || data.encoder() == null) {
            return;
        }
        if (text.isBlank()) {
            showExample(example);
            return;
        }
        show(Subject.typed(text, data.encoder()));
    }

    /** Takes newer weights over, not so often that training would wait for it. */
    public void pulse() {
        if (stale && !traces.busy() && nanos.getAsLong() - restsUntil >= 0) {
            trace();
        }
    }

    /** Traces the next of the validation examples. */
    public void nextExample() {
        choose(example + 1);
    }

    /** Traces the one before among the validation examples. */
    public void previousExample() {
        choose(example - 1);
    }

    /** Traces a validation example, counted from 0. */
    public void choose(int wanted) {
        draft = "";
        showExample(wanted);
    }

    /** Traces the example that is shown at first. */
    public void chooseUsual() {
        Dataset data = dataset.getValue();
        if (data != null) {
            choose(Examples.longest(data));
        }
    }

    /** Traces an example of a part of the data, counted from 0 and beyond the last one from 0 again. */
    public void choose(Samples samples, int wanted) {
        Dataset data = dataset.getValue();
        for (Part part : Part.values()) {
            if (data != null && data.samples(part) == samples && samples.count() > 0) {
                open(part, Math.floorMod(wanted, samples.count()));
            }
        }
    }

    /** Traces an example of a part, counted from 0; where the data have no such example, nothing changes. */
    public void open(Part part, int wanted) {
        Dataset data = dataset.getValue();
        Samples samples = data == null ? null : data.samples(part);
        if (data == null || samples == null || wanted < 0 || wanted >= samples.count()) {
            return;
        }
        if (part == Part.VALIDATION) {
            choose(wanted);
        } else {
            draft = "";
            show(Examples.of(data, part, wanted));
        }
    }

    /** Folds the network into its loop, or unrolls it. */
    public void toggleFold() {
        fold.fold(!fold.foldedProperty().get());
    }

    /** Pins a number so that it stays readable wherever one looks, or unpins it. */
    public void togglePin(Spot spot) {
        marks.toggle(spot);
    }

    /** Moves the focus down through the units, or up where negative. */
    public void moveFocus(int count) {
        Seen now = seen.get();
        if (now != null) {
            marks.move(count, now.trace(), state.get(), playhead.target());
        }
    }

    /** Takes one mark away: the focus, else the newest pin; false where there is none. */
    public boolean dismiss() {
        return marks.dismiss();
    }

    // ---- within ----

    /** Whoever steps or seeks wants to see where; while it plays, one may look elsewhere. */
    private void placeChanged() {
        if (!playhead.playingProperty().get()) {
            followAgain();
        }
        refocus();
    }

    private void followAgain() {
        if (!sight.get().follows()) {
            sight.set(sight.get().following());
        }
    }

    private void refocus() {
        Seen now = seen.get();
        if (now != null) {
            marks.follow(now.trace(), state.get(), playhead.target());
        }
    }

    private void dataChanged(@Nullable Dataset data) {
        if (data == null) {
            subject.set(null);
            seen.set(null);
        } else if (!draft.isBlank() && data.encoder() != null) {
            type(draft);
        } else {
            showExample(Examples.longest(data));
        }
    }

    private void showExample(int wanted) {
        Dataset data = dataset.getValue();
        if (data == null) {
            return;
        }
        Samples samples = data.validation();
        if (samples.count() == 0) {
            subject.set(null);
            seen.set(null);
            return;
        }
        example = Math.floorMod(wanted, samples.count());
        show(Examples.of(data, example));
    }

    private void show(Subject next) {
        subject.set(next);
        playhead.length(next.tokens().size(), next.padding());
        trace();
    }

    private void weightsChanged(Moment next) {
        stale = true;
        if (!next.training()) {
            trace();
        } else {
            pulse();
        }
    }

    /** Shows what would follow from values set by hand. */
    public void setByHand(WhatIf values) {
        byHand = values;
        trace();
    }

    private void trace() {
        Subject wanted = subject.get();
        Moment at = moment.getValue();
        if (wanted == null || at.architecture() == null) {
            return;
        }
        stale = false;
        WhatIf values = byHand;
        traces.request(() -> look(wanted, at, values));
    }

    private @Nullable Seen look(Subject wanted, Moment at, WhatIf byHand) {
        Model model = at.model();
        if (model == null) {
            return null;
        }
        double[][] values = wanted.values();
        long begin = nanos.getAsLong();
        SequenceTrace trace = !byHand.nothing()
                ? engine.study(model, new Passage(wanted.tokens(), wanted.ids(), values), byHand, null)
                : values == null ? engine.trace(model, wanted.ids(), wanted.tokens())
                : engine.trace(model, values, wanted.tokens());
        return new Seen(model.architecture(), trace, model.weights(), at.epoch(), wanted,
                HeatScale.of(trace, State.HIDDEN), HeatScale.of(trace, State.CELL), nanos.getAsLong() - begin);
    }

    private void arrived(@Nullable Seen next) {
        Architecture open = moment.getValue().architecture();
        boolean current = next != null && next.architecture().equals(open);
        if (next != null && current && subject.get() != null) {
            problem.set(null);
            restsUntil = nanos.getAsLong() + Math.max(LEAST_REST, REST_SHARE * next.nanos());
            seen.set(next);
            refocus();
            marks.keep(next.trace());
        }
    }
}
