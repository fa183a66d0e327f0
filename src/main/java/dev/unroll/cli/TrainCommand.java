package dev.unroll.cli;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.data.Translations;
import dev.unroll.evaluate.decode.ExactMatch;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.History;
import dev.unroll.train.HistoryCsv;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.TrainingSession;
import dev.unroll.workspace.files.TrainedFile;
import dev.unroll.workspace.stack.PresetFit;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Trains a preset; the last thing it prints are the best epoch's figures. */
@Command(name = "train", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME")
    private @Nullable String preset;

    @Option(names = "--dataset", paramLabel = "NAME", descriptionKey = "unroll.train.dataset")
    private @Nullable String dataset;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "FILE.keras")
    private @Nullable Path out;

    @Option(names = "--history", paramLabel = "FILE.csv")
    private @Nullable Path history;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Preset chosen = asked();
        OutputFile.check(out);
        OutputFile.check(history);
        CommandLine line = spec.commandLine();
        try (var background = new BackgroundTraining(chosen, data.folder())) {
            TrainingSession session = background.run(new ProgressLine(line.getErr(), chosen.training().epochs()));
            TrainingSnapshot end = finished(session);
            write(chosen, session, end);
            TrainingReport.print(line, chosen, end, session.model().parameterCount(), exact(session), json);
        }
        return CommandLine.ExitCode.OK;
    }

    /** How many held-out examples a model that translates gets exactly right; null for other models. */
    private static @Nullable ExactMatch exact(TrainingSession session) {
        Dataset dataset = session.dataset();
        if (dataset == null || !Translations.translates(dataset.options().dataset())) {
            return null;
        }
        return ExactMatch.of(session.model(), dataset.test() == null ? dataset.validation() : dataset.test(),
                Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    private void write(Preset chosen, TrainingSession session, TrainingSnapshot end) {
        Dataset dataset = session.dataset();
        if (out != null && dataset != null) {
            RemarkLines.print(spec.commandLine().getErr(), TrainedFile.write(out, session, dataset));
        }
        if (history != null) {
            HistoryCsv.write(history, List.of(new History(chosen.name(), end.epochs())));
        }
    }

    private Preset asked() {
        Preset found = base();
        TrainingSettings training = found.training();
        if (epochs != null) {
            training = training.withEpochs(epochs);
        }
        if (seed != null) {
            training = training.withSeed(seed);
        }
        return found.withTraining(training);
    }

    private Preset base() {
        if (dataset == null) {
            if (preset == null) {
                throw UnrollException.badArgument("cli.trainWhat");
            }
            return Presets.find(preset);
        }
        Dataset read = Datasets.load(Datasets.defaults(dataset, data.folder()), data.folder(), Progress.NONE);
        return PresetFit.on(Presets.find(preset == null ? PresetFit.suiting(read) : preset), read);
    }

    private static TrainingSnapshot finished(TrainingSession session) throws Exception {
        if (session.failure() instanceof Exception failure) {
            throw failure;
        }
        TrainingSnapshot end = session.snapshot();
        if (end.phase() == Phase.FAILED) {
            throw UnrollException.failed("cli.sentence", String.valueOf(end.problem()));
        }
        if (end.phase() == Phase.CANCELLED) {
            throw new CancellationException();
        }
        return end;
    }
}
