package dev.unroll.cli;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line; the window is opened before it is asked, where there are no arguments. */
@Command(name = "unroll", versionProvider = VersionText.class, mixinStandardHelpOptions = true)
public final class UnrollCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private UnrollCommand() {
    }

    /** Before the name of a command; everything that follows is said in that language. */
    @Option(names = "--lang", paramLabel = "CODE")
    private void speak(String code) {
        Messages.use(Language.find(code).orElseThrow(() -> {
            UnrollException told = UnrollException.badArgument("cli.badLanguage", code, Language.codes());
            return new ParameterException(spec.commandLine(), told.sentence(), told, null, code);
        }));
    }

    /** The whole command line, texts in the language in use; more subcommands can be added before {@link #run}. */
    public static CommandLine create() {
        return new CommandLine(new UnrollCommand())
                .addSubcommand("presets", new PresetsCommand())
                .addSubcommand("summary", new SummaryCommand())
                .addSubcommand("code", new CodeCommand())
                .addSubcommand("export-onnx", new ExportOnnxCommand())
                .addSubcommand("train", new TrainCommand())
                .addSubcommand("evaluate", new EvaluateCommand())
                .addSubcommand("predict", new PredictCommand())
                .addSubcommand("trace", new TraceCommand())
                .addSubcommand("plot", new PlotCommand())
                .addSubcommand("bench", new BenchCommand())
                .addSubcommand("forecast", new ForecastCommand())
                .addSubcommand("import", new ImportCommand())
                .addSubcommand("get-imdb", new GetImdbCommand());
    }

    /**
     * Runs a command and tells any failure in one sentence on standard error.
     *
     * @return the exit status: 0, 1 (failed) or 2 (bad arguments)
     */
    public static int run(CommandLine line, String... arguments) {
        HelpTexts.applyTo(line);
        line.setParameterExceptionHandler(Failures::badArguments);
        line.setExecutionExceptionHandler(Failures::failed);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return Failures.brokeOff(e, line);
        }
    }

    @Override
    public void run() {
        throw UnrollException.badArgument("cli.noCommand", spec.qualifiedName());
    }
}
