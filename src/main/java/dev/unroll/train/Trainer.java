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
import java.util.concurrent.locks.ReentrantLock;
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
    private final Model model;
    private final Samples training;
    private final TrainingSettings settings;
    private final Workers workers;
    private final LongSupplier nanos;
    private final Stopwatch stopwatch;
    private final BatchBuffer buffer;
    private final @Nullable ValidationPass validation;
    private final Optimizer optimizer;
    private final GradientClip clip;
    private final BestEpoch best;
    private final @Nullable Plateau plateau;
    private final Board board;
    private final WeightHistory history;
    private final Control control = new Control();
    private final List<EpochListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean started = new AtomicBoolean();
    /** Held while weights change and while they are copied for others. */
    private final ReentrantLock weightsLock = new ReentrantLock();
    private volatile double learningRate;

    /**
     * Takes over {@code model}, whose weights will change; nothing runs yet.
     *
     * @throws UnrollException where data, model and settings do not fit together
     */
    public Trainer(Model model, Samples training, @Nullable Samples validation, TrainingSettings settings, Workers workers) {
        this(Engine.of(new FusedModel(model, Objectives.of(settings.loss(), model.architecture()), workers)), model,
                training, validation, settings, workers, System::nanoTime);
    }

    /** With another engine and clock. */
    Trainer(Engine engine, Model model, Samples training, @Nullable Samples validation, TrainingSettings settings,
            Workers workers, LongSupplier nanos) {
        TrainingChecks.check(model.architecture(), training, validation, settings);
        boolean error = settings.loss() == Loss.MSE || settings.loss() == Loss.MAE;
        this.engine = engine;
        this.model = model;
        this.training = training;
        this.settings = settings;
        this.workers = workers;
        this.nanos = nanos;
        this.stopwatch = new Stopwatch(nanos);
        this.buffer = new BatchBuffer(training);
        this.validation = validation == null || validation.count() == 0 ? null : new ValidationPass(validation);
        this.optimizer = Optimizer.of(settings.optimizer(), model.parameterCount());
        this.clip = new GradientClip(settings.clipping(), model.weights().slices());
        Monitor usual = this.validation == null ? Monitor.LOSS : Monitor.VAL_LOSS;
        this.best = new BestEpoch(settings.earlyStopping() == null ? usual : settings.earlyStopping().monitor(), error);
        this.plateau = settings.reduceOnPlateau() == null ? null : new Plateau(settings.reduceOnPlateau(), error);
        this.board = new Board(Math.ceilDiv(training.count(), settings.batchSize()), stopwatch, best);
        this.history = new WeightHistory(WeightHistory.BUDGET);
        this.history.keep(0, model.weights(), false);
        this.learningRate = settings.optimizer().learningRate();
    }

    /** {@code listener} hears of every epoch that ends from now on. */
    public void addListener(EpochListener listener) {
        listeners.add(listener);
    }

    /**
     * Trains until the end, an early stop, a failure or {@link #cancel}; while paused it waits. A failure that a person
     * can mend is told by the snapshot; any other is also thrown.
     */
    public void run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a trainer runs once");
        }
        stopwatch.start();
        try {
            Phase end = trainEpochs();
            EarlyStopping stopping = settings.earlyStopping();
            if (end != Phase.CANCELLED && stopping != null && stopping.restoreBest()) {
                changeWeights(() -> history.restoreBest(model.weights()));
            }
            stopwatch.stop();
            board.publish(end);
        } catch (UnrollException e) {
            stopwatch.stop();
            board.publishFailure(e.sentence());
        } catch (RuntimeException | Error e) {
            stopwatch.stop();
            board.publishFailure(Messages.get("train.broken", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private Phase trainEpochs() {
        int[] order = new int[training.count()];
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            Seeds.shuffle(settings.seed(), epoch, order);
            if (!trainEpoch(epoch, order)) {
                return Phase.CANCELLED;
            }
            Tally measured = validation == null ? null : validation.run(engine, () -> control.withinEpochEnd(waiting));
            if (validation != null && measured == null) {
                return Phase.CANCELLED;
            }
            endEpoch(measured);
            EarlyStopping stopping = settings.earlyStopping();
            if (stopping != null && best.exhausted(epoch, stopping.patience())) {
                return Phase.STOPPED_EARLY;
            }
        }
        return Phase.DONE;
    }

    /** False: cancelled. */
    private boolean trainEpoch(int epoch, int[] order) {
        boolean begun = false;
        for (int from = 0; from < order.length; from += settings.batchSize()) {
            if (!control.nextBatch(waiting)) {
                return false;
            }
            if (!begun) {
                board.beginEpoch(epoch);
                begun = true;
            }
            trainBatch(epoch, order, from);
            board.publish(Phase.RUNNING);
        }
        return true;
    }

    private void trainBatch(int epoch, int[] order, int from) {
        long begin = nanos.getAsLong();
        int to = Math.min(order.length, from + settings.batchSize());
        Tally tally = engine.train(buffer.gather(order, from, to), Seeds.dropout(settings.seed(), epoch, board.batch()));
        if (!Double.isFinite(tally.loss())) {
            changeWeights(() -> history.restoreLast(model.weights()));
            throw UnrollException.failed("train.notFinite", epoch, board.batch() + 1, epoch - 1,
                    Double.toString(learningRate));
        }
        clip.apply(engine.gradient(), workers);
        changeWeights(() -> optimizer.step(model.weights().values(), engine.gradient(), learningRate, workers));
        board.batchDone(tally, (nanos.getAsLong() - begin) / 1e9);
    }

    private void endEpoch(@Nullable Tally measured) {
        if (measured != null && !Double.isFinite(measured.loss())) {
            int epoch = board.latest().epoch();
            changeWeights(() -> history.restoreLast(model.weights()));
            throw UnrollException.failed("train.validationNotFinite", epoch, epoch - 1, Double.toString(learningRate));
        }
        EpochRecord record = board.endEpoch(measured, learningRate);
        boolean isBest = best.offer(record);
        history.keep(record.epoch(), model.weights(), isBest);
        if (plateau != null) {
            learningRate = plateau.after(record, learningRate);
        }
        control.epochEnded();
        board.publish(Phase.RUNNING);
        for (EpochListener listener : listeners) {
            listener.epochEnded(record, isBest, model.weights());
        }
    }

    private void changeWeights(Runnable change) {
        weightsLock.lock();
        try {
            change.run();
            board.weightsChanged();
        } finally {
            weightsLock.unlock();
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
        learningRate = rate;
    }

    /** The learning rate in force, after {@link #setLearningRate} and {@link ReduceOnPlateau}. */
    public double learningRate() {
        return learningRate;
    }

    /** The latest published moment. */
    public TrainingSnapshot snapshot() {
        return board.latest();
    }

    /** A copy of the weights as of the latest finished batch. */
    public Weights weights() {
        weightsLock.lock();
        try {
            return model.weights().copy();
        } finally {
            weightsLock.unlock();
        }
    }

    /**
     * A copy of the weights kept at the end of an epoch (0: initial), or null where they were not kept: all epochs are,
     * until they need 256 MB; then every second one is dropped, but never the first, the best and the last.
     */
    public @Nullable Weights weights(int epoch) {
        return history.at(epoch);
    }

    /** The epochs whose weights are kept, in order. */
    public List<Integer> keptEpochs() {
        return history.epochs();
    }
}
