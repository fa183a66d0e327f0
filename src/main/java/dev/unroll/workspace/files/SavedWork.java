package dev.unroll.workspace.files;

import dev.unroll.keras.ExperimentParts;
import dev.unroll.keras.KerasModel;
import dev.unroll.keras.RunParts;
import dev.unroll.keras.UnrollFile;
import dev.unroll.keras.UnrollParts;
import dev.unroll.keras.UnrollWork;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.files.OpenedFile.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Unroll saved, in the words of the workspace. */
final class SavedWork {
    private SavedWork() {
    }

    static OpenedFile read(UnrollFile read, UnrollParts parts, UnrollWork work) {
        KerasModel model = read.model();
        List<SavedRun> runs = work.runs().stream()
                .map(run -> run(run, run.id() == work.current() && work.checkpoint() != null)).toList();
        return new OpenedFile(new ExperimentState(experiment(work.shown()), parts.words(), model == null ? null : model.model(),
                runs, work.current(), work.checkpoint(), model == null || work.current() != 0 ? null : model.optimizer()),
                Origin.UNROLL, "", List.of());
    }

    private static Experiment experiment(ExperimentParts it) {
        return new Experiment(it.title(), it.data(), it.architecture(), it.training(), it.notes());
    }

    private static SavedRun run(RunParts it, boolean goesOn) {
        KeptRun run = new KeptRun(it.id(), it.name(), it.visible(), experiment(it.begun()), settled(it.last(), goesOn));
        return new SavedRun(run, it.weights(), it.epochs());
    }

    /** Nothing runs in a file: what was under way is paused where it can go on, else broken off. */
    private static TrainingSnapshot settled(TrainingSnapshot at, boolean goesOn) {
        return switch (at.phase()) {
            case READY, RUNNING, PAUSED -> ended(at, goesOn ? Phase.PAUSED : Phase.CANCELLED);
            case STOPPED_EARLY, DONE, CANCELLED, FAILED -> at;
        };
    }

    private static TrainingSnapshot ended(TrainingSnapshot at, Phase phase) {
        @Nullable String problem = at.problem();
        return new TrainingSnapshot(phase, at.epoch(), at.batch(), at.batches(), at.loss(), at.accuracy(), at.epochs(),
                at.batchLosses(), at.batchAccuracies(), at.bestEpoch(), at.epochsWithoutBetter(), at.samplesPerSecond(),
                at.seconds(), at.weightsVersion(), problem);
    }
}
