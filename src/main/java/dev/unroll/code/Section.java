package dev.unroll.code;

/** What a line of code is for. */
public enum Section {
    /** The title and the packages. */
    HEAD,
    /** Reading the data and cutting them to size. */
    DATA,
    /** The layers. */
    MODEL,
    /** Optimizer, loss, callbacks and the loop. */
    TRAINING
}
