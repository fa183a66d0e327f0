package dev.unroll.lesson;

/** What moves once a scene is there: an animation of the window's own, or the beginning of a training. */
public sealed interface Action {
    /** Nothing. */
    record Nothing() implements Action {
    }

    /** The sequence is played on to a timestep. */
    record Play(Place to) implements Action {
    }

    /** So many operations of the cell, one after the other. */
    record Operations(int count) implements Action {
    }

    /** Into the cell at the timestep that is looked at. */
    record Enter() implements Action {
    }

    /** Out of the loop, or into it. */
    record Fold(boolean folds) implements Action {
    }

    /** The three pictures that lead to the cell. */
    record BuildUp() implements Action {
    }

    /** A training begins. */
    record Train() implements Action {
    }

    /** What was written or translated is written again, one symbol after the other. */
    record Write() implements Action {
    }

    /** The threshold of the evaluation moves. */
    record Threshold(double to) implements Action {
    }
}
