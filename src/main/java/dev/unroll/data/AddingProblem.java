package dev.unroll.data;

import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * The adding problem (Hochreiter and Schmidhuber 1997): a series of numbers 0 … 1, two of which are marked, one in each
 * half; what is their sum? Features of a timestep: the number, and 1 where it is marked. Always answering 1 has a mean
 * squared error of 1/6.
 */
final class AddingProblem implements DatasetSource {
    private static final int SEED = 12;
    private static final List<String> FEATURES = List.of("data.feature.number", "data.feature.mark");
    private static final int WIDTH = 2;

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions("adding", DatasetOptions.ALL, 20, Split.OWN);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        int steps = Parts.steps(options, 2);
        NumpyRandom random = new NumpyRandom(SEED);
        float[] values = new float[Parts.ALL * steps * WIDTH];
        float[] targets = new float[Parts.ALL];
        for (int i = 0; i < Parts.ALL; i++) {
            int from = i * steps * WIDTH;
            for (int t = 0; t < steps; t++) {
                values[from + t * WIDTH] = (float) random.uniform();
            }
            int first = from + random.below(steps / 2) * WIDTH;
            int second = from + (steps / 2 + random.below(steps - steps / 2)) * WIDTH;
            values[first + 1] = 1;
            values[second + 1] = 1;
            targets[i] = values[first] + values[second];
        }
        Samples all = new Samples(Parts.ALL, steps, null, values, WIDTH, targets, 1, 1);
        return new Dataset(options, null, 0, List.of(), FEATURES, Parts.training(all), Parts.validation(all), Parts.test(all));
    }
}
