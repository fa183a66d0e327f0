package dev.unroll.workspace.files;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Remark;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.TrainingSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saves what a session has trained as an experiment with one run, which the window opens and trains on. */
public final class TrainedFile {
    private TrainedFile() {
    }

    /**
     * Writes the file as a whole or not at all. The model in it has the best epoch's weights, whether or not early
     * stopping put them back.
     *
     * @return what there is to say about how Keras sees the model
     * @throws dev.unroll.text.UnrollException where it cannot be written
     */
    public static List<Remark> write(Path file, TrainingSession session, Dataset dataset) {
        TrainingSnapshot end = session.snapshot();
        Experiment experiment = Experiment.of(session.preset());
        Weights best = session.weights(end.bestEpoch());
        Weights weights = best == null ? session.weights() : best;
        KeptRun run = new KeptRun(1, KeptRun.shortName(experiment.architecture()), true, experiment, end);
        SavedRun saved = new SavedRun(run, weights, best == null ? Map.of() : Map.of(end.bestEpoch(), best));
        @Nullable Checkpoint checkpoint = session.checkpoint();
        ExperimentState state = new ExperimentState(experiment, ExperimentState.words(dataset),
                new Model(experiment.architecture(), weights), List.of(saved), 1,
                checkpoint == null ? null : checkpoint.withWeights(weights));
        ExperimentFile.write(file, state);
        return ExperimentFile.onSaving(state);
    }
}
