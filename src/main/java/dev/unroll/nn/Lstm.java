package dev.unroll.nn;

/**
 * Long short-term memory. With z = x · kernel + h₋₁ · recurrent_kernel + bias, cut into i, f, c, o:
 * i, f, o = recurrentActivation(z), g = activation(z_c), c = f ∘ c₋₁ + i ∘ g, h = o ∘ activation(c).
 *
 * @param twoBiases PyTorch's form: one bias for the input and one for the state, shape [2, 4 · units]; Keras has one
 */
public record Lstm(int units, Activation activation, Activation recurrentActivation, boolean useBias,
        boolean unitForgetBias, boolean twoBiases) implements Cell {
    public Lstm {
        Checks.units("LSTM", units);
    }

    public Lstm(int units) {
        this(units, Activation.TANH, Activation.SIGMOID, true, true, false);
    }

    @Override
    public String type() {
        return "LSTM";
    }

    @Override
    public int biasRows() {
        return twoBiases ? 2 : 1;
    }

    @Override
    public int gates() {
        return 4;
    }
}
