package dev.unroll.view.curves;

import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Monitor;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.curves.CurveMemory;
import dev.unroll.workspace.curves.CurveRun;
import dev.unroll.workspace.curves.CurveRuns;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The runs among the curves: the current one as it stands at this moment, and the visible ones before it, oldest first. */
final class ShownRuns {
    private final TrainViewModel train;
    private final CurveMemory memory = new CurveMemory();
    private @Nullable CurveRuns ready;

    ShownRuns(TrainViewModel train) {
        this.train = train;
    }

    /** Something has changed. */
    void stale() {
        ready = null;
    }

    CurveRuns runs() {
        CurveRuns now = ready;
        if (now == null) {
            int current = train.currentRunProperty().get();
            List<KeptRun> oldestFirst = train.runs().reversed();
            now = memory.of(oldestFirst, current).withCurrent(current(current));
            ready = now;
        }
        return now;
    }

    /** 0 where it is not known. */
    int batchesPerEpoch() {
        return train.snapshotProperty().get().batches();
    }

    private CurveRun current(int id) {
        TrainingSnapshot at = train.snapshotProperty().get();
        KeptRun run = train.runs().stream().filter(each -> each.id() == id).findFirst().orElse(null);
        TrainingSettings settings = train.experiment().now().training();
        String name = run == null ? "" : run.name();
        return CurveRun.of(name, at, settings, train.experiment().now().measuresError())
                .withCheckpoints(improvements(at.epochs(), settings));
    }

    /** The epochs that were the best so far when they ended. */
    private static SortedSet<Integer> improvements(List<EpochRecord> epochs, TrainingSettings settings) {
        EarlyStopping stopping = settings.earlyStopping();
        Monitor monitor = stopping == null ? Monitor.VAL_LOSS : stopping.monitor();
        SortedSet<Integer> better = new TreeSet<>();
        double best = monitor.worst();
        for (EpochRecord record : epochs) {
            double figure = monitor.of(record);
            if (monitor.better(figure, best)) {
                best = figure;
                better.add(record.epoch());
            }
        }
        return better;
    }
}
