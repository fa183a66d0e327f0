package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.TrainingSnapshot;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Trains a preset in the background: reads the data set when it is first needed, then trains. Every method may be called
 * from any thread and returns at once; whoever watches asks {@link #loading} and {@link #snapshot} as often as it likes.
 *
 * <p>Order of calls: {@link #start} (or {@link #step}); then {@link #pause}, {@link #resume}, {@link #step},
 * {@link #cancel} in any order; {@link #reset} goes back to before the start, with the same initial weights.
 */
public final class TrainingSession implements AutoCloseable {
    private final Preset preset;
    private final Path folder;
    private final Executor executor;
    private final Model initial;
    private volatile @Nullable Dataset dataset;
    private volatile TrainingRun run;

    /**
     * Nothing is read or trained yet; the initial weights are drawn.
     *
     * @param folder   the data folder
     * @param executor runs the work, best on one background thread; one that runs it on the calling thread makes
     *                 {@link #start} return when training has ended
     * @throws UnrollException where the preset has nothing to train, or its layers do not fit
     */
    public TrainingSession(Preset preset, Path folder, Executor executor) {
        if (preset.forwardOnly()) {
            throw UnrollException.badArgument("workspace.forwardOnly", preset.name());
        }
        this.preset = preset;
        this.folder = folder;
        this.executor = executor;
        this.initial = Model.create(preset.trained(), preset.training().seed());
        this.run = newRun();
    }

    private TrainingRun newRun() {
        return new TrainingRun(initial.copy(), preset.training());
    }

    /** What is trained. */
    public Preset preset() {
        return preset;
    }

    /** Reads the data set if need be, and trains; does nothing where that has begun, except to end a pause. */
    public void start() {
        TrainingRun current = run;
        if (current.begin()) {
            launch(current);
        } else {
            current.resume();
        }
    }

    /** Stops after the batch being trained, until {@link #resume}, {@link #start} or {@link #step}. */
    public void pause() {
        run.pause();
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        run.resume();
    }

    /** One more batch, or on to the end of the epoch, then a pause; begins if nothing runs yet. */
    public void step(boolean wholeEpoch) {
        TrainingRun current = run;
        if (current.begin()) {
            current.stepFirst(wholeEpoch);
            launch(current);
        } else {
            current.step(wholeEpoch);
        }
    }

    /** Ends reading or training within a batch; the weights stay as they are. */
    public void cancel() {
        run.cancel();
    }

    /** Ends what runs and goes back to before the start: the same initial weights, the same seed; the data stay. */
    public void reset() {
        TrainingRun next = newRun();
        run.cancel();
        run = next;
    }

    private void launch(TrainingRun current) {
        executor.execute(() -> current.train(() -> data(current)));
    }

    private Dataset data(TrainingRun current) {
        Dataset known = dataset;
        if (known == null) {
            known = Datasets.load(preset.data(), folder, current.loadingProgress());
            DatasetFit.check(preset.architecture(), known);
            dataset = known;
        }
        return known;
    }

    /** Takes effect with the next batch. */
    public void setLearningRate(double rate) {
        run.setLearningRate(rate);
    }

    /** How far reading is; null where nothing is being read. */
    public @Nullable Loading loading() {
        return run.loading();
    }

    /** The latest moment of training; where something failed, its phase is FAILED and its problem a sentence. */
    public TrainingSnapshot snapshot() {
        return run.snapshot();
    }

    /** What ended the work before its time; null where nothing did, or where {@link #snapshot} tells all there is to know. */
    public @Nullable Throwable failure() {
        return run.failure();
    }

    /** Whether work has begun and has not ended: reading, training or pausing. */
    public boolean active() {
        return run.active();
    }

    /** The data; null until they are read. */
    public @Nullable Dataset dataset() {
        return dataset;
    }

    /** A copy of the weights as of the latest finished batch; the initial ones before the first. */
    public Weights weights() {
        return run.weights();
    }

    /** A copy of the weights kept at the end of an epoch (0: initial), or null where they were not kept. */
    public @Nullable Weights weights(int epoch) {
        return epoch == 0 ? initial.weights().copy() : run.weights(epoch);
    }

    /** All it takes to go on from here another day; null before training has begun. */
    public @Nullable Checkpoint checkpoint() {
        return run.checkpoint();
    }

    /** A copy of the model as of the latest finished batch. */
    public Model model() {
        return new Model(initial.architecture(), weights());
    }

    /** Ends what runs. */
    @Override
    public void close() {
        cancel();
    }
}
