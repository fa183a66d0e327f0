package dev.unroll.cli;

import dev.unroll.workspace.Preset;
import dev.unroll.workspace.TrainingSession;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Trains on a thread of its own while the calling thread shows how far it is; ended by Ctrl-C within a batch. */
final class BackgroundTraining implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;
    private static final long PATIENCE_SECONDS = 5;

    private final TrainingSession session;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("unroll-training").factory());
    private final Thread hook = new Thread(this::interrupt, "unroll-interrupt");

    BackgroundTraining(Preset preset, Path folder) {
        session = new TrainingSession(preset, folder, executor);
    }

    /** Trains to the end, whatever end it is. */
    TrainingSession run(ProgressLine progress) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(hook);
        session.start();
        executor.shutdown();
        while (!executor.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            progress.show(session.loading(), session.snapshot());
        }
        progress.end(session.snapshot());
        return session;
    }

    private void interrupt() {
        session.cancel();
        try {
            boolean ended = executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert ended : "training did not end in time";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        session.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending: the hook does its work.
        }
    }
}
