package dev.unroll.cli;

import dev.unroll.nn.Architecture;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.LayerText;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.SummaryTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the layers of a preset or a file, output shapes and parameter counts as Keras' {@code model.summary()} does. */
@Command(name = "summary", mixinStandardHelpOptions = true)
final class SummaryCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL")
    private @Nullable Path file;

    @Option(names = "--preset", paramLabel = "NAME")
    private @Nullable String preset;

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        if ((file == null) == (preset == null)) {
            throw UnrollException.badArgument("cli.summaryWhat");
        }
        if (file != null) {
            of(file);
        } else if (preset != null) {
            of(Presets.find(preset));
        }
    }

    private void of(Path model) {
        ModelFile read = ModelFile.read(model);
        RemarkLines.print(spec.commandLine().getErr(), read.remarks());
        String name = String.valueOf(model.getFileName());
        if (json) {
            write("file", name, read.model().architecture());
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        SummaryTable.of(name, read.model().architecture()).forEach(out::println);
        out.flush();
    }

    private void of(Preset found) {
        Architecture architecture = found.architecture();
        if (json) {
            write("preset", found.name(), architecture);
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

    private void write(String of, String name, Architecture architecture) {
        try (Json out = Json.on(spec.commandLine())) {
            out.put(of, name);
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
