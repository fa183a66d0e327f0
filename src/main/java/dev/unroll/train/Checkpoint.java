package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a trainer needs to go on exactly where another one was, also in the middle of an epoch: the weights and the
 * history become the same to the bit as without the interruption. {@link Trainer#checkpoint()} makes one.
 *
 * <p>Nothing in it ever changes. Its arrays are shared for the sake of cost: whoever wants to change one copies it.
 *
 * @param settings     as in force, live changes included; the number of epochs as asked for at the start
 * @param samples      training examples; a trainer that goes on needs as many
 * @param lastEpoch    where training ends at the latest
 * @param learningRate in force
 */
public record Checkpoint(TrainingSettings settings, int samples, int lastEpoch, Position position, Past past, Watch watch,
        Held weights, OptimizerState optimizer, double learningRate) {
    /**
     * The place within training.
     *
     * @param epoch     the epoch being trained, 1 first; 0 before the start
     * @param batch     batches done in it; where all are done and the epoch has no record, validation is measured anew
     * @param lossSum   over the samples of these batches, as trained
     * @param metricSum likewise
     * @param counted   how many samples these are
     */
    public record Position(int epoch, int batch, double lossSum, double metricSum, long counted) {
        static final Position START = new Position(0, 0, 0, 0, 0);

        public Position {
            check(epoch >= 0 && batch >= 0 && counted >= 0);
        }
    }

    /**
     * What has been recorded.
     *
     * @param epochs     every finished epoch, 1 first, none left out
     * @param losses     of each batch so far
     * @param accuracies likewise
     * @param seconds    at work so far
     */
    public record Past(List<EpochRecord> epochs, Series losses, Series accuracies, double seconds) {
        static final Past NONE = new Past(List.of(), Series.EMPTY, Series.EMPTY, 0);

        public Past {
            epochs = List.copyOf(epochs);
            for (int i = 0; i < epochs.size(); i++) {
                check(epochs.get(i).epoch() == i + 1);
            }
            check(losses.size() == accuracies.size() && seconds >= 0);
        }
    }

    /**
     * What early stopping and {@link ReduceOnPlateau} remember.
     *
     * @param monitor       the figure by which an epoch is the best
     * @param bestEpoch     0 before the first
     * @param countedFrom   the epoch from which early stopping counts; 0 unless training went on after its end
     * @param plateauBest   the best figure to which the plateau compares; an infinity before the first
     * @param plateauWaited epochs without a better one
     */
    public record Watch(Monitor monitor, int bestEpoch, int countedFrom, double plateauBest, int plateauWaited) {
        public Watch {
            check(bestEpoch >= 0 && countedFrom >= 0 && plateauWaited >= 0);
        }
    }

    /**
     * Weights.
     *
     * @param now       those of the model
     * @param lastEpoch those at the end of the last finished epoch, which come back after a failure; the initial ones
     *                  before the first
     * @param best      those of the best epoch; null before the first
     */
    public record Held(Weights now, Weights lastEpoch, @Nullable Weights best) {
        public Held {
            int count = now.values().length;
            check(lastEpoch.values().length == count && (best == null || best.values().length == count));
        }

        /** The same numbers, those of the model not twice where they are also those of an epoch. */
        Held shared() {
            return isBest() && best != null ? new Held(best, lastEpoch, best)
                    : isLastEpoch() ? new Held(lastEpoch, lastEpoch, best) : this;
        }

        /** Whether the model's are those of the best epoch. */
        public boolean isBest() {
            return best != null && Arrays.equals(now.values(), best.values());
        }

        /** Whether the model's are those of the last finished epoch. */
        public boolean isLastEpoch() {
            return Arrays.equals(now.values(), lastEpoch.values());
        }
    }

    public Checkpoint {
        OptimizerSettings.checkRate(learningRate);
        check(samples > 0 && lastEpoch >= 1);
        int batches = batches(samples, settings);
        int finished = past.epochs().size();
        check(position.epoch() == finished || position.epoch() == finished + 1);
        check(position.batch() <= batches && position.counted() <= samples);
        check(past.losses().size() == Math.max(0, position.epoch() - 1L) * batches + position.batch());
        check(watch.bestEpoch() <= finished && watch.countedFrom() <= finished);
        check((watch.bestEpoch() == 0) == (weights.best() == null));
        check(optimizer.fits(settings.optimizer(), weights.now().values().length));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw UnrollException.badArgument("train.badCheckpoint");
        }
    }

    static int batches(int samples, TrainingSettings settings) {
        return Math.ceilDiv(samples, settings.batchSize());
    }

    /**
     * Before the first batch of a training that goes on where another program stopped: an optimizer that remembers, and a
     * model, but nothing of the epochs before.
     *
     * @param optimizer as it stood; not that of {@code settings}: a fresh one in its place
     * @throws UnrollException where data, model and settings do not fit together
     */
    public static Checkpoint after(OptimizerState optimizer, Model model, Samples training, @Nullable Samples validation,
            TrainingSettings settings) {
        Checkpoint start = start(model, training, validation, settings);
        return !optimizer.fits(settings.optimizer(), model.parameterCount()) ? start
                : new Checkpoint(start.settings, start.samples, start.lastEpoch, start.position, start.past, start.watch,
                        start.weights, optimizer, start.learningRate);
    }

    /**
     * Before the first batch of a training.
     *
     * @throws UnrollException where data, model and settings do not fit together
     */
    static Checkpoint start(Model model, Samples training, @Nullable Samples validation, TrainingSettings settings) {
        TrainingChecks.check(model.architecture(), training, validation, settings);
        EarlyStopping stopping = settings.earlyStopping();
        Monitor monitor = stopping == null ? Monitor.usual(validation) : stopping.monitor();
        ReduceOnPlateau reduce = settings.reduceOnPlateau();
        double worst = reduce == null ? 0 : new Plateau(reduce, error(settings)).best();
        Weights initial = model.weights().copy();
        return new Checkpoint(settings, training.count(), settings.epochs(), Position.START, Past.NONE,
                new Watch(monitor, 0, 0, worst, 0), new Held(initial, initial, null),
                OptimizerState.fresh(settings.optimizer(), model.parameterCount()), settings.optimizer().learningRate());
    }

    /** Whether the "accuracy" is an error, which is better small. */
    static boolean error(TrainingSettings settings) {
        return settings.loss() == Loss.MSE || settings.loss() == Loss.MAE;
    }

    /** How many epochs are finished. */
    public int finishedEpochs() {
        return past.epochs().size();
    }

    /**
     * The same place, to go on from after training has ended: done, stopped early or cancelled.
     *
     * <p>Weights (the best ones where early stopping put them back), optimizer state and learning rate stay; epoch
     * numbers go on; early stopping and the plateau count anew; where the last epoch had been reached,
     * {@code settings().epochs()} further ones are allowed. That is Keras' second {@code fit} with
     * {@code initial_epoch}, but for one thing: Keras forgets the best epoch, so that the first new one always counts as
     * the best and an older, better one cannot come back; here the best of the whole run stays the best. And where
     * training was cancelled within an epoch, the rest of that epoch comes first.
     */
    public Checkpoint goingOn() {
        int last = finishedEpochs() >= lastEpoch ? Math.addExact(finishedEpochs(), settings.epochs()) : lastEpoch;
        Watch anew = new Watch(watch.monitor(), watch.bestEpoch(), finishedEpochs(), watch.plateauBest(), 0);
        return new Checkpoint(settings, samples, last, position, past, anew, weights, optimizer, learningRate);
    }

    /** The same place with other weights of the same model: whoever goes on begins with these. */
    public Checkpoint withWeights(Weights now) {
        return new Checkpoint(settings, samples, lastEpoch, position, past, watch,
                new Held(now, weights.lastEpoch(), weights.best()), optimizer, learningRate);
    }
}
