package dev.unroll.workspace;

import java.util.HashMap;
import java.util.Map;

/**
 * How runs are shown, by their number: what a person may change about a run after it took place. A run that is not
 * mentioned has its usual name and is visible.
 */
public record RunLooks(Map<Integer, Look> looks) {
    /** Every run as it is usually shown. */
    public static final RunLooks USUAL = new RunLooks(Map.of());

    private static final Look PLAIN = new Look("", true, false);

    /**
     * How one run is shown.
     *
     * @param name    empty: the usual one
     * @param visible among the curves
     * @param deleted from the list; an undo brings it back
     */
    public record Look(String name, boolean visible, boolean deleted) {
    }

    public RunLooks {
        looks = Map.copyOf(looks);
    }

    /** How a run is shown. */
    public Look of(int run) {
        return looks.getOrDefault(run, PLAIN);
    }

    /** With another look of one run. */
    public RunLooks with(int run, Look look) {
        Map<Integer, Look> next = new HashMap<>(looks);
        if (look.equals(PLAIN)) {
            next.remove(run);
        } else {
            next.put(run, look);
        }
        return new RunLooks(next);
    }

    /** With another name of one run; empty: the usual one. */
    public RunLooks named(int run, String name) {
        return with(run, new Look(name.strip(), of(run).visible(), of(run).deleted()));
    }

    /** With one run shown among the curves or not. */
    public RunLooks shown(int run, boolean visible) {
        return with(run, new Look(of(run).name(), visible, of(run).deleted()));
    }

    /** Without one run. */
    public RunLooks without(int run) {
        return with(run, new Look(of(run).name(), of(run).visible(), true));
    }
}
