package dev.unroll.workspace.files;

import dev.unroll.keras.ExperimentParts;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.RunParts;
import dev.unroll.keras.UnrollFile;
import dev.unroll.keras.UnrollParts;
import dev.unroll.keras.UnrollWork;
import dev.unroll.text.Remark;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens and saves experiments. What Unroll saves is a {@code .keras} archive that Keras loads, with the runs, the
 * checkpoint and everything else in members that Keras passes over.
 */
public final class ExperimentFile {
    /** The ending of a file of Unroll, with its dot. */
    public static final String ENDING = ".keras";

    private ExperimentFile() {
    }

    /**
     * Opens what Unroll saved in any version, a foreign {@code .keras} archive, or an {@code .h5} file. Works long.
     *
     * @throws dev.unroll.text.UnrollException where the file is missing, damaged or foreign, or holds what Unroll does
     *         not have; the sentence names the place
     */
    public static OpenedFile read(Path file) {
        UnrollFile read = KerasFiles.open(file);
        UnrollParts parts = read.parts();
        return parts != null && parts.work() != null ? SavedWork.read(read, parts, parts.work()) : ForeignFile.read(file, read);
    }

    /**
     * Saves everything; the file is there whole or not at all, and an older one is replaced only by a finished one. Where
     * the layers do not fit each other, Keras cannot load the file, but Unroll can. Works long for large models.
     *
     * @throws dev.unroll.text.UnrollException where it cannot be written
     */
    public static void write(Path file, ExperimentState state) {
        UnrollParts parts = parts(state);
        if (state.model() == null) {
            KerasFiles.write(file, parts);
        } else {
            KerasFiles.write(file, state.model(), parts, state.optimizer());
        }
    }

    /** What there is to say about how Keras sees the model of a saved experiment. */
    public static List<Remark> onSaving(ExperimentState state) {
        return KerasFiles.onSaving(state.model());
    }

    private static UnrollParts parts(ExperimentState state) {
        Experiment begun = state.currentRun().map(saved -> saved.run().experiment()).orElse(state.experiment());
        TrainingSettings training = begun.training();
        List<EpochRecord> history = state.currentRun().map(saved -> saved.run().epochs()).orElse(List.of());
        List<RunParts> runs = state.runs().stream().map(ExperimentFile::parts).toList();
        UnrollWork work = new UnrollWork(parts(state.experiment()), runs, state.current(), state.checkpoint());
        return new UnrollParts(begun.data(), state.words(), training, history, state.experiment().notes(), work);
    }

    private static RunParts parts(SavedRun saved) {
        KeptRun run = saved.run();
        return new RunParts(run.id(), run.name(), run.visible(), parts(run.experiment()), run.last(), saved.weights(),
                saved.epochs());
    }

    private static ExperimentParts parts(Experiment it) {
        return new ExperimentParts(it.title(), it.data(), it.architecture(), it.training(), it.notes());
    }
}
