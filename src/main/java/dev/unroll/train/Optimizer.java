package dev.unroll.train;

import dev.unroll.kernel.Descent;
import dev.unroll.kernel.Workers;

/**
 * An optimizer at work on one flat array of parameters: its settings and what it remembers of earlier gradients. The
 * new weights do not depend on the number of workers. Not for several threads at once.
 */
public abstract sealed class Optimizer {
    private Optimizer() {
    }

    /** A fresh optimizer for so many parameters. */
    public static Optimizer of(OptimizerSettings settings, int parameters) {
        return switch (settings) {
            case OptimizerSettings.Sgd sgd when sgd.momentum() == 0 -> new Plain();
            case OptimizerSettings.Sgd sgd -> new Momentum(sgd, parameters);
            case OptimizerSettings.RmsProp rms -> new RmsProp(rms, parameters);
            case OptimizerSettings.Adam adam -> new Adam(adam, parameters);
        };
    }

    /**
     * Changes the weights by one step.
     *
     * @param rate the learning rate of this step
     */
    public abstract void step(float[] weights, float[] gradient, double rate, Workers workers);

    private static final class Plain extends Optimizer {
        @Override
        public void step(float[] weights, float[] gradient, double rate, Workers workers) {
            Ranges.over(workers, weights.length, (from, to) -> Descent.sgd(weights, gradient, from, to, (float) rate));
        }
    }

    private static final class Momentum extends Optimizer {
        private final OptimizerSettings.Sgd settings;
        private final float[] velocity;

        Momentum(OptimizerSettings.Sgd settings, int parameters) {
            this.settings = settings;
            this.velocity = new float[parameters];
        }

        @Override
        public void step(float[] weights, float[] gradient, double rate, Workers workers) {
            float keep = (float) settings.momentum();
            Ranges.over(workers, weights.length, settings.nesterov()
                    ? (from, to) -> Descent.nesterov(weights, gradient, velocity, from, to, (float) rate, keep)
                    : (from, to) -> Descent.momentum(weights, gradient, velocity, from, to, (float) rate, keep));
        }
    }

    private static final class RmsProp extends Optimizer {
        private final OptimizerSettings.RmsProp settings;
        private final float[] squares;

        RmsProp(OptimizerSettings.RmsProp settings, int parameters) {
            this.settings = settings;
            this.squares = new float[parameters];
        }

        @Override
        public void step(float[] weights, float[] gradient, double rate, Workers workers) {
            float keep = (float) settings.rho();
            float share = (float) (1 - settings.rho());
            float epsilon = (float) settings.epsilon();
            Ranges.over(workers, weights.length, (from, to) ->
                    Descent.rmsProp(weights, gradient, squares, from, to, (float) rate, keep, share, epsilon));
        }
    }

    private static final class Adam extends Optimizer {
        private final OptimizerSettings.Adam settings;
        private final float[] means;
        private final float[] squares;
        private long steps;

        Adam(OptimizerSettings.Adam settings, int parameters) {
            this.settings = settings;
            this.means = new float[parameters];
            this.squares = new float[parameters];
        }

        @Override
        public void step(float[] weights, float[] gradient, double rate, Workers workers) {
            steps++;
            float corrected = (float) UpdateRule.corrected(settings, rate, steps);
            float share1 = (float) (1 - settings.beta1());
            float share2 = (float) (1 - settings.beta2());
            float epsilon = (float) settings.epsilon();
            Ranges.over(workers, weights.length, (from, to) ->
                    Descent.adam(weights, gradient, means, squares, from, to, corrected, share1, share2, epsilon));
        }
    }
}
