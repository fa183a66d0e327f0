package dev.unroll.cli;

import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.study.Passage;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A text's way through every recurrent layer, computed in 64 bits. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ModelInput input = new ModelInput();

    @Option(names = "--backward")
    private boolean backward;

    @Option(names = "--label", paramLabel = "N")
    private int label = 1;

    @Option(names = "--terms")
    private boolean terms;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        ModelFile model = input.model();
        Passage passage = input.passage(model);
        boolean back = backward || check;
        OutputGradient upstream = back ? new OutputGradient.OfLabel(label) : null;
        SequenceTrace trace = passage.values() == null
                ? PlainModel.trace(model.model(), passage.ids(), passage.tokens(), upstream, Precision.FLOAT64)
                : PlainModel.trace(model.model(), passage.values(), passage.tokens(), upstream, Precision.FLOAT64);
        GradientChecks checks = check ? GradientChecks.of(model.model(), passage, trace, label) : new GradientChecks(List.of());
        if (json) {
            try (Json out = Json.on(spec.commandLine())) {
                TraceJson.write(trace, label, terms, out);
                if (check) {
                    checks.write(out);
                }
            }
        } else {
            print(trace, spec.commandLine().getOut());
            if (check) {
                checks.print(spec.commandLine().getOut());
            }
        }
        if (!checks.passed()) {
            throw UnrollException.failed("cli.trace.wrong", checks.wrong());
        }
    }

    /** The hidden states, a line for each timestep. */
    private static void print(SequenceTrace trace, PrintWriter out) {
        for (LayerTrace layer : trace.layers()) {
            out.println(Messages.get("cli.trace.layer", layer.name(), layer.type(), layer.units()));
            for (StepTrace step : layer.steps()) {
                String states = Arrays.stream(step.h()).mapToObj(h -> String.format(Locale.ROOT, "%8.4f", h))
                        .collect(Collectors.joining(" "));
                out.println(String.format(Locale.ROOT, "%4d %s  %s", step.t(), states, trace.tokens().get(step.t())));
            }
        }
        out.println(Arrays.stream(trace.output()).mapToObj(Double::toString).collect(Collectors.joining(" ")));
        out.flush();
    }
}
