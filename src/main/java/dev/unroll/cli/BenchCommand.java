package dev.unroll.cli;

import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.train.StepBenchmark;
import dev.unroll.train.StepCase;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Times training steps: a line for each case on standard output, operations a second on standard error. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "CASE")
    private List<String> wanted = List.of();

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public void run() {
        if (threads < 1) {
            throw UnrollException.badArgument("cli.benchThreads", threads);
        }
        List<String> known = StepCase.all().stream().map(StepCase::name).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw UnrollException.badArgument("cli.benchCase", name, String.join(", ", known));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        err.println(Messages.get("cli.benchPeak", String.format(Locale.ROOT, "%.0f", StepBenchmark.peakGigaflops()), threads));
        err.flush();
        for (StepCase step : StepCase.all()) {
            if (wanted.isEmpty() || wanted.contains(step.name())) {
                print(StepBenchmark.run(step, threads), out, err);
            }
        }
    }

    private static void print(StepBenchmark.Result r, PrintWriter out, PrintWriter err) {
        out.println(String.format(Locale.ROOT, "unroll,%s,%.3f,%.3f,%.3f,%.0f", r.step().name(), r.median(), r.min(), r.p90(),
                r.samplesPerSecond()));
        out.flush();
        err.println(String.format(Locale.ROOT, "# %s %.1f GFLOP/s", r.step().name(), r.gigaflops()));
        err.flush();
    }
}
