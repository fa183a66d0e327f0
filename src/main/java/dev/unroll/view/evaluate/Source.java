package dev.unroll.view.evaluate;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.view.Moment;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.report.Learned;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model that can be evaluated.
 *
 * @param key        the same for the same weights
 * @param name       of the model in short
 * @param experiment how it was trained
 * @param model      gives it, or null where it is not kept any more; asked off the screen's thread
 * @param epoch      for how many epochs it was trained
 * @param history    validation accuracy, epoch after epoch
 */
record Source(String key, String name, Experiment experiment, Supplier<@Nullable Model> model, double epoch,
        double[] history) {
    /** The weights that the network's picture shows; null where there are none. */
    static @Nullable Source current(TrainViewModel train) {
        Moment now = train.momentProperty().get();
        if (now.architecture() == null) {
            return null;
        }
        int run = train.currentRunProperty().get();
        Experiment experiment = train.experiment().now();
        KeptRun of = train.runs().stream().filter(each -> each.id() == run).findFirst().orElse(null);
        String name = of == null ? KeptRun.shortName(experiment.architecture()) : of.name();
        return new Source("now " + now.version(), name, experiment, now::model, now.epoch(),
                of == null ? new double[0] : history(of));
    }

    /** A run after a kept epoch, or as it ended for {@link TrainViewModel#LATEST}. */
    static Source of(TrainViewModel train, KeptRun run, int epoch) {
        Moment at = train.moment(run.id(), epoch);
        String key = "run " + run.id() + " " + at.epoch() + " " + (epoch == TrainViewModel.LATEST ? run.last().weightsVersion()
                : "");
        return new Source(key, run.name(), run.experiment(), at::model, at.epoch(), history(run));
    }

    /** A model that was trained to compare another one with. */
    static Source of(String name, Learned learned) {
        return new Source("learned " + name + " " + learned.experiment().hashCode() + " " + learned.best(), name,
                learned.experiment(), learned::model, learned.best(),
                learned.history().stream().mapToDouble(each -> each.valAccuracy()).toArray());
    }

    private static double[] history(KeptRun run) {
        return run.epochs().stream().mapToDouble(each -> each.valAccuracy()).toArray();
    }

    /** Whether its examples are the ones that {@code dataset} holds. */
    boolean reads(@Nullable Dataset dataset) {
        return dataset != null && dataset.options().equals(experiment.data());
    }
}
