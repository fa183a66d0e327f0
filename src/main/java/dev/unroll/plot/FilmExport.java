package dev.unroll.plot;

import dev.unroll.files.AtomicFile;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * Writes animations: as one GIF, or as numbered PNG files in a folder of their own. What was cancelled or failed leaves
 * nothing behind.
 */
public final class FilmExport {
    /** The most pictures, and the most pixels of a GIF's picture: beyond them it would be of no use to anybody. */
    private static final int MOST_FRAMES = 5000;
    private static final int MOST_GIF_PIXELS = 4_000_000;

    private FilmExport() {
    }

    /**
     * Writes an animated GIF that goes on for ever.
     *
     * @throws UnrollException        where it would be too large or cannot be written
     * @throws CancellationException where {@code progress} is cancelled
     */
    public static void gif(Path file, Film film, ExportOptions options, Progress progress) {
        check(film);
        if ((long) options.width() * options.height() > MOST_GIF_PIXELS) {
            throw UnrollException.badArgument("plot.gifTooLarge", options.width(), options.height(), MOST_GIF_PIXELS / 1_000_000);
        }
        try {
            AtomicFile.write(file, out -> {
                try (GifFile gif = new GifFile(out)) {
                    for (int i = 0; i < film.frames(); i++) {
                        step(progress, i, film);
                        gif.add(FigureExport.image(film.frame(i), options), film.seconds(i));
                    }
                }
            });
        } catch (IOException e) {
            throw UnrollException.failed(e, "plot.notWritten", file.toString());
        }
    }

    /**
     * Writes a folder of PNG files, numbered from 1 with as many digits as the last one needs.
     *
     * @param folder must not exist yet
     * @throws UnrollException        where the folder exists or cannot be written
     * @throws CancellationException where {@code progress} is cancelled
     */
    public static void images(Path folder, Film film, ExportOptions options, Progress progress) {
        check(film);
        Path target = folder.toAbsolutePath();
        if (Files.exists(target)) {
            throw UnrollException.failed("plot.folderExists", folder.toString());
        }
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".part");
        int digits = Math.max(4, Integer.toString(film.frames()).length());
        try {
            Files.createDirectory(draft);
            for (int i = 0; i < film.frames(); i++) {
                step(progress, i, film);
                BufferedImage image = FigureExport.image(film.frame(i), options);
                String name = String.format(Locale.ROOT, "%0" + digits + "d.png", i + 1);
                Spoken spoken = new Spoken(film.name(), film.description(), options.language());
                AtomicFile.write(draft.resolve(name), out -> PngFile.write(out, image, options.dpi(), spoken));
            }
            Files.move(draft, target);
        } catch (FileAlreadyExistsException e) {
            throw UnrollException.failed(e, "plot.folderExists", folder.toString());
        } catch (IOException e) {
            throw UnrollException.failed(e, "plot.notWritten", folder.toString());
        } finally {
            forget(draft);
        }
    }

    private static void check(Film film) {
        if (film.frames() > MOST_FRAMES) {
            throw UnrollException.badArgument("plot.tooManyFrames", film.frames(), MOST_FRAMES);
        }
    }

    private static void step(Progress progress, int frame, Film film) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        progress.update((double) frame / film.frames(), film.name());
    }

    private static void forget(Path draft) {
        if (!Files.isDirectory(draft)) {
            return;
        }
        try (var files = Files.list(draft)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // What cannot be deleted stays; what was asked for has already failed.
        }
    }
}
