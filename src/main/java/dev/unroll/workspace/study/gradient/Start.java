package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.InitialValues;

/** Where recurrent kernels begin; every other weight begins as the experiment asks. */
public enum Start {
    /** Keras' default: rows at right angles, each of length 1. */
    ORTHOGONAL,
    /** Uniform ±√(6 / (units + gates · units)); Glorot and Bengio 2010, with the fans counted as Keras counts them. */
    GLOROT_UNIFORM,
    /** PyTorch's default: uniform ±1/√units. */
    UNIFORM;

    /** Where a model begins that follows these rules. */
    public static Start of(InitialValues rules) {
        return rules == InitialValues.KERAS ? ORTHOGONAL : UNIFORM;
    }
}
