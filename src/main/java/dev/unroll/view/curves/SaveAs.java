package dev.unroll.view.curves;

import dev.unroll.plot.ExportFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks a person where to write a file. */
@FunctionalInterface
interface SaveAs {
    /** A file, or null where the person would rather not; {@code name} is a sensible one, without an extension. */
    @Nullable Path ask(String name, ExportFormat format);
}
