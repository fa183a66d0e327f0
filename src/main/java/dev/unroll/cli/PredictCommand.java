package dev.unroll.cli;

import dev.unroll.data.Samples;
import dev.unroll.data.Translations;
import dev.unroll.evaluate.Predictions;
import dev.unroll.evaluate.decode.Translation;
import dev.unroll.evaluate.decode.Translator;
import dev.unroll.text.Progress;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.study.Passage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a model makes of a typed text. */
@Command(name = "predict", mixinStandardHelpOptions = true)
final class PredictCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ModelInput input = new ModelInput();

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        ModelFile model = input.model();
        if (Translations.translates(model.data().dataset())) {
            translate(model);
            return;
        }
        Passage passage = input.passage(model);
        float[] output = output(model, passage);
        if (json) {
            try (Json out = Json.on(spec.commandLine())) {
                if (passage.values() == null) {
                    out.put("text", input.text()).put("tokens", passage.tokens()).put("ids", passage.ids());
                }
                out.putOutput("output", output);
            }
            return;
        }
        for (float value : output) {
            spec.commandLine().getOut().println(value);
        }
        spec.commandLine().getOut().flush();
    }

    /** A model that writes is asked for its text. */
    private void translate(ModelFile model) {
        Translation done = new Translator(model.model(), model.load(input.folder(), Progress.NONE)).translate(input.text());
        if (json) {
            try (Json out = Json.on(spec.commandLine())) {
                out.put("text", input.text()).put("tokens", done.source()).put("output", done.text());
            }
            return;
        }
        spec.commandLine().getOut().println(done.text());
        spec.commandLine().getOut().flush();
    }

    private static float[] output(ModelFile model, Passage passage) {
        return Predictions.of(model.model(), passage.values() == null
                ? Samples.tokens(1, passage.steps(), passage.ids(), new float[1]) : numbers(passage.values()), Progress.NONE);
    }

    private static Samples numbers(double[][] values) {
        int width = values[0].length;
        float[] all = new float[values.length * width];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) values[i / width][i % width];
        }
        return new Samples(1, values.length, null, all, width, new float[1], 1, 1);
    }
}
