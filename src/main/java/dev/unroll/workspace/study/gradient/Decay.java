package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Quantity;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How much of one sequence's gradient survives on its way back through one recurrent layer. ‖·‖ is the Euclidean length
 * over the units; T is the step read last, where the layer's way back begins; the distance of a step is how many steps
 * were read after it. Nothing is smoothed: where the gradient grows, so do these figures.
 *
 * @param of        which state: {@link Quantity#HIDDEN}, or {@link Quantity#CELL} of an LSTM
 * @param backwards whether the layer reads from the sequence's end, so that T is the first step of the sequence
 * @param norms     ‖∂L/∂state‖ at every timestep, all paths together, in the order of the sequence; not to be changed
 */
public record Decay(Quantity of, boolean backwards, double[] norms) {
    /** The spacing of 32-bit floating-point numbers at 1, 2⁻²³: added to the gradient of T, anything less changes nothing. */
    public static final double ROUNDING = 0x1p-23;
    /** One hundredth: what counts as faded. */
    public static final double FADED = 0.01;

    /** Timesteps. */
    public int steps() {
        return norms.length;
    }

    /** The timestep at a distance from the one read last. */
    public int step(int distance) {
        return backwards ? distance : norms.length - 1 - distance;
    }

    /** How many steps were read after timestep {@code t}. */
    public int distance(int t) {
        return backwards ? t : norms.length - 1 - t;
    }

    /** ‖∂L/∂state_T‖, from which everything is counted. */
    public double last() {
        return norms[step(0)];
    }

    /** What is left of the gradient at timestep {@code t}: ‖∂L/∂state_t‖ / ‖∂L/∂state_T‖; NaN where that is 0 / 0. */
    public double relative(int t) {
        return norms[t] / last();
    }

    /** What the step back to timestep {@code t} made of the gradient: ‖∂L/∂state_t‖ / ‖∂L/∂state_t₊₁‖; NaN at T. */
    public double factor(int t) {
        int distance = distance(t);
        return distance == 0 ? Double.NaN : norms[t] / norms[step(distance - 1)];
    }

    /** {@link #factor} of every step back, from T to timestep {@code t}; their product is {@link #relative(int)}. */
    public double[] factors(int t) {
        double[] all = new double[distance(t)];
        Arrays.setAll(all, k -> factor(step(k + 1)));
        return all;
    }

    /**
     * The geometric mean of the factors from T to timestep {@code t}: the number whose {@link #distance}-th power is
     * {@link #relative(int)}; NaN at T.
     */
    public double mean(int t) {
        return distance(t) == 0 ? Double.NaN : Math.exp(Math.log(relative(t)) / distance(t));
    }

    /** The shortest distance at which less than {@code share} is left; none where that much reaches the first step. */
    public OptionalInt below(double share) {
        return IntStream.range(0, steps()).filter(distance -> relative(step(distance)) < share).findFirst();
    }

    /** The shortest distance at which less than 1 % is left. */
    public OptionalInt faded() {
        return below(FADED);
    }
}
