package dev.unroll.nn;

/** Whose rules give a new model its weights. */
public enum InitialValues {
    /** Embedding uniform ±0.05, kernels Glorot uniform, recurrent kernels orthogonal, biases 0, the LSTM's forget bias 1. */
    KERAS,
    /** Recurrent weights and biases uniform ±1/√units, Embedding N(0, 1), Dense uniform ±1/√inputs. */
    PYTORCH
}
