package dev.unroll.app;

import dev.unroll.data.Dataset;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.EpochWeights;
import dev.unroll.view.Run;

/** A training run on a thread of its own, which ends with the program. */
final class EngineRun implements Run {
    private final Workers workers = Workers.all();
    private final Trainer trainer;
    private boolean started;

    EngineRun(Model model, Dataset dataset, TrainingSettings settings) {
        trainer = new Trainer(model, dataset.training(), dataset.validation(), settings, workers);
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
            trainer.run();
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
    public void follow(TrainingSettings settings) {
        trainer.setLearningRate(settings.optimizer().learningRate());
    }

    @Override
    public EpochWeights kept() {
        return EpochWeights.NONE;
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
