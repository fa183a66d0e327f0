package dev.unroll.train;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.nn.fused.Tally;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a training has come: all that belongs to a checkpoint. It changes in whole steps under one lock, which is also held
 * while it is copied for others: they see the weights, the optimizer and the records of one and the same moment.
 */
final class Standing {
    private final ReentrantLock lock = new ReentrantLock();
    private final Model model;
    private final OptimizerSettings settings;
    private final Optimizer optimizer;
    private final Ending ending;
    private final @Nullable Plateau plateau;
    private final Board board;
    private final KeptWeights kept;
    private volatile double learningRate;
    private Checkpoint.Held epochEnds;
    /** The last batches came to nothing: weights are those of the last epoch that ended well. */
    private boolean spoiled;

    /** Takes over {@code model}, which gets the checkpoint's weights at once. */
    Standing(Model model, Checkpoint from, Ending ending, Board board, KeptWeights kept) {
        this.model = model;
        this.ending = ending;
        this.board = board;
        this.kept = kept;
        ReduceOnPlateau reduce = from.settings().reduceOnPlateau();
        settings = from.settings().optimizer();
        optimizer = Optimizer.of(settings, from.optimizer());
        plateau = reduce == null ? null : new Plateau(reduce, Checkpoint.error(from.settings()), from.watch());
        learningRate = from.learningRate();
        epochEnds = from.weights();
        model.weights().set(from.weights().now());
        kept.keep(from.finishedEpochs(), epochEnds.lastEpoch());
        Weights best = from.weights().best();
        if (best != null) {
            kept.best(from.watch().bestEpoch(), best);
        }
    }

    Model model() {
        return model;
    }

    double learningRate() {
        return learningRate;
    }

    void learningRate(double rate) {
        learningRate = rate;
    }

    void beginEpoch(int epoch) {
        underLock(() -> board.beginEpoch(epoch));
    }

    /** One step of the optimizer; {@code seconds} is asked for after it. */
    void step(float[] gradient, Workers workers, Tally tally, DoubleSupplier seconds) {
        changeWeights(() -> {
            optimizer.step(model.weights().values(), gradient, learningRate, workers);
            board.batchDone(tally, seconds.getAsDouble());
        });
    }

    /** The epoch that ends here, with what was {@code measured} on validation examples where there are some. */
    EpochRecord endEpoch(@Nullable Tally measured) {
        Weights ended = model.weights().copy();
        Weights bestBefore = epochEnds.best();
        EpochRecord record;
        lock.lock();
        try {
            List<EpochRecord> earlier = board.records();
            record = board.endEpoch(measured, learningRate);
            boolean isBest = ending.offer(record, earlier, epoch -> kept.shared(epoch) != null);
            Weights best = isBest ? ended : kept.shared(ending.best().epoch());
            epochEnds = new Checkpoint.Held(ended, ended, best == null ? bestBefore : best);
            if (plateau != null) {
                learningRate = plateau.after(record, learningRate);
            }
        } finally {
            lock.unlock();
        }
        kept.keep(record.epoch(), ended);
        kept.best(ending.best().epoch(), Objects.requireNonNull(epochEnds.best()));
        return record;
    }

    /** Puts the last epoch's weights back where training has led to no number. */
    void spoil() {
        changeWeights(() -> {
            model.weights().set(epochEnds.lastEpoch());
            spoiled = true;
        });
    }

    /** Puts the best epoch's weights back, where there is one. */
    void restoreBest() {
        Weights best = epochEnds.best();
        if (best != null) {
            changeWeights(() -> model.weights().set(best));
        }
    }

    /** A copy of the weights as of the latest finished batch. */
    Weights weights() {
        lock.lock();
        try {
            return model.weights().copy();
        } finally {
            lock.unlock();
        }
    }

    /** See {@link Trainer#checkpoint}. */
    Checkpoint checkpoint(TrainingSettings inForce, int samples) {
        lock.lock();
        try {
            Checkpoint.Position position = spoiled ? board.lastEnd() : board.position();
            OptimizerState state = spoiled ? OptimizerState.fresh(settings, model.parameterCount()) : optimizer.state();
            Checkpoint.Held held = new Checkpoint.Held(model.weights().copy(), epochEnds.lastEpoch(), epochEnds.best());
            return new Checkpoint(inForce, samples, ending.lastEpoch(), position, board.past(position, board.latest().seconds()),
                    watch(), held.shared(), state, learningRate);
        } finally {
            lock.unlock();
        }
    }

    private Checkpoint.Watch watch() {
        BestEpoch best = ending.best();
        return new Checkpoint.Watch(best.monitor(), best.epoch(), best.countedFrom(), plateau == null ? 0 : plateau.best(),
                plateau == null ? 0 : plateau.waited());
    }

    private void underLock(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private void changeWeights(Runnable change) {
        underLock(() -> {
            change.run();
            board.weightsChanged();
        });
    }
}
