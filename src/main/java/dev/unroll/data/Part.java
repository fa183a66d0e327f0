package dev.unroll.data;

/** The parts of a data set. */
public enum Part {
    /** Examples to learn from. */
    TRAINING,
    /** Examples to watch the learning with. */
    VALIDATION,
    /** Examples kept for the very end. */
    TEST
}
