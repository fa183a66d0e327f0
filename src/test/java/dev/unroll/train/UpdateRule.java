package dev.unroll.train;

/**
 * An optimizer at work on one single parameter, in double: what {@link Optimizer} does to each of its floats, written
 * as in a textbook. The measure of the fast loops.
 */
final class UpdateRule {
    private final OptimizerSettings settings;
    private double mean;
    private double square;
    private long steps;

    /** A fresh rule that remembers no gradient. */
    UpdateRule(OptimizerSettings settings) {
        this.settings = settings;
    }

    /** The parameter after one more step with gradient {@code g}. */
    double step(double w, double g, double rate) {
        steps++;
        return switch (settings) {
            case OptimizerSettings.Sgd sgd -> {
                mean = sgd.momentum() * mean - rate * g;
                yield w + (sgd.nesterov() ? sgd.momentum() * mean - rate * g : mean);
            }
            case OptimizerSettings.RmsProp rms -> {
                square = rms.rho() * square + (1 - rms.rho()) * g * g;
                yield w - rate * g / Math.sqrt(square + rms.epsilon());
            }
            case OptimizerSettings.Adam adam -> {
                mean += (g - mean) * (1 - adam.beta1());
                square += (g * g - square) * (1 - adam.beta2());
                double corrected = rate * Math.sqrt(1 - Math.pow(adam.beta2(), steps)) / (1 - Math.pow(adam.beta1(), steps));
                yield w - mean * corrected / (Math.sqrt(square) + adam.epsilon());
            }
        };
    }
}
