package dev.unroll.view.stage;

import dev.unroll.view.network.Playhead;
import java.util.ArrayList;
import java.util.List;

/**
 * The moments at which pictures of a stretch are taken, so that the film moves as the window does: every stop is shown
 * for as long as the playhead rests there, and between two stops the motion is cut into pictures.
 *
 * @param all in order
 */
record Shots(List<Shot> all) {
    /** What the playhead takes for a step and for the rest after it, in seconds; see {@link Playhead}. */
    private static final double STEP = 0.18;
    private static final double REST = 0.32;
    private static final double FIRST = 0.6;
    private static final double LAST = 1.5;

    Shots {
        all = List.copyOf(all);
    }

    /**
     * One picture.
     *
     * @param time    of the playhead
     * @param seconds for which it is shown
     */
    record Shot(double time, double seconds) {
    }

    /**
     * From one time to another, which may be the earlier one.
     *
     * @param perSecond pictures a second while something moves
     * @param speed     1 as in the window
     */
    static Shots of(Playhead.Stops stops, double from, double to, int perSecond, double speed) {
        List<Shot> shots = new ArrayList<>();
        int pictures = Math.max(1, (int) Math.round(STEP / speed * perSecond));
        double at = from;
        shots.add(new Shot(at, FIRST / speed));
        while (at != to) {
            double next = to > at ? Math.min(to, stops.after(at)) : Math.max(to, stops.before(at));
            for (int i = 1; i < pictures; i++) {
                shots.add(new Shot(at + (next - at) * Playhead.ease((double) i / pictures), STEP / speed / pictures));
            }
            shots.add(new Shot(next, (next == to ? LAST : REST + STEP / pictures) / speed));
            at = next;
        }
        return new Shots(shots);
    }

    /** How long it is shown in all. */
    double seconds() {
        return all.stream().mapToDouble(Shot::seconds).sum();
    }
}
