package dev.unroll.workspace.compare;

import java.util.List;

/**
 * One thing in which runs can differ.
 *
 * @param name   as people read it
 * @param better what a good value is
 * @param values one for each run
 */
public record Column(Group group, String key, String name, Better better, List<Value> values) {
    /** What columns belong together. */
    public enum Group { DATA, MODEL, TRAINING, BEST, LAST, COURSE }

    /** What a good value is. */
    public enum Better { LARGER, SMALLER, NEITHER }

    public Column {
        values = List.copyOf(values);
    }

    /** Whether a person has set it, unlike what came of it. */
    public boolean setting() {
        return group == Group.DATA || group == Group.MODEL || group == Group.TRAINING;
    }

    /** Whether not all runs have the same there. */
    public boolean differs() {
        return values.stream().map(Value::text).distinct().count() > 1;
    }

    /** Whether a run has the best value; no value is the best of one, or of several that are all the same. */
    public boolean best(int run) {
        double value = values.get(run).number();
        if (better == Better.NEITHER || Double.isNaN(value) || !differs()) {
            return false;
        }
        return values.stream().mapToDouble(Value::number).filter(v -> !Double.isNaN(v))
                .allMatch(other -> better == Better.LARGER ? value >= other : value <= other);
    }
}
