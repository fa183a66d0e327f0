package dev.unroll.view.network;

import dev.unroll.data.Dataset;
import dev.unroll.data.EncodedText;
import dev.unroll.data.Samples;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.picture.HeatScale;
import dev.unroll.picture.Readout;
import dev.unroll.picture.State;
import dev.unroll.text.Messages;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * One sequence seen through the model: which one, its trace with the weights of the moment, and the place being looked
 * at. Traces are computed in the background; while one is on its way only the newest wish waits.
 */
public final class NetworkViewModel {
    /** While training, tracing rests after each trace: it shares the processors with the run. */
    private static final long LEAST_REST = 350_000_000;
    private static final int REST_SHARE = 3;
    private final Engine engine;
    private final ObservableValue<@Nullable Dataset> dataset;
    private final ObservableValue<Moment> moment;
    private final Latest<@Nullable Seen> traces;
    private final Playhead playhead = new Playhead();

    private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.HIDDEN);
    private final LongSupplier nanos;
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
        dataset.subscribe(this::dataChanged);
        moment.subscribe(this::weightsChanged);
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
        Dataset data = dataset.getValue();
        List<String> names = data == null ? List.of() : data.classes().stream().map(NetworkViewModel::name).toList();
        if (now == null) {
            return new Readout(Readout.Kind.PROBABILITY, names.isEmpty() ? List.of("1") : names,
                    Messages.get("view.layer.name.Dense"));
        }
        Layer last = now.architecture().layers().getLast();
        Activation activation = last instanceof Dense dense ? dense.activation()
                : last instanceof Recurrent recurrent ? recurrent.cell().activation() : Activation.LINEAR;
        Readout.Kind kind = switch (activation) {
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_KERAS2 -> Readout.Kind.PROBABILITY;
            case SOFTMAX -> Readout.Kind.CLASSES;
            default -> Readout.Kind.NUMBER;
        };
        return new Readout(kind, names.isEmpty() && kind == Readout.Kind.PROBABILITY ? List.of("1") : names, layerName(last));
    }

    /** Whether the newest trace is of the weights of the moment, and none is on its way. */
    public boolean settled() {
        return seen.get() != null && !traces.busy();
    }

    private static String layerName(Layer layer) {
        String key = "view.layer.name." + layer.type();
        return Messages.has(key) ? Messages.get(key) : layer.type();
    }

    /** A class as people call it: data sets name classes by a bundle key or by the name itself. */
    public static String name(String keyOrName) {
        return Messages.has(keyOrName) ? Messages.get(keyOrName) : keyOrName;
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
        EncodedText encoded = data.encoder().encode(text);
        show(new Subject(encoded.tokens(), encoded.ids(), null, -1, -1, encoded.unknown(), text));
    }

    /** Takes newer weights over, not so often that training would wait for it. */
    public void pulse() {
        if (stale && !traces.busy() && nanos.getAsLong() - restsUntil >= 0) {
            trace();
        }
    }

    /** Traces the next of the validation examples. */
    public void nextExample() {
        draft = "";
        showExample(example + 1);
    }

    // ---- within ----

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

    private void trace() {
        Subject wanted = subject.get();
        Moment at = moment.getValue();
        if (wanted == null || at.architecture() == null) {
            return;
        }
        stale = false;
        traces.request(() -> look(wanted, at));
    }

    private @Nullable Seen look(Subject wanted, Moment at) {
        Model model = at.model();
        if (model == null) {
            return null;
        }
        double[][] values = wanted.values();
        long begin = nanos.getAsLong();
        SequenceTrace trace = values == null ? engine.trace(model, wanted.ids(), wanted.tokens())
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
        }
    }
}
