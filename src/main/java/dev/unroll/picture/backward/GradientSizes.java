package dev.unroll.picture.backward;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;

/** How large gradients are: one number for each timestep, and the scales on which they are shown. */
public final class GradientSizes {
    /** Powers of ten between the zero colour and full colour of a logarithmic scale. */
    public static final int DECADES = 6;

    private GradientSizes() {
    }

    /** ‖∂L/∂quantity‖ at every timestep, in the order of the sequence: the Euclidean length over the units. */
    public static double[] of(LayerTrace layer, Quantity quantity) {
        return layer.steps().stream().mapToDouble(step -> norm(quantity.gradients(step))).toArray();
    }

    /** The value of full colour for a layer's gradients of a quantity: the least of 1, 2, 5 × 10ᵏ that leaves at most a
     *  fifth of the range beyond it. */
    public static double heat(SequenceTrace trace, int layer, Quantity quantity) {
        double largest = 0;
        for (StepTrace step : trace.layers().get(layer).steps()) {
            for (double value : quantity.gradients(step)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest == 0 || !Double.isFinite(largest) ? 1 : round(largest * 0.8);
    }

    /**
     * How much of the full colour a gradient has, −1 … 1. On a logarithmic scale the zero colour stands for everything
     * smaller than the {@link #DECADES}-th power of ten below full colour.
     */
    public static double share(double value, double heat, boolean logarithmic) {
        double share = value / heat;
        if (!logarithmic || share == 0 || Double.isNaN(share)) {
            return share;
        }
        return Math.signum(share) * Math.clamp(1 + Math.log10(Math.abs(share)) / DECADES, 0, 1);
    }

    /** The quantity that a layer has: the wished one, else its hidden state. */
    public static Quantity in(LayerTrace layer, Quantity wished) {
        return Quantity.in(layer.type()).contains(wished) ? wished : Quantity.HIDDEN;
    }

    /** The least of 1, 2, 5 times a power of ten that is not below {@code value}. */
    static double round(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        for (int digit : new int[] {1, 2, 5}) {
            double candidate = new java.math.BigDecimal(digit).scaleByPowerOfTen(exponent).doubleValue();
            if (candidate >= value * (1 - 1e-12)) {
                return candidate;
            }
        }
        return new java.math.BigDecimal(1).scaleByPowerOfTen(exponent + 1).doubleValue();
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
