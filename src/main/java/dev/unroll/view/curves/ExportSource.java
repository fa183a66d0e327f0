package dev.unroll.view.curves;

import dev.unroll.plot.Sheet;
import dev.unroll.train.History;
import java.util.List;

/** Curves that can be taken away as files. */
public interface ExportSource {
    /** What they belong to, as a person calls it. */
    String title();

    /** What they are, in file names. */
    String name();

    /** What is seen, as a page. */
    Sheet sheet();

    /** Whether the figures of every epoch belong to them. */
    default boolean hasHistories() {
        return false;
    }

    /** Every epoch of every run. */
    default List<History> histories() {
        return List.of();
    }

    /** Hears why they could not be written. */
    void failed(Throwable why);
}
