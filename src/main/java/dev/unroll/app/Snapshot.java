package dev.unroll.app;

import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.main.FileDialogs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The window as a picture, drawn by the real application with real data: where no history came with the model, it is
 * trained first. The scene is never put into a window, since a headless screen may be smaller than the picture.
 */
final class Snapshot {
    private static final int PATIENCE = 120;
    private static final FileDialogs NO_DIALOGS = new FileDialogs() {
        @Override
        public @Nullable Path open() {
            return null;
        }

        @Override
        public @Nullable Path save(String name) {
            return null;
        }
    };
    private final String screen;
    private final int width;
    private final int height;
    private final Language language;
    private final boolean dark;
    private final double scale;
    private final Path folder;

    Snapshot(String screen, int width, int height, Language language, boolean dark, double scale, Path folder) {
        this.screen = screen;
        this.width = width;
        this.height = height;
        this.language = language;
        this.dark = dark;
        this.scale = scale;
        this.folder = folder;
    }

    /** Starts the toolkit without a display, draws, and writes the file. */
    void write(Path file) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Platform.setImplicitExit(false);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        try {
            await(started);
            BufferedImage image = draw();
            Path parent = file.toAbsolutePath().getParent();
            if (parent == null || !parent.toFile().isDirectory() || !ImageIO.write(image, "png", file.toFile())) {
                throw UnrollException.failed("view.snapshot.notWritten", file);
            }
        } catch (IOException e) {
            throw UnrollException.failed(e, "view.snapshot.notWritten", file);
        } finally {
            Platform.exit();
        }
    }

    private BufferedImage draw() {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Workbench bench = onScreen(() -> open(failure));
        until(bench, failure, () -> bench.network().seenProperty().get() != null);
        if (onScreen(() -> bench.train().snapshotProperty().get().epochs().isEmpty())) {
            onScreen(() -> {
                bench.train().trainOrPause();
                return true;
            });
            until(bench, failure, () -> ended(bench.train().snapshotProperty().get().phase()));
        }
        until(bench, failure, () -> bench.network().settled());
        onScreen(() -> {
            Places.go(bench, screen);
            return true;
        });
        until(bench, failure, () -> Places.written(bench, screen));
        until(bench, failure, () -> Places.settled(bench, screen));
        return onScreen(() -> {
            bench.view().applyCss();
            bench.view().layout();
            BufferedImage image = SwingFXUtils.fromFXImage(bench.view().getScene().snapshot(null), null);
            bench.close();
            return opaque(image);
        });
    }

    private Workbench open(CompletableFuture<Throwable> failure) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(language);
        appearance.darkProperty().set(dark);
        appearance.chosenScaleProperty().set(scale);
        Workbench bench = new Workbench(new LocalEngine(folder), folder, NO_DIALOGS, appearance, failure::complete);
        Scene scene = new Scene(bench.view(), width, height);
        Theme.follow(scene, appearance);
        new LessonRoom(bench, () -> new Workbench(new LocalEngine(folder), folder, NO_DIALOGS, appearance, failure::complete),
                scene::setRoot, folder, failure::complete);
        return bench;
    }

    private static boolean ended(Phase phase) {
        return phase != Phase.READY && phase != Phase.RUNNING && phase != Phase.PAUSED;
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        flat.getGraphics().drawImage(image, 0, 0, null);
        return flat;
    }

    private static void until(Workbench bench, CompletableFuture<Throwable> failure, Callable<Boolean> ready) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!onScreen(() -> {
            // Without a window nobody beats the pulse.
            bench.train().pulse();
            return ready.call();
        })) {
            if (failure.isDone()) {
                throw rethrown(failure.getNow(new IllegalStateException()));
            }
            if (System.nanoTime() > end) {
                throw UnrollException.failed("view.snapshot.tooLong", PATIENCE);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T onScreen(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (TimeoutException e) {
            throw UnrollException.failed(e, "view.snapshot.tooLong", PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable failure) {
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
