package dev.unroll.cli;

import dev.unroll.nn.Architecture;
import dev.unroll.workspace.LayerText;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every preset with its data set, its parameter count and its layers. */
@Command(name = "presets", mixinStandardHelpOptions = true)
final class PresetsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        if (json) {
            try (Json out = Json.on(line)) {
                out.array("presets", () -> Presets.all().forEach(preset -> out.element(() -> write(preset, out))));
            }
            return;
        }
        PrintWriter out = line.getOut();
        int width = Presets.all().stream().mapToInt(preset -> preset.name().length()).max().orElse(0);
        for (Preset preset : Presets.all()) {
            out.println(String.format(Locale.ROOT, "%-" + width + "s  %-14s  %,8d  %s", preset.name(),
                    preset.data().dataset(), preset.architecture().parameterCount(),
                    String.join(" ", layers(preset.architecture()))));
        }
        out.flush();
    }

    private static void write(Preset preset, Json out) {
        out.put("name", preset.name()).put("dataset", preset.data().dataset())
                .put("parameters", preset.architecture().parameterCount()).put("layers", layers(preset.architecture()));
    }

    private static List<String> layers(Architecture architecture) {
        return architecture.layers().stream().map(LayerText::of).toList();
    }
}
