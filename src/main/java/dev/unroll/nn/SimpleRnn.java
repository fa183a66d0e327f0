package dev.unroll.nn;

/**
 * h = activation(x · kernel + h₋₁ · recurrent_kernel + bias).
 *
 * @param twoBiases PyTorch's form: one bias for the input and one for the state, shape [2, units]; Keras has one
 */
public record SimpleRnn(int units, Activation activation, boolean useBias, boolean twoBiases) implements Cell {
    public SimpleRnn {
        Checks.units("SimpleRNN", units);
    }

    public SimpleRnn(int units) {
        this(units, Activation.TANH, true, false);
    }

    @Override
    public String type() {
        return "SimpleRNN";
    }

    @Override
    public Activation recurrentActivation() {
        return activation;
    }

    @Override
    public int biasRows() {
        return twoBiases ? 2 : 1;
    }

    @Override
    public int gates() {
        return 1;
    }
}
