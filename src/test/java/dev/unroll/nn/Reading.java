package dev.unroll.nn;

import org.jspecify.annotations.Nullable;

/** One way of computing a model, as the shared layer test sees it. Another reading joins by implementing this. */
public interface Reading {
    /** How the test names it. */
    String name();

    /** How closely it must agree with 64-bit algebra, relative to the largest magnitude in each array. */
    double tolerance();

    /**
     * The model's output without dropout, [batch][steps or 1][width].
     *
     * @param weights laid out as {@link Weights}
     */
    double[] output(Architecture architecture, double[] weights, Input input);

    /**
     * ∂L/∂ of weights and input for L = Σ output ∘ upstream.
     *
     * @param upstream laid out as the output
     */
    Gradients gradients(Architecture architecture, double[] weights, Input input, double[] upstream);

    /**
     * A batch.
     *
     * @param steps  1 where the model reads vectors
     * @param width  features of a timestep; 1 for tokens
     * @param ids    [batch][steps], or null where the input is numbers
     * @param values [batch][steps][width], or null where the input is tokens
     */
    record Input(int batch, int steps, int width, int @Nullable [] ids, double @Nullable [] values) {
    }

    /**
     * What flowed back.
     *
     * @param weights laid out as the weights
     * @param input   laid out as the input's values; null where it is tokens or the reading does not tell
     */
    record Gradients(double[] weights, double @Nullable [] input) {
    }
}
