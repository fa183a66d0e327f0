package dev.unroll.cli;

import dev.unroll.code.CodeFile;
import dev.unroll.code.CodeSubject;
import dev.unroll.code.CodeWriter;
import dev.unroll.code.Dialect;
import dev.unroll.code.SourceCode;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.OwnSets;
import dev.unroll.keras.CompileSettings;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.KerasModel;
import dev.unroll.keras.UnrollParts;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.Presets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a preset, or the model of a file, as source code of another tool. */
@Command(name = "code", mixinStandardHelpOptions = true)
final class CodeCommand implements Runnable {
    private static final int BATCH = 32;
    private static final int EPOCHS = 10;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL")
    private @Nullable Path model;

    @Option(names = "--preset", paramLabel = "NAME")
    private @Nullable String preset;

    @Option(names = "--to", required = true, paramLabel = "keras|pytorch|r")
    @SuppressWarnings("NullAway.Init") // required
    private Dialect dialect;

    @Option(names = "--lang", paramLabel = "en|ko")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public void run() {
        OutputFile.check(out);
        CodeSubject subject = subject();
        SourceCode code = CodeWriter.write(subject, dialect, language());
        PrintWriter errors = spec.commandLine().getErr();
        code.remarks().forEach(errors::println);
        if (out == null) {
            PrintWriter print = spec.commandLine().getOut();
            print.print(code.text());
            print.flush();
            if (!code.dataFile().isEmpty()) {
                errors.println(Messages.get("cli.code.dataFile", code.dataFile()));
            }
        } else {
            write(out, code, subject);
        }
        errors.flush();
    }

    private void write(Path file, SourceCode code, CodeSubject subject) {
        Path beside = CodeFile.write(subject, code, data.folder(), file);
        if (beside != null) {
            spec.commandLine().getErr().println(Messages.get("cli.code.beside", beside.toString()));
        }
    }

    private Language language() {
        String asked = language;
        return asked == null ? Messages.language() : Language.find(asked)
                .orElseThrow(() -> UnrollException.badArgument("cli.code.language", asked, Language.codes()));
    }

    private CodeSubject subject() {
        if ((preset == null) == (model == null)) {
            throw UnrollException.badArgument("cli.code.what");
        }
        if (preset != null) {
            Experiment experiment = Experiment.of(Presets.find(preset));
            return new CodeSubject(preset, experiment.data(), null, experiment.architecture(), experiment.training());
        }
        return subject(Objects.requireNonNull(model));
    }

    private CodeSubject subject(Path file) {
        KerasModel read = KerasFiles.read(file);
        ModelFile found = ModelFile.of(read);
        UnrollParts parts = read.parts();
        TrainingSettings training = parts == null ? null : parts.training();
        String name = String.valueOf(file.getFileName());
        String title = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return new CodeSubject(title, found.data(), own(found.data()), found.model().architecture(),
                training == null ? assumed(found, read.compile()) : training);
    }

    /** How a model is trained where its file does not say it: as it was compiled, with Keras' batches. */
    private TrainingSettings assumed(ModelFile model, @Nullable CompileSettings compile) {
        spec.commandLine().getErr().println(Messages.get("cli.code.assumed", model.data().dataset()));
        OptimizerSettings optimizer = compile == null ? null : compile.optimizer();
        return new TrainingSettings(optimizer == null ? new OptimizerSettings.Adam() : optimizer, model.loss(), BATCH, EPOCHS, 1,
                null, null, compile == null ? Clipping.NONE : compile.clipping());
    }

    private @Nullable OwnSet own(DatasetOptions options) {
        return new OwnSets(data.folder()).find(options.dataset()).orElse(null);
    }
}
