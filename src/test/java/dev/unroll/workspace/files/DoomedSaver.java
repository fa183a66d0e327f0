package dev.unroll.workspace.files;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program of its own that saves two experiments into one file, one after the other, until somebody kills it. */
final class DoomedSaver {
    /** Wide enough that saving takes a while: half a million numbers. */
    private static final int WORDS = 30_000;

    private DoomedSaver() {
    }

    /** The experiment of that number; all its weights are that number. */
    static ExperimentState state(int number) {
        Experiment preset = Experiment.of(Presets.find("reviews-en-lstm"));
        List<Layer> layers = new ArrayList<>(preset.architecture().layers());
        layers.set(0, new Embedding(WORDS, 16, false));
        Experiment experiment = preset.withTitle("number " + number)
                .withArchitecture(new Architecture(preset.architecture().input(), layers));
        Model model = Model.create(experiment.architecture(), 1);
        Arrays.fill(model.weights().values(), number);
        return ExperimentState.of(experiment, model, List.of());
    }

    /** {@code args}: the file. Prints a line for each time it was saved. */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        ExperimentState[] states = {state(1), state(2)};
        for (int i = 0; true; i++) {
            ExperimentFile.write(file, states[i % 2]);
            System.out.println(i);
            System.out.flush();
        }
    }
}
