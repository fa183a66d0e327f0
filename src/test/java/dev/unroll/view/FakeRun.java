package dev.unroll.view;

import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.ArrayList;
import java.util.List;

/** A run that writes down what is asked of it and publishes what it is told to. */
public final class FakeRun implements Run {
    /** What was called, in order. */
    public final List<String> calls = new ArrayList<>();
    /** With what it was begun. */
    public final TrainingSettings settings;
    /** What it was begun with. */
    public final Model model;
    private final Checkpoint checkpoint;
    private TrainingSnapshot snapshot = snapshot(Phase.READY, 0, List.of(), 0);

    FakeRun(Model model, TrainingSettings settings, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.model = model;
        this.settings = settings;
    }

    /** A moment after some epochs with the given validation losses. */
    public static TrainingSnapshot snapshot(Phase phase, int batch, List<Double> valLosses, long version) {
        List<EpochRecord> epochs = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < valLosses.size(); i++) {
            double loss = valLosses.get(i);
            epochs.add(new EpochRecord(i + 1, loss - 0.05, 1 - loss, loss, 1 - loss - 0.01, 0.001, i + 1));
            best = best == 0 || loss < valLosses.get(best - 1) ? i + 1 : best;
        }
        int epoch = batch == 0 ? epochs.size() : epochs.size() + 1;
        return new TrainingSnapshot(phase, epoch, batch, 94, 0.5, 0.7, epochs, Series.EMPTY, Series.EMPTY, best,
                epochs.size() - best, 1000, epochs.size(), version, null);
    }

    /** Publishes a moment. */
    public void publish(TrainingSnapshot next) {
        snapshot = next;
    }

    @Override
    public void start() {
        calls.add("start");
        snapshot = snapshot(Phase.RUNNING, 1, List.of(), 1);
    }

    @Override
    public void pause() {
        calls.add("pause");
        snapshot = snapshot(Phase.PAUSED, 2, List.of(), 2);
    }

    @Override
    public void resume() {
        calls.add("resume");
        snapshot = snapshot(Phase.RUNNING, 3, List.of(), 3);
    }

    @Override
    public void step(boolean wholeEpoch) {
        calls.add(wholeEpoch ? "step epoch" : "step batch");
        snapshot = snapshot(Phase.PAUSED, 1, List.of(), snapshot.weightsVersion() + 1);
    }

    @Override
    public void cancel() {
        calls.add("cancel");
        snapshot = snapshot.phase() == Phase.RUNNING || snapshot.phase() == Phase.PAUSED
                ? ended(snapshot) : snapshot;
    }

    @Override
    public void follow(TrainingSettings before, TrainingSettings after) {
        if (!before.equals(after)) {
            calls.add("follow " + after.optimizer().learningRate());
        }
    }

    @Override
    public void setSpeedLimit(double batchesPerSecond) {
        if (batchesPerSecond > 0) {
            calls.add("limit " + batchesPerSecond);
        }
    }

    @Override
    public int lastEpoch() {
        return settings.epochs();
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    private static TrainingSnapshot ended(TrainingSnapshot at) {
        return new TrainingSnapshot(Phase.CANCELLED, at.epoch(), at.batch(), at.batches(), at.loss(), at.accuracy(),
                at.epochs(), at.batchLosses(), at.batchAccuracies(), at.bestEpoch(), at.epochsWithoutBetter(),
                at.samplesPerSecond(), at.seconds(), at.weightsVersion(), null);
    }

    @Override
    public TrainingSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public Weights weights() {
        return model.weights().copy();
    }
}
