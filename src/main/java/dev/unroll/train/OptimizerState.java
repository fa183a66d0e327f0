package dev.unroll.train;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an optimizer remembers of earlier gradients. The arrays are never changed: an optimizer that goes on from them
 * copies them.
 *
 * @param steps how many it has done, Keras' {@code iterations}
 * @param slots one number for each parameter and slot, in Keras' order: the velocity of SGD with momentum; the squares
 *              of RMSprop; the means, then the squares of Adam; none for plain SGD
 */
public record OptimizerState(long steps, List<float[]> slots) {
    public OptimizerState {
        slots = List.copyOf(slots);
    }

    /** Of an optimizer that has seen nothing. */
    public static OptimizerState fresh(OptimizerSettings settings, int parameters) {
        return new OptimizerState(0, Stream.generate(() -> new float[parameters]).limit(slots(settings)).toList());
    }

    /** How many numbers an optimizer remembers for each parameter. */
    public static int slots(OptimizerSettings settings) {
        return switch (settings) {
            case OptimizerSettings.Sgd sgd -> sgd.momentum() == 0 ? 0 : 1;
            case OptimizerSettings.RmsProp _ -> 1;
            case OptimizerSettings.Adam _ -> 2;
        };
    }

    /** An independent copy. */
    OptimizerState copy() {
        return new OptimizerState(steps, slots.stream().map(float[]::clone).toList());
    }

    /** Whether it can be that of such an optimizer over so many parameters. */
    boolean fits(OptimizerSettings settings, int parameters) {
        return steps >= 0 && slots.size() == slots(settings) && slots.stream().allMatch(slot -> slot.length == parameters);
    }
}
