package dev.unroll.workspace.curves;

import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.KeptRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an experiment's runs into those of curves and keeps the same object for a run that has not changed. */
public final class CurveMemory {
    private Map<Integer, Entry> known = Map.of();

    private record Entry(TrainingSnapshot last, CurveRun run) {
    }

    /**
     * The visible runs; the current one is shown even where it is hidden among the others.
     *
     * @param current the number of the current run; where there is none like it all are equal
     */
    public CurveRuns of(List<KeptRun> runs, int current) {
        Map<Integer, Entry> next = new HashMap<>();
        List<CurveRun> others = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        CurveRun bold = null;
        for (int i = 0; i < runs.size(); i++) {
            KeptRun run = runs.get(i);
            Entry entry = entry(run, known.get(run.id()));
            next.put(run.id(), entry);
            if (run.id() == current) {
                bold = entry.run();
            } else if (run.visible()) {
                others.add(entry.run());
                places.add(i);
            }
        }
        known = next;
        return new CurveRuns(others, bold, places);
    }

    private static Entry entry(KeptRun run, @Nullable Entry before) {
        boolean same = before != null && before.last() == run.last() && before.run().name().equals(run.name());
        return before != null && same ? before : new Entry(run.last(), CurveRun.of(run));
    }
}
