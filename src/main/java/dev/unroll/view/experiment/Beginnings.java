package dev.unroll.view.experiment;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.OptimizerState;
import dev.unroll.view.Engine;
import dev.unroll.view.Run;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Experiment;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the background what an experiment begins with: drawing weights and laying out memory take time for a large
 * model. Of several wishes for initial weights or a run only the newest is fulfilled.
 */
final class Beginnings {
    private final Engine engine;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final Set<Experiment> asked = new HashSet<>();
    private @Nullable Experiment givenFor;
    private @Nullable Model given;
    private @Nullable OptimizerState memory;
    private int newest;
    private boolean starting;

    Beginnings(Engine engine, Executor background, Executor screen, Consumer<Throwable> failed) {
        this.engine = engine;
        this.background = background;
        this.screen = screen;
        this.failed = failed;
    }

    /**
     * An experiment begins with this model's weights, which came from a file, instead of with weights from its seed, and with
     * what the optimizer remembered there.
     */
    void give(Experiment experiment, @Nullable Model model, @Nullable OptimizerState optimizer) {
        givenFor = experiment;
        given = model;
        memory = optimizer;
        asked.add(experiment);
    }

    /** Forgets what was given and asked; without {@code trained}, an experiment begins with weights from its seed. */
    void anew(Experiment experiment, boolean trained) {
        give(experiment, null, null);
        asked.clear();
        if (!trained) {
            asked.add(experiment);
        }
    }

    /** The model before training. Works long. */
    Model initial(Experiment of) {
        Experiment meant = givenFor;
        Model model = given;
        return model != null && meant != null && meant.sameModel(of) ? model.copy()
                : Model.create(of.architecture(), of.training().seed());
    }

    /** What the optimizer remembers before training, from the file that gave the model; null where that is nothing. */
    @Nullable OptimizerState memory(Experiment of) {
        Experiment meant = givenFor;
        return given != null && meant != null && meant.sameModel(of)
                && meant.training().optimizer().getClass() == of.training().optimizer().getClass() ? memory : null;
    }

    /** A run from the beginning, with what the optimizer remembers there. Works long. */
    Run run(Experiment with, Dataset data, KeptWeights keeping) {
        Model model = initial(with);
        OptimizerState from = memory(with);
        return from == null ? engine.run(model, data, with.training(), keeping) : engine.goOn(model, data,
                Checkpoint.after(from, model, data.training(), data.validation(), with.training()), keeping);
    }

    /** Whether there are examples, and such as a model is fed: one from a file may read numbers where there are words. */
    static boolean reads(Experiment of, @Nullable Dataset data) {
        if (data == null) {
            return false;
        }
        Shape input = of.architecture().input();
        boolean tokens = input.kind() == Shape.Kind.TOKENS;
        return tokens == (data.training().ids() != null) && (tokens || data.training().width() == input.width());
    }

    /** Hands over a model that comes with the program, or null where there is none; null also where it was asked before. */
    void shipped(Experiment of, Consumer<@Nullable Trained> then) {
        if (!asked.add(of)) {
            then.accept(null);
            return;
        }
        background.execute(() -> {
            try {
                Trained trained = engine.trained(of);
                screen.execute(() -> then.accept(trained));
            } catch (RuntimeException | Error e) {
                screen.execute(() -> failed.accept(e));
            }
        });
    }

    /** Hands over the model before training. */
    void fresh(Experiment of, Consumer<Model> then) {
        int number = ++newest;
        background.execute(() -> {
            try {
                Model fresh = initial(of);
                screen.execute(() -> {
                    if (number == newest) {
                        then.accept(fresh);
                    }
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> failed.accept(told(e)));
            }
        });
    }

    /** Whether a run is being put together. */
    boolean starting() {
        return starting;
    }

    /**
     * Puts something together.
     *
     * @param then     gets it where it is still wanted
     * @param unwanted gets it where it is not
     */
    <T> void start(Supplier<T> work, Consumer<T> then, Consumer<T> unwanted) {
        starting = true;
        int number = ++newest;
        background.execute(() -> {
            try {
                T made = work.get();
                screen.execute(() -> {
                    starting = false;
                    (number == newest ? then : unwanted).accept(made);
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> {
                    starting = false;
                    failed.accept(told(e));
                });
            }
        });
    }

    /** Too little memory is nothing that a person should report. */
    static Throwable told(Throwable e) {
        return e instanceof OutOfMemoryError ? UnrollException.failed(e, "train.outOfMemory") : e;
    }

    /** Nothing that was asked for is wanted any more. */
    void forget() {
        newest++;
    }
}
