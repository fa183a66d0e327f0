package dev.unroll.workspace.files;

import dev.unroll.keras.CompileSettings;
import dev.unroll.keras.KerasModel;
import dev.unroll.keras.UnrollFile;
import dev.unroll.keras.UnrollParts;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.files.OpenedFile.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An experiment around a model that somebody else saved, or an Unroll that saved nothing but the model. */
final class ForeignFile {
    /** What Keras' {@code fit} does unless told otherwise. */
    private static final int BATCH = 32;
    private static final int EPOCHS = 10;
    private static final long SEED = 1;

    private ForeignFile() {
    }

    static OpenedFile read(Path file, UnrollFile read) {
        KerasModel keras = read.model();
        UnrollParts parts = read.parts();
        if (keras == null) {
            throw UnrollException.failed("keras.noModel", file.toString());
        }
        ModelFile model = ModelFile.of(keras);
        TrainingSettings training = parts != null && parts.training() != null ? parts.training() : training(keras, model);
        Experiment experiment = new Experiment(title(file), model.data(), model.model().architecture(), training,
                parts == null ? "" : parts.notes());
        List<EpochRecord> history = parts == null ? List.of() : parts.history();
        Origin origin = parts == null ? Origin.KERAS : Origin.UNROLL_MODEL;
        if (history.isEmpty()) {
            return new OpenedFile(new ExperimentState(experiment, model.words(), model.model(), List.of(), 0, null,
                    keras.optimizer()), origin, keras.kerasVersion(), model.remarks());
        }
        KeptRun run = new KeptRun(1, KeptRun.shortName(experiment.architecture()), true, experiment, end(history, experiment));
        return new OpenedFile(new ExperimentState(experiment, model.words(), model.model(),
                List.of(new SavedRun(run, model.model().weights(), Map.of())), 1, null), origin, keras.kerasVersion(), List.of());
    }

    private static TrainingSettings training(KerasModel keras, ModelFile model) {
        CompileSettings compile = keras.compile();
        @Nullable OptimizerSettings said = compile == null ? null : compile.optimizer();
        return new TrainingSettings(said == null ? new OptimizerSettings.Adam() : said, model.loss(), BATCH, EPOCHS, SEED, null,
                null, compile == null ? Clipping.NONE : compile.clipping());
    }

    private static String title(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The end of a training of which only the epochs are known. */
    private static TrainingSnapshot end(List<EpochRecord> history, Experiment experiment) {
        TrainingSettings settings = experiment.training();
        Monitor monitor = settings.earlyStopping() == null ? Monitor.VAL_LOSS : settings.earlyStopping().monitor();
        boolean larger = monitor.largerIsBetter() && !experiment.measuresError();
        EpochRecord best = history.getFirst();
        for (EpochRecord epoch : history) {
            double figure = monitor.of(epoch);
            if (larger ? figure > monitor.of(best) : figure < monitor.of(best)) {
                best = epoch;
            }
        }
        EpochRecord last = history.getLast();
        Phase phase = last.epoch() < settings.epochs() ? Phase.STOPPED_EARLY : Phase.DONE;
        return new TrainingSnapshot(phase, last.epoch(), 0, 0, last.loss(), last.accuracy(), history, Series.EMPTY,
                Series.EMPTY, best.epoch(), last.epoch() - best.epoch(), Double.NaN, last.seconds(), 0, null);
    }
}
