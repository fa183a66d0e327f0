package dev.unroll.data;

import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * Mixtures of two sines with their own amplitudes, periods and phases, and a little noise on what is seen; what is the
 * next value? Values stay within about ±1.
 */
final class SineMixture implements DatasetSource {
    private static final int SEED = 13;
    private static final double NOISE = 0.02;

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions("sine", DatasetOptions.ALL, 40, Split.OWN);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        int steps = Parts.steps(options, 2);
        NumpyRandom random = new NumpyRandom(SEED);
        float[] values = new float[Parts.ALL * steps];
        float[] targets = new float[Parts.ALL];
        for (int i = 0; i < Parts.ALL; i++) {
            Wave slow = Wave.draw(random, 15, 30);
            Wave fast = Wave.draw(random, 5, 12);
            for (int t = 0; t < steps; t++) {
                double noise = NOISE * (2 * random.uniform() - 1);
                values[i * steps + t] = (float) (slow.at(t) + fast.at(t) + noise);
            }
            targets[i] = (float) (slow.at(steps) + fast.at(steps));
        }
        Samples all = new Samples(Parts.ALL, steps, null, values, 1, targets, 1, 1);
        return new Dataset(options, null, 0, List.of(), Parts.training(all), Parts.validation(all), Parts.test(all));
    }

    private record Wave(double amplitude, double period, double phase) {
        static Wave draw(NumpyRandom random, double shortest, double longest) {
            return new Wave(0.2 + 0.3 * random.uniform(), shortest + (longest - shortest) * random.uniform(),
                    2 * Math.PI * random.uniform());
        }

        double at(int step) {
            return amplitude * Math.sin(2 * Math.PI * step / period + phase);
        }
    }
}
