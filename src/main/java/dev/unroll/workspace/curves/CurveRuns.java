package dev.unroll.workspace.curves;

import dev.unroll.plot.Look;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs that are shown together.
 *
 * @param others  lie behind; keep the same objects as long as a run stays the same, its line is then prepared only once
 *                ({@link CurveMemory} does)
 * @param current is drawn bold, with its marks; null where all are equal
 * @param places  a number for each of those behind, by which it is drawn: it keeps its look whatever else is shown
 * @param crowd   how many runs stand side by side, those included that cannot be shown in every figure
 */
public record CurveRuns(List<CurveRun> others, @Nullable CurveRun current, List<Integer> places, int crowd) {
    public CurveRuns {
        others = List.copyOf(others);
        places = List.copyOf(places);
        if (places.size() != others.size()) {
            throw new IllegalArgumentException(places.size() + " places for " + others.size() + " runs");
        }
    }

    /** Runs with a number each. */
    CurveRuns(List<CurveRun> others, @Nullable CurveRun current, List<Integer> places) {
        this(others, current, places, others.size() + (current == null ? 0 : 1));
    }

    /** Runs in their order. */
    public CurveRuns(List<CurveRun> others, @Nullable CurveRun current) {
        this(others, current, IntStream.range(0, others.size()).boxed().toList());
    }

    /** With another moment of the current run. */
    public CurveRuns withCurrent(CurveRun next) {
        return new CurveRuns(others, next, places);
    }

    /** One run alone. */
    public static CurveRuns only(CurveRun run) {
        return new CurveRuns(List.of(), run);
    }

    /** Runs of equal rank; a single one is the current one. */
    public static CurveRuns equal(List<CurveRun> runs) {
        return runs.size() == 1 ? only(runs.getFirst()) : new CurveRuns(runs, null);
    }

    /** All of them, the current one last. */
    List<CurveRun> all() {
        return current == null ? others : Stream.concat(others.stream(), Stream.of(current)).toList();
    }

    /** Whether the second figure is an error: the current run's, or else the first run's. */
    public boolean error() {
        return current != null ? current.error() : !others.isEmpty() && others.getFirst().error();
    }

    /** Those whose figures of a kind can stand on one axis. */
    CurveRuns comparable(Measure measure) {
        if (measure == Measure.LOSS || others.stream().allMatch(run -> run.error() == error())) {
            return this;
        }
        int[] kept = IntStream.range(0, others.size()).filter(i -> others.get(i).error() == error()).toArray();
        return new CurveRuns(IntStream.of(kept).mapToObj(others::get).toList(), current,
                IntStream.of(kept).mapToObj(places::get).toList(), crowd);
    }

    /** How the lines of training and of validation of one of the runs behind look. */
    public List<Look> looks(int other) {
        RunStyles styles = RunStyles.of(this);
        return List.of(styles.training(other), styles.validation(other));
    }

    /** Whether all of them know their batches. */
    public boolean knowBatches() {
        return !all().isEmpty() && all().stream().allMatch(run -> run.batches().perEpoch() > 0);
    }
}
