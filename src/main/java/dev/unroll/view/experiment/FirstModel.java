package dev.unroll.view.experiment;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.MemoryFit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The model that is shown before any run: the one that comes with the program, trained, or one as its seed draws it. */
final class FirstModel {
    private final Beginnings beginnings;
    private final ExperimentViewModel experiment;
    private final BooleanSupplier busy;
    private final Consumer<Model> then;

    /**
     * Of the experiment as it will be when it is asked for.
     *
     * @param busy whether there is a run, which is shown instead of what was looked for
     * @param then gets a model before training as soon as it is drawn
     */
    FirstModel(Beginnings beginnings, ExperimentViewModel experiment, BooleanSupplier busy, Consumer<Model> then) {
        this.beginnings = beginnings;
        this.experiment = experiment;
        this.busy = busy;
        this.then = then;
    }

    /**
     * What comes with the program.
     *
     * @param end of its training
     */
    record Shipped(Experiment of, TrainingSnapshot end, Weights weights) {
    }

    /** Hands over what comes with the program; where nothing does, draws a model. */
    void look(Consumer<Shipped> shipped) {
        Experiment of = experiment.now();
        beginnings.shipped(of, trained -> found(of, trained, shipped));
    }

    private void found(Experiment of, @Nullable Trained trained, Consumer<Shipped> shipped) {
        if (!of.equals(experiment.now()) || busy.getAsBoolean()) {
            return;
        }
        if (trained == null || trained.history().isEmpty()) {
            fresh();
            return;
        }
        Dataset data = experiment.datasetProperty().get();
        TrainingSnapshot end = Moments.of(trained, of.training(), data == null ? 0 : data.training().count());
        shipped.accept(new Shipped(of, end, trained.model().weights()));
    }

    /** Draws a model, where its layers fit each other, the data and the memory. */
    void fresh() {
        Experiment of = experiment.now();
        Dataset data = experiment.datasetProperty().get();
        if (experiment.stackProperty().get().connected() && Beginnings.reads(of, data) && MemoryFit.problem(of, data) == null) {
            beginnings.fresh(of, then);
        }
    }
}
