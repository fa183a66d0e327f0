package dev.unroll.plot;

import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of file a figure can be written to, known by their extension. */
public enum ExportFormat {
    PNG, SVG, PDF, CSV;

    /** With its dot. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a file, by its name.
     *
     * @throws UnrollException naming those that work where the extension is none of them
     */
    public static ExportFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.extension())).findFirst()
                .orElseThrow(() -> UnrollException.badArgument("plot.badExtension", file.toString(), names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(ExportFormat::extension).collect(Collectors.joining(", "));
    }
}
