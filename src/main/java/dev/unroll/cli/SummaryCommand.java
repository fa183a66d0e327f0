package dev.unroll.cli;

import dev.unroll.nn.Architecture;
import dev.unroll.text.Messages;
import dev.unroll.workspace.LayerText;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.SummaryTable;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a model's layers, output shapes and parameter counts as Keras' {@code model.summary()} does. */
@Command(name = "summary", mixinStandardHelpOptions = true)
final class SummaryCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--preset", required = true, paramLabel = "NAME")
    @SuppressWarnings("NullAway.Init") // required
    private String preset;

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        Preset found = Presets.find(preset);
        Architecture architecture = found.architecture();
        if (json) {
            write(found);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        SummaryTable.of(found.name(), architecture).forEach(out::println);
        Architecture trained = found.trained();
        if (!trained.equals(architecture)) {
            out.println(Messages.get("cli.summary.trained", LayerText.of(trained.layers().getLast()), trained.parameterCount()));
        }
        out.flush();
    }

    private void write(Preset found) {
        Architecture architecture = found.architecture();
        try (Json out = Json.on(spec.commandLine())) {
            out.put("preset", found.name());
            out.array("layers", () -> {
                for (int i = 0; i < architecture.layers().size(); i++) {
                    int at = i;
                    out.element(() -> out.put("name", architecture.names().get(at))
                            .put("type", architecture.layers().get(at).type())
                            .put("output", architecture.shapes().get(at).toString())
                            .put("parameters", architecture.layers().get(at).parameterCount(architecture.inputOf(at))));
                }
            });
            out.put("parameters", architecture.parameterCount());
        }
    }
}
