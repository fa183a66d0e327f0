package dev.unroll.view.control;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks a person where to write a file. */
@FunctionalInterface
public interface SaveAs {
    /**
     * A file, or null where the person would rather not.
     *
     * @param name   a sensible one, without its ending
     * @param ending of the file's name, with its dot; empty for a folder that is to be made
     */
    @Nullable Path ask(String name, String ending);
}
