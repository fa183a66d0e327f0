package dev.unroll.nn;

/**
 * Gated recurrent unit, gate order z, r, h. z, r = recurrentActivation(x · W + h₋₁ · U + b);
 * hh = activation(x · W_h + b_h + r ∘ (h₋₁ · U_h + b'_h)) with resetAfter, activation(x · W_h + b_h + (r ∘ h₋₁) · U_h)
 * without; h = z ∘ h₋₁ + (1 − z) ∘ hh.
 *
 * @param resetAfter whether the reset gate acts after the product; then the bias has two rows, input and recurrent
 */
public record Gru(int units, Activation activation, Activation recurrentActivation, boolean useBias,
        boolean resetAfter) implements Cell {
    public Gru {
        Checks.units("GRU", units);
    }

    public Gru(int units) {
        this(units, Activation.TANH, Activation.SIGMOID, true, true);
    }

    @Override
    public String type() {
        return "GRU";
    }

    @Override
    public int biasRows() {
        return resetAfter ? 2 : 1;
    }

    @Override
    public int gates() {
        return 3;
    }
}
