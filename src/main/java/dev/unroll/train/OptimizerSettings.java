package dev.unroll.train;

import dev.unroll.text.UnrollException;

/** An optimizer's settings, with Keras 3's formulas, names and defaults. */
public sealed interface OptimizerSettings {
    /** Keras' class name. */
    String type();

    /** Step size. */
    double learningRate();

    /** The same optimizer with another step size. */
    OptimizerSettings withLearningRate(double rate);

    /**
     * Whether a number can be a learning rate.
     *
     * @throws UnrollException where it is not positive and finite
     */
    static void checkRate(double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw UnrollException.badArgument("train.badRate", Double.toString(rate));
        }
    }

    private static void checkShare(String name, double share) {
        if (!(share >= 0 && share < 1)) {
            throw UnrollException.badArgument("train.badShare", name, Double.toString(share));
        }
    }

    private static void checkEpsilon(double epsilon) {
        if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) {
            throw UnrollException.badArgument("train.badEpsilon", Double.toString(epsilon));
        }
    }

    /** Stochastic gradient descent: v = momentum·v − rate·g; w += v, or with Nesterov momentum·v − rate·g. */
    record Sgd(double learningRate, double momentum, boolean nesterov) implements OptimizerSettings {
        public Sgd {
            checkRate(learningRate);
            checkShare("momentum", momentum);
        }

        public Sgd() {
            this(0.01, 0, false);
        }

        @Override
        public String type() {
            return "SGD";
        }

        @Override
        public Sgd withLearningRate(double rate) {
            return new Sgd(rate, momentum, nesterov);
        }
    }

    /** v = rho·v + (1 − rho)·g²; w −= rate·g / √(v + epsilon). */
    record RmsProp(double learningRate, double rho, double epsilon) implements OptimizerSettings {
        public RmsProp {
            checkRate(learningRate);
            checkShare("rho", rho);
            checkEpsilon(epsilon);
        }

        public RmsProp() {
            this(0.001, 0.9, 1e-7);
        }

        @Override
        public String type() {
            return "RMSprop";
        }

        @Override
        public RmsProp withLearningRate(double rate) {
            return new RmsProp(rate, rho, epsilon);
        }
    }

    /** Adam (Kingma and Ba 2015) as Keras 3 computes it, epsilon outside the bias correction. */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements OptimizerSettings {
        public Adam {
            checkRate(learningRate);
            checkShare("beta_1", beta1);
            checkShare("beta_2", beta2);
            checkEpsilon(epsilon);
        }

        public Adam() {
            this(0.001, 0.9, 0.999, 1e-7);
        }

        @Override
        public String type() {
            return "Adam";
        }

        @Override
        public Adam withLearningRate(double rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }
    }
}
