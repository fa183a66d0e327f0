package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Trains a model to compare another one with, on a thread of its own that gives way to the screen, while the caller tells
 * how far it is.
 *
 * @param name what it is called where a person waits for it
 */
public record QuietTraining(String name, Model model, Dataset data, TrainingSettings settings, KeptWeights kept) {
    private static final long LOOK_MILLIS = 50;

    /**
     * Returns when training has ended.
     *
     * @throws UnrollException       where it failed
     * @throws CancellationException where the progress says so, or the caller is interrupted
     */
    public TrainingSnapshot run(Progress progress) {
        try (Workers workers = Workers.behindTheScreen()) {
            Trainer trainer = new Trainer(model, data.training(), data.validation(), settings, kept, workers);
            Thread thread = Thread.ofPlatform().daemon().name("quiet-training").unstarted(() -> {
                Workers.giveWay();
                trainer.run();
            });
            thread.setUncaughtExceptionHandler((failed, e) -> { }); // the snapshot tells of it
            thread.start();
            watch(thread, trainer, progress);
            TrainingSnapshot last = trainer.snapshot();
            end(last);
            return last;
        }
    }

    /** Until training has ended; an interrupted caller ends it, but not before its workers are free. */
    private void watch(Thread thread, Trainer trainer, Progress progress) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.join(Duration.ofMillis(LOOK_MILLIS));
                tell(trainer, progress);
            } catch (InterruptedException e) {
                interrupted = true;
                trainer.cancel();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Trainer trainer, Progress progress) {
        if (progress.cancelled()) {
            trainer.cancel();
        }
        TrainingSnapshot now = trainer.snapshot();
        int last = trainer.lastEpoch();
        double batches = now.batches() == 0 ? 0 : (double) now.batch() / now.batches();
        progress.update(Math.min(1, (Math.max(0, now.epoch() - 1) + batches) / last),
                Messages.get("gradient.training", name, Math.max(1, now.epoch()), last));
    }

    private void end(TrainingSnapshot last) {
        String problem = last.problem();
        if (last.phase() == Phase.FAILED && problem != null) {
            throw UnrollException.failed("gradient.notTrained", name, problem);
        }
        if (last.phase() == Phase.CANCELLED || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
