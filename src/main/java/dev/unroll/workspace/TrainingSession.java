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
 * Trains a preset in the background, once: reads the data set, then trains. Every method may be called from any thread and
 * returns at once; whoever watches asks {@link #loading} and {@link #snapshot} as often as it likes.
 */
public final class TrainingSession implements AutoCloseable {
    private final Preset preset;
    private final Path folder;
    private final Executor executor;
    private final Model initial;
    private volatile @Nullable Dataset dataset;
    private final TrainingRun run;

    /**
     * Nothing is read or trained yet; the initial weights are drawn.
     *
     * @param folder   the data folder
     * @param executor runs the work, best on one background thread; one that runs it on the calling thread makes
     *                 {@link #start} return when training has ended
     * @throws UnrollException where the preset has nothing to train, its layers do not fit, or it needs too much memory
     */
    public TrainingSession(Preset preset, Path folder, Executor executor) {
        if (preset.forwardOnly()) {
            throw UnrollException.badArgument("workspace.forwardOnly", preset.name());
        }
        fitsMemory(preset, null);
        this.preset = preset;
        this.folder = folder;
        this.executor = executor;
        this.initial = Model.create(preset.trained(), preset.training().seed());
        this.run = new TrainingRun(initial.copy(), preset.training());
    }

    private static void fitsMemory(Preset preset, @Nullable Dataset known) {
        MemoryFit.check(MemoryFit.need(preset.trained(), preset.data(), preset.training(), known), MemoryFit.room());
    }

    /** What is trained. */
    public Preset preset() {
        return preset;
    }

    /** Reads the data set and trains; does nothing where that has begun. */
    public void start() {
        if (run.begin()) {
            executor.execute(() -> run.train(this::data));
        }
    }

    /** Ends reading or training within a batch; the weights stay as they are. */
    public void cancel() {
        run.cancel();
    }

    private Dataset data() {
        Dataset read = Datasets.load(preset.data(), folder, run.loadingProgress());
        DatasetFit.check(preset.architecture(), read);
        fitsMemory(preset, read);
        dataset = read;
        return read;
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
