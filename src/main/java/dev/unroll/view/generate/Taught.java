package dev.unroll.view.generate;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.train.WeightBudget;
import dev.unroll.view.Engine;
import dev.unroll.view.Run;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A preset's model that a screen uses for itself: it comes with the program or is trained here, in the background. Order
 * of calls: {@link #open}; then {@link #train} and {@link #cancel} as often as wanted, and {@link #pulse} while it trains.
 */
public final class Taught implements AutoCloseable {
    private final Preset preset;
    private final Engine engine;
    private final Executor background;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private double teacherForcing = 1;
    private @Nullable Run run;
    private boolean opened;

    /** How far a model is. */
    public enum Stage { CLOSED, OPENING, UNTAUGHT, TRAINING, READY, FAILED }

    /**
     * One moment.
     *
     * @param model    as far as it is trained; null before anything is
     * @param dataset  null before it is made
     * @param snapshot of the training here; null where there was none
     * @param problem  why opening or training failed; null where it did not
     */
    public record State(Stage stage, @Nullable Model model, @Nullable Dataset dataset, @Nullable TrainingSnapshot snapshot,
            @Nullable Throwable problem) {
        static final State NOTHING = new State(Stage.CLOSED, null, null, null, null);
    }

    /** Nothing is read yet. */
    public Taught(Preset preset, Engine engine, Executor background, Executor screen) {
        this.preset = preset;
        this.engine = engine;
        this.background = background;
        this.screen = screen;
    }

    /** What is trained. */
    public Preset preset() {
        return preset;
    }

    /** Whether the model has a decoder that may be fed its own symbols in training. */
    public boolean forces() {
        return preset.architecture().layers().getFirst() instanceof EncoderDecoder;
    }

    /** How often the next training feeds the true symbol; the rest of the time the decoder's own likeliest one. */
    public void setTeacherForcing(double ratio) {
        teacherForcing = ratio;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far it is. */
    public State now() {
        return state.get();
    }

    /** Makes the data and looks for a model that comes with the program; does nothing a second time. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        state.set(new State(Stage.OPENING, null, null, null, null));
        background.execute(() -> {
            State next;
            try {
                Dataset dataset = engine.load(preset.data(), Progress.NONE);
                Trained shipped = engine.trained(Experiment.of(preset));
                next = shipped == null ? new State(Stage.UNTAUGHT, null, dataset, null, null)
                        : new State(Stage.READY, shipped.model(), dataset, null, null);
            } catch (RuntimeException | Error e) {
                next = new State(Stage.FAILED, null, null, null, e);
            }
            State found = next;
            screen.execute(() -> state.set(found));
        });
    }

    /** Trains from the preset's first weights; does nothing before the data are there or while it trains. */
    public void train() {
        State at = state.get();
        Dataset dataset = at.dataset();
        if (dataset == null || at.stage() == Stage.TRAINING) {
            return;
        }
        state.set(new State(Stage.TRAINING, at.model(), dataset, null, null));
        Architecture architecture = architecture();
        background.execute(() -> {
            Run begun;
            try {
                begun = engine.run(Model.create(architecture, preset.training().seed()), dataset, preset.training(),
                        new WeightBudget().open());
                begun.start();
            } catch (RuntimeException | Error e) {
                screen.execute(() -> state.set(new State(Stage.FAILED, null, dataset, null, e)));
                return;
            }
            screen.execute(() -> {
                run = begun;
                pulse();
            });
        });
    }

    private Architecture architecture() {
        Architecture usual = preset.trained();
        if (!(usual.layers().getFirst() instanceof EncoderDecoder both)) {
            return usual;
        }
        List<Layer> layers = new ArrayList<>(usual.layers());
        layers.set(0, both.withTeacherForcing(teacherForcing));
        return new Architecture(usual.input(), layers, usual.initialValues());
    }

    /** Ends training after the batch at hand; what has been learned stays. */
    public void cancel() {
        Run current = run;
        if (current != null) {
            current.cancel();
        }
    }

    /** Looks how far training is. */
    public void pulse() {
        Run current = run;
        State at = state.get();
        if (current == null || at.stage() != Stage.TRAINING) {
            return;
        }
        TrainingSnapshot snapshot = current.snapshot();
        Phase phase = snapshot.phase();
        if (phase == Phase.READY || phase == Phase.RUNNING || phase == Phase.PAUSED) {
            if (snapshot != at.snapshot()) {
                state.set(new State(Stage.TRAINING, at.model(), at.dataset(), snapshot, null));
            }
            return;
        }
        run = null;
        boolean learned = snapshot.weightsVersion() > 0;
        Model model = learned ? new Model(preset.trained(), current.weights()) : at.model();
        state.set(new State(phase == Phase.FAILED ? Stage.FAILED : model == null ? Stage.UNTAUGHT : Stage.READY, model,
                at.dataset(), snapshot, null));
    }

    /** Whether somebody should call {@link #pulse}. */
    public boolean training() {
        return state.get().stage() == Stage.TRAINING;
    }

    /** Ends what runs. */
    @Override
    public void close() {
        cancel();
    }
}
