package dev.unroll.plot;

import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;

/**
 * How a figure is written to a file.
 *
 * @param width    in pixels; a page of PDF is as large as the image would be on paper
 * @param height   in pixels
 * @param dpi      pixels to the inch: with more of them, type of the same size takes more pixels
 * @param large    larger type and lines, for slides
 * @param marks    whether best epoch, early stop and the like are marked
 * @param title    whether the title is written
 * @param language of the texts, told to those who read the file aloud
 */
public record ExportOptions(int width, int height, int dpi, Theme theme, boolean large, boolean marks, boolean title,
        Language language) {
    /** The least and the greatest extent, and the most pixels of an image. */
    private static final int LEAST = 100;
    private static final int MOST = 20_000;
    private static final long PIXELS = 100_000_000;
    private static final double POINTS = 72;
    private static final double LARGER = 1.45;

    public ExportOptions {
        if (width < LEAST || height < LEAST || width > MOST || height > MOST || (long) width * height > PIXELS) {
            throw UnrollException.badArgument("plot.badSize", width, height, LEAST, MOST, PIXELS / 1_000_000);
        }
        if (dpi < 36 || dpi > 2400) {
            throw UnrollException.badArgument("plot.badDpi", dpi);
        }
    }

    /** A slide of 1920 × 1080 pixels at 144 dpi on a light ground, with title and marks. */
    public static ExportOptions in(Language language) {
        return new ExportOptions(1920, 1080, 144, Theme.LIGHT, false, true, true, language);
    }

    /** Of another size. */
    public ExportOptions withSize(int nextWidth, int nextHeight) {
        return new ExportOptions(nextWidth, nextHeight, dpi, theme, large, marks, title, language);
    }

    /** At another resolution. */
    public ExportOptions withDpi(int next) {
        return new ExportOptions(width, height, next, theme, large, marks, title, language);
    }

    /** In other colours. */
    public ExportOptions withTheme(Theme next) {
        return new ExportOptions(width, height, dpi, next, large, marks, title, language);
    }

    /** With larger type or not. */
    public ExportOptions withLarge(boolean next) {
        return new ExportOptions(width, height, dpi, theme, next, marks, title, language);
    }

    /** With marks or without. */
    public ExportOptions withMarks(boolean next) {
        return new ExportOptions(width, height, dpi, theme, large, next, title, language);
    }

    /** With a title or without. */
    public ExportOptions withTitle(boolean next) {
        return new ExportOptions(width, height, dpi, theme, large, marks, next, language);
    }

    /** Pixels for one point of type. */
    double pixelScale() {
        return dpi / POINTS * pointScale();
    }

    /** Points for one point of type: 1, or more where it is enlarged. */
    double pointScale() {
        return large ? LARGER : 1;
    }

    /** A length in pixels, in points. */
    double points(int pixels) {
        return pixels * POINTS / dpi;
    }
}
