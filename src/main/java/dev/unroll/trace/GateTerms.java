package dev.unroll.trace;

/**
 * How one gate's values came about: z = input + state + bias, value = activation(z). For GRU's candidate with
 * reset_after, {@code state} is r ∘ (h₋₁·U + b') and {@code bias} the input bias alone.
 *
 * @param input x · W
 * @param state h₋₁ · U
 * @param bias  b
 * @param z     pre-activation
 * @param value after the activation
 */
public record GateTerms(double[] input, double[] state, double[] bias, double[] z, double[] value) {
}
