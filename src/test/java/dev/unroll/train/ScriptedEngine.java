package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine whose losses are written down beforehand: {@code trainLosses} batch by batch, {@code valLosses} epoch by
 * epoch, the last of each for ever. The gradient is all ones, so that plain descent with rate 1 counts batches in every
 * weight, downwards from 0. Keeps what it was fed.
 */
final class ScriptedEngine implements Engine {
    final List<float[]> trained = new ArrayList<>();
    final List<Long> seeds = new ArrayList<>();
    final List<Integer> validated = new ArrayList<>();
    final Model model;
    private final double[] trainLosses;
    private final double[] valLosses;
    Runnable onTrain = () -> { };
    Runnable onValidate = () -> { };
    private int epochsValidated;
    private long now;

    ScriptedEngine(double[] trainLosses, double... valLosses) {
        this.trainLosses = trainLosses;
        this.valLosses = valLosses;
        Architecture architecture = new Architecture(Shape.vector(1), List.of(new Dense(1, Activation.SIGMOID)));
        this.model = new Model(architecture, Weights.zeros(architecture));
    }

    /** Examples whose only feature is their number. */
    static Samples samples(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return new Samples(count, 1, null, values, 1, new float[count], 1, 1);
    }

    /** A trainer of {@code training} examples over this engine whose clock goes 10 ms with each look. */
    Trainer trainer(int training, int validation, TrainingSettings settings) {
        Samples held = validation == 0 ? null : samples(validation);
        Checkpoint start = Checkpoint.start(model, samples(training), held, settings);
        return new Trainer(this, model, samples(training), held, start, new WeightBudget().open(), new Workers(1), this::tick);
    }

    /** A trainer over this engine that goes on. */
    Trainer goOn(int validation, Checkpoint from, KeptWeights kept) {
        Samples held = validation == 0 ? null : samples(validation);
        return new Trainer(this, model, samples(from.samples()), held, from, kept, new Workers(1), this::tick);
    }

    private long tick() {
        now += 10_000_000;
        return now;
    }

    static TrainingSettings settings(int batch, int epochs, @Nullable EarlyStopping stopping) {
        return new TrainingSettings(new OptimizerSettings.Sgd(1, 0, false), Loss.BINARY_CROSSENTROPY, batch, epochs, 7,
                stopping, null, Clipping.NONE);
    }

    @Override
    public Tally train(Batch batch, long dropoutSeed) {
        onTrain.run();
        double loss = trainLosses[Math.min(trained.size(), trainLosses.length - 1)];
        trained.add(java.util.Arrays.copyOf(batch.values(), batch.size()));
        seeds.add(dropoutSeed);
        return tally(loss, batch.size());
    }

    @Override
    public float[] gradient() {
        return new float[] {1, 1};
    }

    @Override
    public Tally evaluate(Batch batch) {
        onValidate.run();
        if (Objects.requireNonNull(batch.values())[0] == 0) {
            epochsValidated++;
        }
        validated.add(batch.size());
        return tally(valLosses[Math.min(epochsValidated, valLosses.length) - 1], batch.size());
    }

    private static Tally tally(double loss, int size) {
        Tally tally = new Tally();
        tally.add(loss * size, size / 2.0, size);
        return tally;
    }
}
