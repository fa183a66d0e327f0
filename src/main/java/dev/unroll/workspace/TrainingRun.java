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

/** One passage from reading the data to the end of training. What is asked of it before its trainer exists is kept. */
final class TrainingRun {
    private final Model model;
    private final TrainingSettings settings;
    private @Nullable Trainer trainer;
    private boolean begun;
    private boolean paused;
    private boolean stepping;
    private boolean steppingEpoch;
    private double learningRate = Double.NaN;
    private volatile boolean cancelled;
    private volatile boolean ended;
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
        } catch (RuntimeException | Error e) {
            failure = e;
            idle = idle(Phase.FAILED, Messages.get("workspace.broken", String.valueOf(e.getMessage())));
        } finally {
            loading = null;
            if (cancelled && trainer() == null && idle.phase() == Phase.READY) {
                idle = idle(Phase.CANCELLED, null);
            }
            ended = true;
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
        if (!Double.isNaN(learningRate)) {
            made.setLearningRate(learningRate);
        }
        if (paused) {
            made.pause();
        }
        if (stepping) {
            made.step(steppingEpoch);
        }
        if (cancelled) {
            made.cancel();
        }
        trainer = made;
    }

    synchronized void pause() {
        paused = true;
        stepping = false;
        if (trainer != null) {
            trainer.pause();
        }
    }

    synchronized void resume() {
        paused = false;
        stepping = false;
        if (trainer != null) {
            trainer.resume();
        }
    }

    synchronized void step(boolean wholeEpoch) {
        if (trainer != null) {
            trainer.step(wholeEpoch);
        } else if (paused) {
            stepFirst(wholeEpoch);
        }
    }

    /** One step is the first thing to do once the trainer exists. */
    synchronized void stepFirst(boolean wholeEpoch) {
        paused = true;
        stepping = true;
        steppingEpoch = wholeEpoch;
    }

    synchronized void cancel() {
        cancelled = begun;
        if (trainer != null) {
            trainer.cancel();
        }
    }

    synchronized void setLearningRate(double rate) {
        learningRate = rate;
        if (trainer != null) {
            trainer.setLearningRate(rate);
        }
    }

    @Nullable Throwable failure() {
        return failure;
    }

    @Nullable Loading loading() {
        return loading;
    }

    synchronized boolean active() {
        return begun && !ended;
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
