package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Activation;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The laboratory of powers: a single unit that is fed nothing, a(t+1) = act(w · a(t) + b), and what n of its steps make of
 * a gradient, ∂a(n)/∂a(0) = Π w · act'(w · a(t) + b). With the linear activation that is wⁿ exactly.
 *
 * @param activation linear, tanh, sigmoid or relu
 * @param w          the weight
 * @param states     a(0) … a(n)
 * @param factors    w · act'(w · a(t) + b) for t = 0 … n − 1
 * @param products   ∂a(k)/∂a(0) for k = 0 … n, the first being 1; 0 or infinite where 64 bits cannot hold it
 * @param logs       log₁₀ |∂a(k)/∂a(0)|, which goes on where the products cannot; −∞ after a factor of 0
 */
public record Powers(Activation activation, double w, double[] states, double[] factors, double[] products,
        double[] logs) {
    /** The most steps that are computed. */
    public static final int MOST = 100;

    /** What became of the gradient after all steps. */
    public enum Fate {
        /** Less than 1 % is left. */
        VANISHES,
        /** Neither of the others. */
        STAYS,
        /** It is more than a hundredfold. */
        EXPLODES
    }

    /**
     * From a(0) through {@code steps} steps.
     *
     * @param steps 0 … {@value #MOST}
     * @throws IllegalArgumentException for another activation or number of steps
     */
    public static Powers of(Activation activation, double w, double b, double a, int steps) {
        if (steps < 0 || steps > MOST) {
            throw new IllegalArgumentException(Integer.toString(steps));
        }
        double[] states = new double[steps + 1];
        double[] factors = new double[steps];
        double[] products = new double[steps + 1];
        double[] logs = new double[steps + 1];
        states[0] = a;
        products[0] = 1;
        for (int t = 0; t < steps; t++) {
            double z = w * states[t] + b;
            states[t + 1] = value(activation, z);
            factors[t] = w * slope(activation, z);
            products[t + 1] = activation == Activation.LINEAR ? Math.pow(w, t + 1) : products[t] * factors[t];
            logs[t + 1] = activation == Activation.LINEAR ? (t + 1) * Math.log10(Math.abs(w))
                    : logs[t] + Math.log10(Math.abs(factors[t]));
        }
        return new Powers(activation, w, states, factors, products, logs);
    }

    private static double value(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case RELU -> Math.max(z, 0);
            default -> throw new IllegalArgumentException(activation.kerasName());
        };
    }

    /** act'(z); relu's at 0 is 0, as in the engine. */
    private static double slope(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> 1;
            case TANH -> {
                double cosh = Math.cosh(z);
                yield 1 / (cosh * cosh);
            }
            case SIGMOID -> {
                double e = Math.exp(-Math.abs(z));
                yield e / ((1 + e) * (1 + e));
            }
            case RELU -> z > 0 ? 1 : 0;
            default -> throw new IllegalArgumentException(activation.kerasName());
        };
    }

    /** Steps. */
    public int steps() {
        return factors.length;
    }

    /** ∂a(n)/∂a(0). */
    public double product() {
        return products[steps()];
    }

    /** The geometric mean of the factors' magnitudes; NaN without a step. */
    public double mean() {
        return steps() == 0 ? Double.NaN : Math.pow(10, logs[steps()] / steps());
    }

    /** What became of the gradient. */
    public Fate fate() {
        double log = logs[steps()];
        double faded = Math.log10(Decay.FADED);
        return log < faded ? Fate.VANISHES : log > -faded ? Fate.EXPLODES : Fate.STAYS;
    }

    /** The first number of steps after which less than {@code share} is left; none where there is none. */
    public OptionalInt below(double share) {
        return IntStream.range(0, logs.length).filter(k -> logs[k] < Math.log10(share)).findFirst();
    }
}
