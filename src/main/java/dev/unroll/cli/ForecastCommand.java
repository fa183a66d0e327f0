package dev.unroll.cli;

import dev.unroll.evaluate.Forecast;
import dev.unroll.text.Progress;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.series.Forecasts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what a model foretells of its series with "as the last one known". */
@Command(name = "forecast", mixinStandardHelpOptions = true)
final class ForecastCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        ModelFile model = ModelFile.read(file);
        RemarkLines.print(spec.commandLine().getErr(), model.remarks());
        Forecast forecast = Forecasts.of(model.model(), model.data(), data.folder(), Progress.NONE);
        if (json) {
            try (Json out = Json.on(spec.commandLine())) {
                out.put("rows", forecast.count()).put("rmse", forecast.error()).put("baseline_rmse", forecast.baselineError());
            }
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%-14s%d", "rows", forecast.count()));
        out.println(String.format(Locale.ROOT, "%-14s%.4f", "rmse", forecast.error()));
        out.println(String.format(Locale.ROOT, "%-14s%.4f", "baseline_rmse", forecast.baselineError()));
        out.flush();
    }
}
