package dev.unroll.app;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.Run;
import java.util.Objects;
import java.util.function.Function;

/** A training run on a thread of its own, which gives way to the screen and ends with the program. */
final class EngineRun implements Run {
    private final Workers workers = Workers.behindTheScreen();
    private final Trainer trainer;
    private boolean started;

    /** With the trainer that {@code maker} makes for this run's workers. */
    EngineRun(Function<Workers, Trainer> maker) {
        try {
            trainer = maker.apply(workers);
        } catch (RuntimeException | Error e) {
            workers.close();
            throw e;
        }
    }

    @Override
    public void start() {
        if (!started) {
            started = true;
            Thread.ofPlatform().name("training").daemon().start(this::train);
        }
    }

    private void train() {
        try (workers) {
            Workers.giveWay();
            trainer.addListener((record, best, weights) -> Housekeeping.look());
            trainer.run();
        } finally {
            Housekeeping.look();
        }
    }

    @Override
    public void pause() {
        trainer.pause();
    }

    @Override
    public void resume() {
        trainer.resume();
    }

    @Override
    public void step(boolean wholeEpoch) {
        if (!started) {
            trainer.pause();
            trainer.step(wholeEpoch);
            start();
        } else {
            trainer.step(wholeEpoch);
        }
    }

    @Override
    public void cancel() {
        trainer.cancel();
        if (!started) {
            workers.close();
        }
    }

    @Override
    public void follow(TrainingSettings before, TrainingSettings after) {
        if (before.optimizer().learningRate() != after.optimizer().learningRate()) {
            trainer.setLearningRate(after.optimizer().learningRate());
        }
        if (!Objects.equals(before.earlyStopping(), after.earlyStopping())) {
            trainer.setEarlyStopping(after.earlyStopping());
        }
        if (before.epochs() != after.epochs()) {
            trainer.setLastEpoch(after.epochs());
        }
    }

    @Override
    public void setSpeedLimit(double batchesPerSecond) {
        trainer.setSpeedLimit(batchesPerSecond);
    }

    @Override
    public int lastEpoch() {
        return trainer.lastEpoch();
    }

    @Override
    public Checkpoint checkpoint() {
        return trainer.checkpoint();
    }

    @Override
    public TrainingSnapshot snapshot() {
        return trainer.snapshot();
    }

    @Override
    public Weights weights() {
        return trainer.weights();
    }
}
