package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.Series;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One passage from reading the data to the end of training, which may be cancelled before its trainer exists. */
final class TrainingRun {
    private final Model model;
    private final TrainingSettings settings;
    private @Nullable Trainer trainer;
    private boolean begun;
    private volatile boolean cancelled;
    private volatile @Nullable Loading loading;
    private volatile @Nullable Throwable failure;
    private volatile TrainingSnapshot idle = idle(Phase.READY, null);

    TrainingRun(Model model, TrainingSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    private static TrainingSnapshot idle(Phase phase, @Nullable String problem) {
        return new TrainingSnapshot(phase, 0, 0, 0, Double.NaN, Double.NaN, List.of(), Series.EMPTY, Series.EMPTY, 0, 0, 0, 0,
                0, problem);
    }

    /** Whether the caller is the first to begin, and may. */
    synchronized boolean begin() {
        boolean first = !begun && !cancelled;
        begun = true;
        return first;
    }

    /** Does all the work on the calling thread; a failure is told by {@link #snapshot}. */
    void train(Supplier<Dataset> data) {
        try {
            Dataset dataset = data.get();
            loading = null;
            if (!cancelled) {
                train(dataset);
            }
        } catch (CancellationException e) {
            idle = idle(Phase.CANCELLED, null);
        } catch (UnrollException e) {
            failure = e;
            idle = idle(Phase.FAILED, e.sentence());
        } catch (OutOfMemoryError e) {
            idle = idle(Phase.FAILED, Messages.get("train.outOfMemory"));
        } catch (RuntimeException | Error e) {
            failure = e;
            idle = idle(Phase.FAILED, Messages.get("workspace.broken", String.valueOf(e.getMessage())));
        } finally {
            loading = null;
            if (cancelled && trainer() == null && idle.phase() == Phase.READY) {
                idle = idle(Phase.CANCELLED, null);
            }
        }
    }

    private void train(Dataset dataset) {
        try (Workers workers = Workers.all()) {
            Trainer made = new Trainer(model, dataset.training(), dataset.validation(), settings, workers);
            handOver(made);
            made.run();
        }
    }

    private synchronized void handOver(Trainer made) {
        if (cancelled) {
            made.cancel();
        }
        trainer = made;
    }

    synchronized void cancel() {
        cancelled = begun;
        if (trainer != null) {
            trainer.cancel();
        }
    }

    @Nullable Throwable failure() {
        return failure;
    }

    @Nullable Loading loading() {
        return loading;
    }

    private synchronized @Nullable Trainer trainer() {
        return trainer;
    }

    TrainingSnapshot snapshot() {
        Trainer at = trainer();
        if (at == null) {
            return idle;
        }
        TrainingSnapshot latest = at.snapshot();
        return idle.phase() == Phase.FAILED && latest.phase() != Phase.FAILED ? idle : latest;
    }

    Weights weights() {
        Trainer at = trainer();
        return at == null ? model.weights().copy() : at.weights();
    }

    @Nullable Weights weights(int epoch) {
        Trainer at = trainer();
        return at == null ? null : at.weights(epoch);
    }

    @Nullable Checkpoint checkpoint() {
        Trainer at = trainer();
        return at == null ? null : at.checkpoint();
    }

    Progress loadingProgress() {
        return new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                loading = new Loading(fraction, sentence);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
