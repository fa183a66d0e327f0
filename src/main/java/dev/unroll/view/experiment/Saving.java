package dev.unroll.view.experiment;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.OptimizerState;
import dev.unroll.train.WeightBudget;
import dev.unroll.view.Run;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.MemoryFit;
import dev.unroll.workspace.RunLooks;
import dev.unroll.workspace.files.ExperimentState;
import dev.unroll.workspace.files.SavedRun;
import dev.unroll.workspace.stack.StackCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Between what is on the screen and what a file holds. */
final class Saving {
    private Saving() {
    }

    /**
     * Looks at everything now, and copies weights when it is asked, which may be on another thread.
     *
     * @param untrained gives the model where there is no run
     * @param memory    of the optimizer before training
     * @param words     the vocabulary where the data are not there
     */
    static Supplier<ExperimentState> capture(ExperimentViewModel experiment, RunShelf shelf, @Nullable Run going,
            Supplier<Model> untrained, @Nullable OptimizerState memory, List<String> words) {
        Experiment now = experiment.now();
        Dataset data = experiment.datasetProperty().get();
        List<RunShelf.Entry> entries = shelf.shown();
        int current = shelf.current();
        boolean fits = StackCheck.of(now.architecture()).ok() && MemoryFit.problem(now, data) == null;
        return () -> {
            Checkpoint checkpoint = going == null ? null : going.checkpoint();
            Model model = null;
            List<SavedRun> runs = new ArrayList<>();
            for (RunShelf.Entry entry : entries) {
                boolean isCurrent = entry.run().id() == current;
                Weights newest = isCurrent && checkpoint != null ? checkpoint.weights().now() : entry.weights().get();
                runs.add(SavedRun.of(entry.run(), newest, entry.kept()::of));
                if (isCurrent && newest != null) {
                    checkpoint = checkpoint == null ? entry.checkpoint() : checkpoint;
                    model = new Model(entry.run().experiment().architecture(), newest);
                }
            }
            if (model == null && fits) {
                model = untrained.get();
            }
            return new ExperimentState(now, data == null ? words : ExperimentState.words(data), fits ? model : null, runs,
                    current, checkpoint, current == 0 ? memory : null);
        };
    }

    /** The runs of a file. */
    static List<RunShelf.Entry> entries(ExperimentState state, WeightBudget budget) {
        List<RunShelf.Entry> entries = new ArrayList<>();
        for (SavedRun saved : state.runs()) {
            KeptRun run = saved.run();
            Checkpoint checkpoint = run.id() == state.current() ? state.checkpoint() : null;
            Weights newest = saved.weights();
            entries.add(new RunShelf.Entry(run, () -> newest, budget.open(saved.epochs(), run.last().bestEpoch()), checkpoint));
        }
        return entries;
    }

    /** How the runs of a file are shown. */
    static RunLooks looks(ExperimentState state) {
        RunLooks looks = RunLooks.USUAL;
        for (SavedRun saved : state.runs()) {
            KeptRun run = saved.run();
            boolean usual = run.name().equals(KeptRun.shortName(run.experiment().architecture()));
            looks = looks.named(run.id(), usual ? "" : run.name()).shown(run.id(), run.visible());
        }
        return looks;
    }
}
