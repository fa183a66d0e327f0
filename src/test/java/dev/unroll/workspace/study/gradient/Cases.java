package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Bidirectional.Merge;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.tensor.SeededRandom;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small models of every structure, with weights large enough to matter, and a sequence for each. */
final class Cases {
    static final int STEPS = 5;
    private static final int[] IDS = {0, 3, 1, 3, 5};

    private Cases() {
    }

    record Case(Model model, Passage passage) {
    }

    static Case at(String name) {
        return Objects.requireNonNull(all().get(name));
    }

    /** What flowed back. */
    static SequenceGradients back(SequenceTrace trace) {
        return Objects.requireNonNull(trace.gradients());
    }

    static Map<String, Case> all() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put("SimpleRNN", words(new Recurrent(new SimpleRnn(3))));
        all.put("LSTM", words(new Recurrent(new Lstm(3))));
        all.put("GRU", words(new Recurrent(new Gru(3))));
        all.put("GRU, reset before", words(new Recurrent(new Gru(3, Activation.TANH, Activation.SIGMOID, true, false))));
        all.put("relu", words(new Recurrent(new SimpleRnn(3, Activation.RELU, true, false))));
        all.put("two biases", words(new Recurrent(new Lstm(3, Activation.TANH, Activation.SIGMOID, true, true, true))));
        all.put("no bias", words(new Recurrent(new Gru(3, Activation.TANH, Activation.HARD_SIGMOID, false, true))));
        all.put("stacked", words(sequences(new Lstm(3)), new Dropout(0.5), new Recurrent(new Gru(2))));
        all.put("backwards", words(sequences(new Gru(3)).reversed(), new Recurrent(new Lstm(2)).reversed()));
        all.put("flattened", words(sequences(new Lstm(3)), new Flatten()));
        all.put("concatenated", words(new Bidirectional(sequences(new Lstm(2))), new Bidirectional(new Recurrent(new Gru(2)))));
        all.put("averaged", words(new Bidirectional(sequences(new SimpleRnn(3)), Merge.AVE),
                new Bidirectional(new Recurrent(new Lstm(2)), Merge.MUL)));
        all.put("masked", masked(new Recurrent(new Lstm(3))));
        all.put("masked GRU", masked(new Recurrent(new Gru(3))));
        all.put("masked both ways", masked(new Bidirectional(sequences(new Gru(2)))));
        all.put("masked and flattened", masked(new Bidirectional(sequences(new SimpleRnn(2))), new Flatten()));
        all.put("many to many", words(sequences(new Gru(3))));
        all.put("one-hot", tokens(new OneHot(6), new Recurrent(new Lstm(3)), new Dense(3, Activation.SOFTMAX, true)));
        all.put("alone", tokens(new Embedding(6, 2, false),
                new Recurrent(new Lstm(1, Activation.SIGMOID, Activation.SIGMOID, true, true, false))));
        all.put("numbers", numbers());
        return all;
    }

    private static Recurrent sequences(Cell cell) {
        return new Recurrent(cell).returningSequences(true);
    }

    private static Case words(Layer... recurrent) {
        return closed(false, recurrent);
    }

    private static Case masked(Layer... recurrent) {
        return closed(true, recurrent);
    }

    private static Case closed(boolean mask, Layer... recurrent) {
        List<Layer> layers = new ArrayList<>(List.of(recurrent));
        layers.addFirst(new Embedding(6, 2, mask));
        layers.add(new Dense(1, Activation.SIGMOID, true));
        return tokens(layers.toArray(Layer[]::new));
    }

    private static Case tokens(Layer... layers) {
        Passage passage = new Passage(List.of("a", "b", "c", "d", "e"), IDS);
        return new Case(model(Shape.tokens(STEPS), List.of(layers)), passage);
    }

    private static Case numbers() {
        double[][] values = {{0.3, -1}, {0.8, 0.2}, {-0.4, 0}, {1, 1}, {0.1, -0.7}};
        Passage passage = new Passage(List.of("a", "b", "c", "d", "e"), new int[0], values);
        return new Case(model(Shape.sequence(STEPS, 2),
                List.of(new Recurrent(new Lstm(3)), new Dense(2, Activation.LINEAR, true))), passage);
    }

    /** Weights from a normal distribution, so that no gradient is small by its start. */
    private static Model model(Shape input, List<Layer> layers) {
        Model model = Model.create(new Architecture(input, layers, InitialValues.KERAS), 1);
        var random = new SeededRandom(7);
        float[] values = model.weights().values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.7 * random.gaussian());
        }
        return model;
    }
}
