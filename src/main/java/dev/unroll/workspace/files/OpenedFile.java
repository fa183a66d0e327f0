package dev.unroll.workspace.files;

/**
 * What opening a file gave.
 *
 * @param state  everything to show
 * @param origin who wrote the file
 */
public record OpenedFile(ExperimentState state, Origin origin) {
    /** Who wrote a file. */
    public enum Origin {
        /** Unroll saved the experiment; saving it again into the same file loses nothing. */
        UNROLL,
        /** An Unroll that saved only the model and its history. */
        UNROLL_MODEL,
        /** Keras: data and training settings are guessed, and saving into the same file would replace Keras' own. */
        KERAS
    }
}
