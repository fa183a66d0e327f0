package dev.unroll.view.generate;

import dev.unroll.text.UnrollException;
import org.jspecify.annotations.Nullable;

/** What a person reads of a failure. */
final class Problems {
    private Problems() {
    }

    /** One sentence; empty where nothing is wrong. */
    static String sentence(@Nullable Throwable problem) {
        if (problem == null) {
            return "";
        }
        return problem instanceof UnrollException known ? known.sentence() : String.valueOf(problem.getMessage());
    }
}
