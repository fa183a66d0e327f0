package dev.unroll.cli;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Samples;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.evaluate.Report;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.ModelFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a model on examples it was not trained on. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
    /** Which examples. */
    enum Part { TEST, VALIDATION }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--dataset", paramLabel = "NAME")
    private @Nullable String dataset;

    @Option(names = "--num-words", paramLabel = "N")
    private @Nullable Integer numWords;

    @Option(names = "--maxlen", paramLabel = "N")
    private @Nullable Integer maxLength;

    @Option(names = "--split", paramLabel = "test|validation")
    private Part part = Part.TEST;

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        ModelFile model = ModelFile.read(file);
        RemarkLines.print(spec.commandLine().getErr(), model.remarks());
        model = model.reading(asked(model.data()));
        Dataset loaded = model.load(data.folder(), Progress.NONE);
        Samples samples = samples(loaded);
        Evaluation evaluation = Evaluation.of(model.model(), model.loss(), samples, Progress.NONE);
        Report report = Report.of(evaluation, model.loss(), samples, loaded.training());
        EvaluationReport.print(spec.commandLine(), evaluation, report, json);
    }

    private DatasetOptions asked(DatasetOptions own) {
        DatasetOptions base = dataset == null || dataset.equals(own.dataset()) ? own : new DatasetOptions(dataset,
                own.numWords(), own.maxLength(), Datasets.defaults(dataset).split(), own.padding(), own.truncating());
        return new DatasetOptions(base.dataset(), numWords == null ? base.numWords() : numWords,
                maxLength == null ? base.maxLength() : maxLength, base.split(), base.padding(), base.truncating());
    }

    private Samples samples(Dataset loaded) {
        if (part == Part.VALIDATION) {
            return loaded.validation();
        }
        Samples test = loaded.test();
        if (test == null) {
            throw UnrollException.badArgument("cli.noTestPart", loaded.options().dataset());
        }
        return test;
    }
}
