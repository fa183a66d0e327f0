package dev.unroll.nn;

import dev.unroll.tensor.SeededRandom;
import java.util.Arrays;
import java.util.List;

/**
 * Draws initial weights by Keras' or PyTorch's rules. Every weight array has a random stream of its own, named after the
 * layer and the array: adding a layer of another kind leaves the weights of the others as they were.
 */
final class Initializer {
    private static final double EMBEDDING_LIMIT = 0.05;

    private Initializer() {
    }

    static void fill(Architecture architecture, Weights weights, long seed) {
        List<String> names = architecture.names();
        for (Weights.Slice slice : weights.slices()) {
            var random = new SeededRandom(seed, names.get(slice.layer()) + "/" + slice.spec().name());
            double[] drawn = architecture.initialValues() == InitialValues.KERAS
                    ? keras(slice.spec(), random)
                    : pyTorch(slice.spec(), sizeOfLimit(architecture, slice.layer()), random);
            for (int i = 0; i < drawn.length; i++) {
                weights.values()[slice.offset() + i] = (float) drawn[i];
            }
        }
    }

    /** Keras' defaults; a kernel's fans are those of all gates together, as Keras counts them. */
    private static double[] keras(ParameterSpec spec, SeededRandom random) {
        return switch (spec.role()) {
            case EMBEDDING -> uniform(spec.size(), EMBEDDING_LIMIT, random);
            case KERNEL -> uniform(spec.size(), glorotLimit(spec.shape().get(0), spec.shape().get(1)), random);
            case RECURRENT_KERNEL -> Orthogonal.rows(spec.shape().get(0), spec.shape().get(1), random);
            case BIAS -> new double[spec.size()];
            case LSTM_BIAS -> forgetBias(spec);
        };
    }

    /** PyTorch's defaults: N(0, 1) for an Embedding, uniform ±1/√size for all else. */
    private static double[] pyTorch(ParameterSpec spec, int size, SeededRandom random) {
        if (spec.role() == ParameterSpec.Role.EMBEDDING) {
            double[] values = new double[spec.size()];
            Arrays.setAll(values, i -> random.gaussian());
            return values;
        }
        return uniform(spec.size(), 1 / Math.sqrt(size), random);
    }

    /** PyTorch's limits follow the units of a recurrent layer and the inputs of a Linear one. */
    private static int sizeOfLimit(Architecture architecture, int layer) {
        return switch (architecture.layers().get(layer)) {
            case Recurrent recurrent -> recurrent.cell().units();
            case Bidirectional both -> both.layer().cell().units();
            case EncoderDecoder both -> both.cell().units();
            default -> architecture.inputOf(layer).width();
        };
    }

    /** √(6 / (fan_in + fan_out)), Glorot and Bengio 2010. */
    private static double glorotLimit(int fanIn, int fanOut) {
        return Math.sqrt(6.0 / ((double) fanIn + fanOut));
    }

    private static double[] uniform(int size, double limit, SeededRandom random) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> random.uniform(-limit, limit));
        return values;
    }

    /** 1 for the forget gate, the second of four, so that a new cell remembers; 0 elsewhere and in a second row. */
    private static double[] forgetBias(ParameterSpec spec) {
        int units = spec.shape().getLast() / spec.gates();
        double[] values = new double[spec.size()];
        Arrays.fill(values, units, 2 * units, 1);
        return values;
    }
}
