package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.nn.fused.FusedModel;
import dev.unroll.nn.fused.Tally;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Trains one model, once. {@link #run} does the work on the thread that calls it; every other method may be called from
 * any thread at any time. To reset, make a new trainer with a model of the same seed: the same settings on the same
 * machine give bit-identical weights, whatever the number of workers and however often it was paused or watched.
 *
 * <p>At the end, or when training stops early, the model holds the best epoch's weights if early stopping asks for it;
 * after {@link #cancel} those of the last batch; after a failure those of the last epoch that ended well.
 */
public final class Trainer {
    private final Engine engine;
    private final Samples training;
    private final TrainingSettings settings;
    private final Workers workers;
    private final LongSupplier nanos;
    private final Stopwatch stopwatch;
    private final BatchBuffer buffer;
    private final @Nullable ValidationPass validation;
    private final GradientClip clip;
    private final Ending ending;
    private final Board board;
    private final Standing standing;
    private final KeptWeights kept;
    private final Control control = new Control();
    private final List<EpochListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile double speedLimit;

    /** As the next one, with memory of its own for the weights of past epochs. */
    public Trainer(Model model, Samples training, @Nullable Samples validation, TrainingSettings settings, Workers workers) {
        this(model, training, validation, settings, new WeightBudget().open(), workers);
    }

    /**
     * Takes over {@code model} as it stands, and keeps weights of past epochs in {@code kept}; nothing runs yet.
     *
     * @throws UnrollException where data, model and settings do not fit together
     */
    public Trainer(Model model, Samples training, @Nullable Samples validation, TrainingSettings settings, KeptWeights kept,
            Workers workers) {
        this(model, training, validation, Checkpoint.start(model, training, validation, settings), kept, workers);
    }

    /**
     * Goes on from a checkpoint: {@link #run} trains as if nothing had come in between. For more epochs after an end give
     * it {@link Checkpoint#goingOn()}. Takes over {@code model}, which gets the checkpoint's weights at once.
     *
     * @param kept the weights kept so far in this run, or a newly opened place
     * @throws UnrollException where the checkpoint is not of this model and data
     */
    public Trainer(Model model, Samples training, @Nullable Samples validation, Checkpoint from, KeptWeights kept,
            Workers workers) {
        this(Engine.of(new FusedModel(model, Objectives.of(from.settings().loss(), model.architecture()), workers)), model,
                training, validation, from, kept, workers, System::nanoTime);
    }

    /** With another engine and clock. */
    Trainer(Engine engine, Model model, Samples training, @Nullable Samples validation, Checkpoint from, KeptWeights kept,
            Workers workers, LongSupplier nanos) {
        TrainingChecks.check(model.architecture(), training, validation, from.settings());
        TrainingChecks.check(from, model, training);
        this.engine = engine;
        this.training = training;
        this.settings = from.settings();
        this.workers = workers;
        this.nanos = nanos;
        this.stopwatch = new Stopwatch(nanos, from.past().seconds());
        this.buffer = new BatchBuffer(training);
        this.validation = validation == null || validation.count() == 0 ? null : new ValidationPass(validation);
        this.clip = new GradientClip(settings.clipping(), model.weights().slices());
        this.ending = new Ending(from, Monitor.usual(validation));
        this.board = new Board(from, stopwatch, ending);
        this.kept = kept;
        this.standing = new Standing(model, from, ending, board, kept);
    }

    /** {@code listener} hears of every epoch that ends from now on. */
    public void addListener(EpochListener listener) {
        listeners.add(listener);
    }

    /**
     * Trains until the end, an early stop, a failure or {@link #cancel}; while paused it waits. A failure that a person
     * can mend, too little memory among them, is told by the snapshot; any other is also thrown.
     */
    public void run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a trainer runs once");
        }
        stopwatch.start();
        try {
            Phase end = trainEpochs();
            EarlyStopping stopping = ending.stopping();
            if (end != Phase.CANCELLED && stopping != null && stopping.restoreBest()) {
                standing.restoreBest();
            }
            stopwatch.stop();
            engine.forget();
            board.publish(end);
        } catch (UnrollException e) {
            broken(e.sentence());
        } catch (OutOfMemoryError e) {
            broken(Messages.get("train.outOfMemory"));
        } catch (RuntimeException | Error e) {
            broken(Messages.get("train.broken", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /** What a passage held goes first: whoever hears of the end may want memory. */
    private void broken(String problem) {
        stopwatch.stop();
        engine.forget();
        board.publishFailure(problem);
    }

    private Phase trainEpochs() {
        int[] order = new int[training.count()];
        Phase end = ending.after(board.records().size());
        while (end == null) {
            int epoch = board.records().size() + 1;
            Seeds.shuffle(settings.seed(), epoch, order);
            if (!trainEpoch(epoch, order)) {
                return Phase.CANCELLED;
            }
            Tally measured = validation == null ? null : validation.run(engine, () -> control.withinEpochEnd(waiting));
            if (validation != null && measured == null) {
                return Phase.CANCELLED;
            }
            endEpoch(measured);
            end = ending.after(epoch);
        }
        return end;
    }

    /** Trains what is left of the epoch. False: cancelled. */
    private boolean trainEpoch(int epoch, int[] order) {
        int first = board.withinEpoch() ? board.batch() * settings.batchSize() : 0;
        for (int from = first; from < order.length; from += settings.batchSize()) {
            long asked = speedLimit > 0 ? nanos.getAsLong() : 0;
            if (!control.nextBatch(waiting)) {
                return false;
            }
            double held = asked == 0 ? 0 : (nanos.getAsLong() - asked) / 1e9;
            if (from == 0) {
                standing.beginEpoch(epoch);
            }
            trainBatch(epoch, order, from, held);
            board.publish(Phase.RUNNING);
        }
        return true;
    }

    /** {@code held} is how many seconds the speed limit has held it back. */
    private void trainBatch(int epoch, int[] order, int from, double held) {
        long begin = nanos.getAsLong();
        int to = Math.min(order.length, from + settings.batchSize());
        Tally tally = engine.train(buffer.gather(order, from, to), Seeds.dropout(settings.seed(), epoch, board.batch()));
        if (!Double.isFinite(tally.loss())) {
            standing.spoil();
            throw UnrollException.failed("train.notFinite", epoch, board.batch() + 1, epoch - 1,
                    Double.toString(standing.learningRate()));
        }
        clip.apply(engine.gradient(), workers);
        standing.step(engine.gradient(), workers, tally, () -> held + (nanos.getAsLong() - begin) / 1e9);
    }

    private void endEpoch(@Nullable Tally measured) {
        if (measured != null && !Double.isFinite(measured.loss())) {
            int epoch = board.latest().epoch();
            standing.spoil();
            throw UnrollException.failed("train.validationNotFinite", epoch, epoch - 1, Double.toString(standing.learningRate()));
        }
        EpochRecord record = standing.endEpoch(measured);
        control.epochEnded();
        board.publish(Phase.RUNNING);
        boolean isBest = ending.best().epoch() == record.epoch();
        for (EpochListener listener : listeners) {
            listener.epochEnded(record, isBest, standing.model().weights());
        }
    }

    private final Control.Waiting waiting = new Control.Waiting() {
        @Override
        public void begins() {
            stopwatch.stop();
            board.publish(Phase.PAUSED);
        }

        @Override
        public void ends() {
            stopwatch.start();
            board.publish(Phase.RUNNING);
        }
    };

    /** Stops after the batch being trained (or the part of the validation being measured), until {@link #resume}. */
    public void pause() {
        control.pause();
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        control.resume();
    }

    /** Paused: trains one more batch, or up to the end of the epoch, and pauses again. Not paused: does nothing. */
    public void step(boolean wholeEpoch) {
        control.step(wholeEpoch);
    }

    /** Ends training after the batch being trained. */
    public void cancel() {
        control.cancel();
    }

    /**
     * Takes effect with the next batch.
     *
     * @throws UnrollException where the rate is not a positive number
     */
    public void setLearningRate(double rate) {
        OptimizerSettings.checkRate(rate);
        standing.learningRate(rate);
    }

    /**
     * Takes effect at the end of the epoch being trained.
     *
     * @param stopping null: train all epochs
     * @throws UnrollException where it would watch validation examples that do not exist
     */
    public void setEarlyStopping(@Nullable EarlyStopping stopping) {
        if (validation == null && stopping != null) {
            TrainingChecks.needNoValidation(stopping.monitor());
        }
        ending.stopping(stopping);
    }

    /**
     * Trains up to this epoch, or to the end of the one being trained where that is a later one.
     *
     * @throws UnrollException where it is below 1
     */
    public void setLastEpoch(int epoch) {
        TrainingSettings.checkEpochs(epoch);
        ending.lastEpoch(epoch);
    }

    /** The epoch at which training ends at the latest. */
    public int lastEpoch() {
        return ending.lastEpoch();
    }

    /**
     * Trains so many batches a second at most; takes effect at once. Waiting for that is no pause: it counts as time.
     *
     * @param batchesPerSecond 0: no limit
     * @throws UnrollException where it is negative or no number
     */
    public void setSpeedLimit(double batchesPerSecond) {
        if (!(batchesPerSecond >= 0 && batchesPerSecond < Double.POSITIVE_INFINITY)) {
            throw UnrollException.badArgument("train.badSpeed", Double.toString(batchesPerSecond));
        }
        speedLimit = batchesPerSecond;
        control.limit(batchesPerSecond);
    }

    /** The settings in force: those of the start with the early stopping of now. */
    public TrainingSettings settings() {
        return settings.withEarlyStopping(ending.stopping());
    }

    /** The learning rate in force, after {@link #setLearningRate} and {@link ReduceOnPlateau}. */
    public double learningRate() {
        return standing.learningRate();
    }

    /** The latest published moment. */
    public TrainingSnapshot snapshot() {
        return board.latest();
    }

    /** A copy of the weights as of the latest finished batch. */
    public Weights weights() {
        return standing.weights();
    }

    /**
     * All it takes to go on from the latest finished batch, in a new trainer or another day. Costs a copy of the weights
     * and of the optimizer's memory. After a failure: the end of the last epoch that ended well, with an optimizer that
     * remembers nothing.
     */
    public Checkpoint checkpoint() {
        return standing.checkpoint(settings(), training.count());
    }

    /**
     * A copy of the weights kept at the end of an epoch (0: initial), or null where they are not kept; {@link KeptWeights}
     * says which are.
     */
    public @Nullable Weights weights(int epoch) {
        return kept.of(epoch);
    }

    /** The weights of past epochs; outlives the trainer. */
    public KeptWeights kept() {
        return kept;
    }
}
