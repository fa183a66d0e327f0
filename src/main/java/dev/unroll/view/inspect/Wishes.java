package dev.unroll.view.inspect;

import dev.unroll.trace.Spot;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a slider has asked for in one gesture. What was studied for an earlier one of them arrives late and must
 * not pull the slider back.
 */
final class Wishes {
    private final Set<Double> asked = new HashSet<>();
    private @Nullable Spot spot;
    private double last;
    private boolean answered;

    /** Asks for a value. */
    void add(Spot of, double value) {
        if (!of.equals(spot)) {
            clear();
            spot = of;
        }
        asked.add(value);
        last = value;
    }

    /** Whether nothing was asked for since the gesture began. */
    boolean none() {
        return asked.isEmpty();
    }

    /** Forgets everything. */
    void clear() {
        asked.clear();
        answered = false;
    }

    /** Forgets everything where a new gesture begins. */
    void clearIf(boolean begins) {
        if (begins) {
            clear();
        }
    }

    /**
     * Whether a study is older than the last wish.
     *
     * @param set the value with which it was made, or null where none was set
     */
    boolean behind(Spot of, @Nullable Double set) {
        if (asked.isEmpty() || !of.equals(spot)) {
            return false;
        }
        if (set == null) {
            return !answered;
        }
        answered = true;
        return asked.contains(set) && set != last;
    }
}
