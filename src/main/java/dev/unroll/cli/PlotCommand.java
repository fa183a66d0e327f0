package dev.unroll.cli;

import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.Sheet;
import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.train.History;
import dev.unroll.train.HistoryCsv;
import dev.unroll.workspace.curves.CurveOptions;
import dev.unroll.workspace.curves.CurveRun;
import dev.unroll.workspace.curves.CurveRuns;
import dev.unroll.workspace.curves.CurveSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws histories as the window does, into a file; several are laid over each other. */
@Command(name = "plot", mixinStandardHelpOptions = true)
final class PlotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[xX×](\\d{1,6})");

    @Parameters(paramLabel = "HISTORY.csv", arity = "1..*")
    private List<Path> histories = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Option(names = "--size", paramLabel = "WxH")
    private String size = "1920x1080";

    @Option(names = "--dpi", paramLabel = "N")
    private int dpi = 144;

    @Option(names = "--theme", paramLabel = "THEME")
    private String theme = "light";

    @Option(names = "--lang", paramLabel = "LANG")
    private @Nullable String lang;

    @Option(names = "--title", paramLabel = "TEXT")
    private String title = "";

    @Option(names = "--log")
    private boolean log;

    @Option(names = "--smooth", paramLabel = "WEIGHT")
    private double smooth;

    @Option(names = "--large")
    private boolean large;

    @Override
    public Integer call() {
        Language language = language();
        ExportOptions options = options(language);
        if (!(smooth >= 0 && smooth < 1)) {
            throw UnrollException.badArgument("cli.plotSmooth", Double.toString(smooth));
        }
        dev.unroll.plot.ExportFormat.of(out);
        OutputFile.check(out);
        CurveOptions curves = CurveOptions.in(language).withLogarithmic(log).withSmoothing(smooth);
        Sheet sheet = CurveSheet.of(CurveRuns.equal(runs()), curves, title);
        FigureExport.write(out, sheet, options);
        return CommandLine.ExitCode.OK;
    }

    /** Every run of every file, under the name in its column or else its file's. */
    private List<CurveRun> runs() {
        List<CurveRun> runs = new ArrayList<>();
        for (Path file : histories) {
            for (History history : HistoryCsv.read(file)) {
                runs.add(CurveRun.of(history.run().isEmpty() ? new History(nameOf(file), history.epochs()) : history));
            }
        }
        return runs;
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }

    private Language language() {
        return lang == null ? Messages.language() : Language.find(lang).orElseThrow(() -> UnrollException.badArgument(
                "cli.plotChoice", "--lang", Language.codes(), String.valueOf(lang)));
    }

    private ExportOptions options(Language language) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw UnrollException.badArgument("cli.plotSize", size);
        }
        Theme colours = switch (theme.toLowerCase(Locale.ROOT)) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            case "print" -> Theme.PRINT;
            default -> throw UnrollException.badArgument("cli.plotChoice", "--theme", "light, dark, print", theme);
        };
        return ExportOptions.in(language).withSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                .withDpi(dpi).withTheme(colours).withLarge(large);
    }
}
