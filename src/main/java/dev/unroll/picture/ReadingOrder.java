package dev.unroll.picture;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which timesteps of which layer are done at a time. A layer that reads from the end has, after k timesteps, done the last
 * k of the sequence; a layer on top of such a one cannot begin before the whole sequence has been read.
 */
final class ReadingOrder {
    private enum Kind { FORWARD, BACKWARD, AFTERWARDS }

    private final int steps;
    private final Kind[] kinds;

    ReadingOrder(@Nullable SequenceTrace trace, int steps) {
        this.steps = steps;
        List<LayerTrace> layers = trace == null ? List.of() : trace.layers();
        kinds = new Kind[Math.max(1, layers.size())];
        kinds[0] = Kind.FORWARD;
        int firstBackwards = layers.stream().filter(LayerTrace::backwards).mapToInt(LayerTrace::layer).min()
                .orElse(Integer.MAX_VALUE);
        for (int lane = 0; lane < layers.size(); lane++) {
            LayerTrace layer = layers.get(lane);
            kinds[lane] = layer.layer() > firstBackwards ? Kind.AFTERWARDS : layer.backwards() ? Kind.BACKWARD : Kind.FORWARD;
        }
    }

    /** How far timestep {@code t} of a lane has appeared: 0 before it is computed, 1 when it is done. */
    double shown(int lane, int t, double time) {
        return switch (kinds[lane]) {
            case FORWARD -> Math.clamp(time - t, 0, 1);
            case BACKWARD -> Math.clamp(time - (steps - 1 - t), 0, 1);
            case AFTERWARDS -> Math.clamp(time - (steps - 1), 0, 1);
        };
    }

    /** The timestep that a lane is at, 0 first; −1 before its first. */
    int current(int lane, double time) {
        int done = (int) Math.ceil(time - 1e-9);
        return switch (kinds[lane]) {
            case FORWARD -> done - 1;
            case BACKWARD -> done == 0 ? -1 : steps - done;
            case AFTERWARDS -> done < steps ? -1 : steps - 1;
        };
    }

    /** Whether some lane does not go from the first timestep to the last as time does. */
    boolean mixed() {
        for (Kind kind : kinds) {
            if (kind != Kind.FORWARD) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lane waits for the whole sequence to have been read below it. */
    boolean waits(int lane) {
        return kinds[lane] == Kind.AFTERWARDS;
    }

    /** Whether every lane has done timestep {@code t}, so that what is made of it is known. */
    boolean answered(int t, double time) {
        for (int lane = 0; lane < kinds.length; lane++) {
            if (shown(lane, t, time) == 0) {
                return false;
            }
        }
        return true;
    }
}
