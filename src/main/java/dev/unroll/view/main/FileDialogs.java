package dev.unroll.view.main;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a person chooses files. */
public interface FileDialogs {
    /** A file to open, or null. */
    @Nullable Path open();

    /** A table or a text to make a data set of, or null. */
    default @Nullable Path openData() {
        return open();
    }

    /** A folder for data sets, or null. */
    default @Nullable Path folder() {
        return null;
    }

    /** A file to save an experiment in, or null; {@code name} is offered. */
    @Nullable Path save(String name);

    /**
     * A file to export something into, or null.
     *
     * @param name   offered, without its ending
     * @param ending of its name, with its dot
     */
    default @Nullable Path export(String name, String ending) {
        return save(name + ending);
    }
}
