package dev.unroll.train;

/** An optimizer's settings, with Keras 3's formulas, names and defaults. */
public sealed interface OptimizerSettings {
    /** Keras' class name. */
    String type();

    /** Step size. */
    double learningRate();

    /** The same optimizer with another step size. */
    OptimizerSettings withLearningRate(double rate);

    /** Stochastic gradient descent: v = momentum·v − rate·g; w += v, or with Nesterov momentum·v − rate·g. */
    record Sgd(double learningRate, double momentum, boolean nesterov) implements OptimizerSettings {
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
