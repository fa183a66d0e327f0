package dev.unroll.nn;

/** An architecture with its weights. */
public record Model(Architecture architecture, Weights weights) {
    /** A new model whose weights are drawn from {@code seed} by the architecture's rules for initial values. */
    public static Model create(Architecture architecture, long seed) {
        Weights weights = Weights.zeros(architecture);
        Initializer.fill(architecture, weights, seed);
        return new Model(architecture, weights);
    }

    /** An independent copy, sharing nothing that changes. */
    public Model copy() {
        return new Model(architecture, weights.copy());
    }

    /** How many parameters it has. */
    public int parameterCount() {
        return weights.values().length;
    }
}
