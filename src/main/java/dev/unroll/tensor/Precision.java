package dev.unroll.tensor;

/** How many bits a number has. */
public enum Precision {
    /** 32 bits, as in training. */
    FLOAT32,
    /** 64 bits, for explaining and checking. */
    FLOAT64
}
