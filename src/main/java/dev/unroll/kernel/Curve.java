package dev.unroll.kernel;

/** Activation functions one number at a time, for the cells that do not use the fused gates. */
public enum Curve {
    LINEAR, TANH, SIGMOID, RELU, HARD_SIGMOID, HARD_SIGMOID_KERAS2;

    private static final float SIXTH = 1f / 6f;
    private static final float FIFTH = 0.2f;

    /** The activation of {@code x}. */
    public float of(float x) {
        return switch (this) {
            case LINEAR -> x;
            case TANH -> (float) StrictMath.tanh(x);
            case SIGMOID -> (float) (1 / (1 + StrictMath.exp(-x)));
            case RELU -> Math.max(0, x);
            case HARD_SIGMOID -> Math.clamp(x * SIXTH + 0.5f, 0f, 1f);
            case HARD_SIGMOID_KERAS2 -> Math.clamp(x * FIFTH + 0.5f, 0f, 1f);
        };
    }

    /** The derivative where the activation is {@code y}. */
    public float slope(float y) {
        return switch (this) {
            case LINEAR -> 1;
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
            case RELU -> y > 0 ? 1 : 0;
            case HARD_SIGMOID -> y > 0 && y < 1 ? SIXTH : 0;
            case HARD_SIGMOID_KERAS2 -> y > 0 && y < 1 ? FIFTH : 0;
        };
    }

    /** Replaces a run of numbers by their activation. */
    public void apply(float[] data, int from, int length) {
        for (int i = from; i < from + length; i++) {
            data[i] = of(data[i]);
        }
    }

    /** Multiplies a run of gradients by the derivative at the activations {@code y}. */
    public void applySlope(float[] y, int yo, float[] gradient, int from, int length) {
        for (int i = 0; i < length; i++) {
            gradient[from + i] *= slope(y[yo + i]);
        }
    }
}
