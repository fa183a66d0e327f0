package dev.unroll.train;

import dev.unroll.kernel.Descent;
import dev.unroll.kernel.Workers;

/**
 * An optimizer at work on one flat array of parameters: its settings and what it remembers of earlier gradients. The
 * new weights do not depend on the number of workers. Not for several threads at once.
 */
public abstract sealed class Optimizer {
    private OptimizerState state;

    private Optimizer(OptimizerState state) {
        this.state = state;
    }

    /** A fresh optimizer for so many parameters. */
    public static Optimizer of(OptimizerSettings settings, int parameters) {
        return of(settings, OptimizerState.fresh(settings, parameters));
    }

    /** An optimizer that goes on from {@code state}, which stays as it is. */
    static Optimizer of(OptimizerSettings settings, OptimizerState state) {
        OptimizerState own = state.copy();
        return switch (settings) {
            case OptimizerSettings.Sgd sgd when sgd.momentum() == 0 -> new Plain(own);
            case OptimizerSettings.Sgd sgd -> new Momentum(sgd, own);
            case OptimizerSettings.RmsProp rms -> new RmsProp(rms, own);
            case OptimizerSettings.Adam adam -> new Adam(adam, own);
        };
    }

    /**
     * Changes the weights by one step.
     *
     * @param rate the learning rate of this step
     */
    public final void step(float[] weights, float[] gradient, double rate, Workers workers) {
        state = new OptimizerState(state.steps() + 1, state.slots());
        change(weights, gradient, rate, workers);
    }

    abstract void change(float[] weights, float[] gradient, double rate, Workers workers);

    /** A copy of what it remembers. */
    final OptimizerState state() {
        return state.copy();
    }

    final float[] slot(int index) {
        return state.slots().get(index);
    }

    final long steps() {
        return state.steps();
    }

    private static final class Plain extends Optimizer {
        Plain(OptimizerState state) {
            super(state);
        }

        @Override
        void change(float[] weights, float[] gradient, double rate, Workers workers) {
            Ranges.over(workers, weights.length, (from, to) -> Descent.sgd(weights, gradient, from, to, (float) rate));
        }
    }

    private static final class Momentum extends Optimizer {
        private final OptimizerSettings.Sgd settings;

        Momentum(OptimizerSettings.Sgd settings, OptimizerState state) {
            super(state);
            this.settings = settings;
        }

        @Override
        void change(float[] weights, float[] gradient, double rate, Workers workers) {
            float[] velocity = slot(0);
            float keep = (float) settings.momentum();
            Ranges.over(workers, weights.length, settings.nesterov()
                    ? (from, to) -> Descent.nesterov(weights, gradient, velocity, from, to, (float) rate, keep)
                    : (from, to) -> Descent.momentum(weights, gradient, velocity, from, to, (float) rate, keep));
        }
    }

    private static final class RmsProp extends Optimizer {
        private final OptimizerSettings.RmsProp settings;

        RmsProp(OptimizerSettings.RmsProp settings, OptimizerState state) {
            super(state);
            this.settings = settings;
        }

        @Override
        void change(float[] weights, float[] gradient, double rate, Workers workers) {
            float[] squares = slot(0);
            float keep = (float) settings.rho();
            float share = (float) (1 - settings.rho());
            float epsilon = (float) settings.epsilon();
            Ranges.over(workers, weights.length, (from, to) ->
                    Descent.rmsProp(weights, gradient, squares, from, to, (float) rate, keep, share, epsilon));
        }
    }

    private static final class Adam extends Optimizer {
        private final OptimizerSettings.Adam settings;

        Adam(OptimizerSettings.Adam settings, OptimizerState state) {
            super(state);
            this.settings = settings;
        }

        @Override
        void change(float[] weights, float[] gradient, double rate, Workers workers) {
            float[] means = slot(0);
            float[] squares = slot(1);
            float corrected = (float) corrected(rate);
            float share1 = (float) (1 - settings.beta1());
            float share2 = (float) (1 - settings.beta2());
            float epsilon = (float) settings.epsilon();
            Ranges.over(workers, weights.length, (from, to) ->
                    Descent.adam(weights, gradient, means, squares, from, to, corrected, share1, share2, epsilon));
        }

        /** The step size at step t, 1 first: rate · √(1 − beta2ᵗ) / (1 − beta1ᵗ). */
        private double corrected(double rate) {
            return rate * Math.sqrt(1 - Math.pow(settings.beta2(), steps())) / (1 - Math.pow(settings.beta1(), steps()));
        }
    }
}
