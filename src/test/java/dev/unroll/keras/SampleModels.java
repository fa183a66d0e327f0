package dev.unroll.keras;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Small models that together have every layer and option. */
final class SampleModels {
    private SampleModels() {
    }

    /** All by name. */
    static Map<String, Architecture> architectures() {
        Shape tokens = Shape.tokens(7);
        Embedding embedding = new Embedding(12, 4, false);
        Dense end = new Dense(1, Activation.SIGMOID);
        Map<String, Architecture> all = new LinkedHashMap<>();
        all.put("simple-rnn", chain(tokens, embedding, new Recurrent(new SimpleRnn(3)), end));
        all.put("lstm", chain(tokens, embedding, new Recurrent(new Lstm(3)), end));
        all.put("two-lstm", chain(tokens, embedding, new Recurrent(new Lstm(3), true, false, 0.2, 0.1),
                new Recurrent(new Lstm(2), false, true, 0.3, 0), end));
        all.put("gru", chain(tokens, embedding, new Recurrent(new Gru(3)), end));
        all.put("gru-reset-before", chain(tokens, embedding, new Recurrent(
                new Gru(3, Activation.TANH, Activation.HARD_SIGMOID, false, false)), end));
        all.put("bidirectional", chain(Shape.tokens(Shape.ANY), new Embedding(12, 4, true),
                new Bidirectional(new Recurrent(new Lstm(3)).returningSequences(true)),
                new Bidirectional(new Recurrent(new Gru(2)).reversed(), Bidirectional.Merge.SUM),
                new Dense(2, Activation.SOFTMAX)));
        all.put("masking", chain(Shape.sequence(6, 2), new Masking(-1.5),
                new Bidirectional(new Recurrent(new Lstm(3)).returningSequences(true)), new Dense(2, Activation.TANH),
                new Flatten(), end));
        all.put("masking-inside", chain(Shape.sequence(Shape.ANY, 3), new Dense(2, Activation.RELU), new Masking(0),
                new Recurrent(new Gru(3)).returningSequences(true), new Recurrent(new SimpleRnn(2)), end));
        all.put("flatten", chain(Shape.sequence(5, 3), new Recurrent(new SimpleRnn(4, Activation.RELU, false, false))
                .returningSequences(true), new Dense(2, Activation.TANH, false), new Dropout(0.25), new Flatten(), end));
        all.put("vector", chain(Shape.vector(6), new Dense(4, Activation.RELU), new Dropout(0.5),
                new Dense(1, Activation.LINEAR)));
        all.put("one-hot", chain(tokens, new OneHot(20), new Recurrent(new SimpleRnn(3)), end));
        all.put("pytorch", new Architecture(tokens, List.of(embedding,
                new Recurrent(new Lstm(3, Activation.TANH, Activation.SIGMOID, true, false, true)).returningSequences(true),
                new Recurrent(new SimpleRnn(2, Activation.TANH, true, true)), end), InitialValues.PYTORCH));
        Activation old = Activation.HARD_SIGMOID_KERAS2;
        all.put("keras2", chain(tokens, embedding,
                new Recurrent(new Lstm(3, Activation.TANH, old, true, true, true)).returningSequences(true),
                new Recurrent(new Gru(3, old, old, true, true)).returningSequences(true),
                new Bidirectional(new Recurrent(new SimpleRnn(2, old, true, false))), new Dense(2, old)));
        return all;
    }

    /** Those that turn one sequence of ids into another, all by name. */
    static Map<String, Architecture> translators() {
        Map<String, Architecture> all = new LinkedHashMap<>();
        for (Cell cell : List.of(new Lstm(3), new Gru(3), new SimpleRnn(2))) {
            for (EncoderDecoder.Attention attention : EncoderDecoder.Attention.values()) {
                all.put(cell.type() + " " + attention, chain(Shape.tokens(4 + 3), new EncoderDecoder(cell, 4, 6, 5, attention),
                        new Dropout(0.1), new Dense(5, Activation.SOFTMAX)));
            }
        }
        return all;
    }

    /** One by name. */
    static Architecture architecture(String name) {
        return Objects.requireNonNull(architectures().get(name));
    }

    /** Weights over all of float's range, not a number among them. */
    static Model random(Architecture architecture, long seed) {
        Weights weights = Weights.zeros(architecture);
        Random random = new Random(seed);
        for (int i = 0; i < weights.values().length; i++) {
            weights.values()[i] = (float) random.nextGaussian();
        }
        weights.values()[0] = Float.NaN;
        return new Model(architecture, weights);
    }

    /** The same without that: a model that answers. */
    static Model answering(Architecture architecture, long seed) {
        Model model = random(architecture, seed);
        model.weights().values()[0] = 0.5f;
        return model;
    }

    private static Architecture chain(Shape input, Layer... layers) {
        return new Architecture(input, List.of(layers));
    }
}
