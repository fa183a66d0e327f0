package dev.unroll.view.stage;

import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.FilmExport;
import dev.unroll.text.Progress;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Takes the stage's picture, or a stretch of its animation, away. Painting and writing happen in the background. */
public final class TakeAwayViewModel {
    /** {@link #progressProperty} while nothing is being written. */
    public static final double IDLE = -1;
    /** Pictures a second of a film. */
    private static final int PER_SECOND = 20;
    /** A film this wide has the size of type that a screen has; a wider one has larger type. */
    private static final int FILM_WIDTH = 960;
    private static final int FILM_DPI = 72;

    private final Supplier<@Nullable Take> source;
    private final SaveAs files;
    private final Texts texts;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<ExportOptions> options;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private volatile boolean cancelled;

    /**
     * Takes away what {@code source} gives, to where {@code files} says.
     *
     * @param failed hears of what could not be written, on the screen's thread
     */
    public TakeAwayViewModel(Supplier<@Nullable Take> source, SaveAs files, Texts texts, Executor background, Executor screen,
            Consumer<Throwable> failed) {
        this.source = source;
        this.files = files;
        this.texts = texts;
        this.background = background;
        this.screen = screen;
        this.failed = failed;
        options = new SimpleObjectProperty<>(ExportOptions.in(texts.language()));
    }

    // ---- properties ----

    /** Size, resolution and colours; remembered while the window is open. */
    public ObjectProperty<ExportOptions> optionsProperty() {
        return options;
    }

    /** How much of a file is written, 0 … 1, or {@link #IDLE}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The file or folder that was written last, or null; null for a moment before each. */
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Timesteps of the sequence on the stage; 0 where there is none. */
    public int steps() {
        Take take = source.get();
        return take == null ? 0 : take.steps();
    }

    /** The timestep on the stage, 1 first. */
    public int step() {
        Take take = source.get();
        return take == null ? 0 : (int) Math.ceil(take.time());
    }

    /** How long a film of a stretch of timesteps lasts, in seconds; both counted from 1. */
    public double seconds(int from, int to, double speed) {
        Take take = source.get();
        return take == null ? 0 : shots(take, from, to, speed).seconds();
    }

    // ---- commands ----

    /** Asks for a file and writes the picture. */
    public void write(ExportFormat format) {
        Take take = source.get();
        Path file = take == null ? null : files.ask(take.name(), format.extension());
        if (take != null && file != null) {
            ExportOptions how = now();
            work(file, telling -> FigureExport.write(file, take.picture().apply(take.time()), how));
        }
    }

    /** Hands the picture over as an image. */
    public void copy(Consumer<BufferedImage> clipboard) {
        Take take = source.get();
        if (take != null) {
            ExportOptions how = now();
            background.execute(() -> {
                try {
                    BufferedImage image = FigureExport.image(take.picture().apply(take.time()), how);
                    screen.execute(() -> clipboard.accept(image));
                } catch (RuntimeException | Error e) {
                    screen.execute(() -> failed.accept(e));
                }
            });
        }
    }

    /**
     * Asks for a place and writes timesteps {@code from} to {@code to}, counted from 1, as they come about.
     *
     * @param gif one GIF, else a folder of PNG files
     * @param width of its pictures in pixels, which are 16 to 9
     */
    public void film(boolean gif, int from, int to, double speed, int width) {
        Take take = source.get();
        Path file = take == null ? null : files.ask(take.name(), gif ? ".gif" : "");
        if (take != null && file != null) {
            ExportOptions how = now().withSize(width, width * 9 / 16).withDpi(width * FILM_DPI / FILM_WIDTH);
            StageFilm film = new StageFilm(take.name(), take.name(), shots(take, from, to, speed), take.picture());
            work(file, telling -> {
                if (gif) {
                    FilmExport.gif(file, film, how, telling);
                } else {
                    FilmExport.images(file, film, how, telling);
                }
            });
        }
    }

    /** Stops what is being written and leaves nothing of it. */
    public void cancel() {
        cancelled = true;
    }

    // ---- within ----

    private static Shots shots(Take take, int from, int to, double speed) {
        return take.reversed() ? Shots.of(take.stops(), to, from, PER_SECOND, speed)
                : Shots.of(take.stops(), from - 1, to, PER_SECOND, speed);
    }

    private void work(Path file, Consumer<Progress> writing) {
        cancelled = false;
        progress.set(0);
        background.execute(() -> {
            Runnable end = () -> { };
            try {
                writing.accept(new Telling());
                end = () -> {
                    written.set(null);
                    written.set(file);
                };
            } catch (CancellationException e) {
                // It was wished so.
            } catch (RuntimeException | Error e) {
                end = () -> failed.accept(e);
            }
            Runnable last = end;
            screen.execute(() -> {
                progress.set(IDLE);
                last.run();
            });
        });
    }

    private final class Telling implements Progress {
        @Override
        public void update(double fraction, String sentence) {
            screen.execute(() -> progress.set(fraction));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    private ExportOptions now() {
        ExportOptions o = options.get();
        return new ExportOptions(o.width(), o.height(), o.dpi(), o.theme(), o.large(), o.marks(), o.title(), texts.language());
    }
}
