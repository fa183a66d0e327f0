package dev.unroll.plot;

import dev.unroll.files.AtomicFile;
import dev.unroll.text.UnrollException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes figures and pictures to files: what a file shows is painted by the same code, from the same values, as on the
 * screen. Works without a screen. A file is there whole or not at all; what stood there before stays until then.
 */
public final class FigureExport {
    private FigureExport() {
    }

    /**
     * Writes a sheet in the format that the file's extension names.
     *
     * @throws UnrollException for another extension, or where the file cannot be written
     */
    public static void write(Path file, Sheet sheet, ExportOptions options) {
        if (ExportFormat.of(file) == ExportFormat.CSV) {
            save(file, out -> out.write(FigureCsv.format(sheet).getBytes(StandardCharsets.UTF_8)));
        } else {
            write(file, (Painting) sheet.as(options), options);
        }
    }

    /**
     * Writes a picture in the format that the file's extension names; a picture has no table.
     *
     * @throws UnrollException for another extension, or where the file cannot be written
     */
    public static void write(Path file, Painting painting, ExportOptions options) {
        Spoken spoken = new Spoken(painting.name(), painting.description(), options.language());
        Palette palette = options.theme().palette();
        switch (ExportFormat.of(file)) {
            case PNG -> save(file, out -> PngFile.write(out, paint(painting, options), options.dpi(), spoken));
            case SVG -> save(file, out -> SvgSurface.write(out, options.width(), options.height(), options.dpi() / 144.0, spoken,
                    s -> painting.paint(s, palette, options.width(), options.height(), options.pixelScale())));
            case PDF -> {
                double width = options.points(options.width());
                double height = options.points(options.height());
                save(file, out -> PdfSurface.write(out, width, height, spoken,
                        s -> painting.paint(s, palette, width, height, options.pointScale())));
            }
            case CSV -> throw UnrollException.badArgument("plot.noTable", file.toString());
        }
    }

    /** A sheet's table, as a CSV file has it. */
    public static String table(Sheet sheet) {
        return FigureCsv.format(sheet);
    }

    /** A sheet as an image, for the clipboard. */
    public static BufferedImage image(Sheet sheet, ExportOptions options) {
        return paint(sheet.as(options), options);
    }

    /** A picture as an image. */
    public static BufferedImage image(Painting painting, ExportOptions options) {
        return paint(painting, options);
    }

    private static BufferedImage paint(Painting painting, ExportOptions options) {
        Palette palette = options.theme().palette();
        return ImageSurface.paint(options.width(), options.height(), palette.of(Palette.Role.GROUND),
                s -> painting.paint(s, palette, options.width(), options.height(), options.pixelScale()));
    }

    private static void save(Path file, AtomicFile.Content content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException | BrokenOff e) {
            throw UnrollException.failed(e, "plot.notWritten", file.toString());
        }
    }
}
