package dev.unroll.workspace.files;

import dev.unroll.text.Remark;
import java.util.List;

/**
 * What opening a file gave.
 *
 * @param state   everything to show
 * @param origin  who wrote the file
 * @param version the Keras that wrote it, as the file says it; empty where it says nothing
 * @param remarks what of a foreign file was left out, taken otherwise or guessed, and what of it goes on here
 */
public record OpenedFile(ExperimentState state, Origin origin, String version, List<Remark> remarks) {
    public OpenedFile {
        remarks = List.copyOf(remarks);
    }

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
