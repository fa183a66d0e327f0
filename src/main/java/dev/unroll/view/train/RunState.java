package dev.unroll.view.train;

import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons of a training can do at one moment.
 *
 * @param next   what the main button does
 * @param canGo  whether it can
 * @param canStep one batch or one epoch
 * @param canStop whether a run is under way
 * @param canReset whether there is something to go back from
 * @param canReload whether the data are missing and could be read again
 * @param reason why training cannot begin, in a sentence; or null
 */
record RunState(TrainViewModel.Next next, boolean canGo, boolean canStep, boolean canStop, boolean canReset,
        boolean canReload, @Nullable String reason) {
    /** How things are with {@code model}. */
    static RunState of(TrainViewModel model, Texts texts) {
        TrainViewModel.Next next = model.next();
        boolean running = next == TrainViewModel.Next.PAUSE;
        boolean underWay = model.underWay();
        boolean go = underWay || model.ready();
        boolean reload = model.experiment().datasetProperty().get() == null
                && model.experiment().loadingProperty().get() == null;
        return new RunState(next, go, go && !running, underWay,
                model.snapshotProperty().get().phase() != Phase.READY && model.ready(), reload && !underWay,
                go ? null : reason(model, reload, texts));
    }

    private static @Nullable String reason(TrainViewModel model, boolean missing, Texts texts) {
        UnrollException obstacle = model.experiment().obstacleProperty().getValue();
        if (obstacle != null) {
            return obstacle.sentence(texts.language());
        }
        if (!missing) {
            return null;
        }
        Throwable why = model.experiment().problemProperty().get();
        if (why instanceof UnrollException told) {
            // The way to get them stands beside the data set; the command line's way is no help here.
            return told.key().equals("data.missing") ? texts.now("view.data.missing") : told.sentence(texts.language());
        }
        return texts.now("view.train.noData");
    }

    /** Key of the main button's text. */
    String key() {
        return "view.train.next." + next.name();
    }
}
