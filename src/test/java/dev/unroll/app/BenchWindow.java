package dev.unroll.app;

import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Fonts;
import dev.unroll.view.control.Theme;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A real window for measurements, with what a measurement needs to wait for it. */
final class BenchWindow {
    private BenchWindow() {
    }

    /** Opens one on a data folder; starts JavaFX. */
    static Workbench begin(Path folder) throws Exception {
        Platform.setImplicitExit(false);
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.get(60, TimeUnit.SECONDS);
        return fx(() -> open(folder));
    }

    /** Closes it and ends the program. */
    static void end(Workbench bench) throws Exception {
        run(bench::close);
        Platform.exit();
        System.exit(0);
    }

    private static Workbench open(Path folder) {
        Fonts.load();
        Appearance appearance = new Appearance();
        appearance.texts().use(Language.ENGLISH);
        Workbench bench = new Workbench(new LocalEngine(folder), folder, new ScriptedDialogs(),
                appearance, Throwable::printStackTrace);
        Stage stage = new Stage();
        Scene scene = new Scene(bench.view(), 1600, 1000);
        Theme.follow(scene, appearance);
        stage.setScene(scene);
        stage.show();
        return bench;
    }

    /** Until something is true on the FX thread. */
    static void await(Callable<Boolean> met) throws Exception {
        while (!fx(met)) {
            Thread.sleep(100);
        }
    }

    /** Does work on the FX thread and waits for its result. */
    static <T> T fx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(120, TimeUnit.SECONDS);
    }

    /** As {@link #fx}, without a result. */
    static void run(Runnable work) throws Exception {
        fx(() -> {
            work.run();
            return true;
        });
    }
}
