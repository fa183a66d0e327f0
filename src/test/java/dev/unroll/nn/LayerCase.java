package dev.unroll.nn;

import dev.unroll.tensor.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A layer, or a few that belong together, with what it must look like.
 *
 * @param parameters how many parameters it has, counted by hand
 * @param output     what it gives
 */
public record LayerCase(String name, Shape input, List<Layer> layers, int parameters, Shape output) {
    private static final int BATCH = 3;
    private static final int STEPS = 4;
    private static final int WORDS = 5;
    private static final int WIDTH = 2;
    private static final int UNITS = 3;
    /** No double, and another number in single precision. */
    private static final double PADDED = -0.1;
    private static final Shape TOKENS = Shape.tokens(STEPS);
    private static final Shape SEQUENCE = Shape.sequence(STEPS, WIDTH);
    private static final Shape LAST = Shape.vector(UNITS);
    private static final Shape EACH = Shape.sequence(STEPS, UNITS);

    /** Every kind of layer with every option. */
    public static List<LayerCase> all() {
        List<LayerCase> all = new ArrayList<>();
        all.add(new LayerCase("Embedding", TOKENS, List.of(new Embedding(WORDS, WIDTH, false)), WORDS * WIDTH, SEQUENCE));
        all.add(new LayerCase("OneHot", TOKENS, List.of(new OneHot(WORDS)), 0, Shape.sequence(STEPS, WORDS)));
        all.add(new LayerCase("Dropout", SEQUENCE, List.of(new Dropout(0.5)), 0, SEQUENCE));
        all.add(new LayerCase("Masking", SEQUENCE, List.of(new Masking(PADDED)), 0, SEQUENCE));
        all.add(new LayerCase("Flatten", SEQUENCE, List.of(new Flatten()), 0, Shape.vector(STEPS * WIDTH)));
        all.add(new LayerCase("Flatten a vector", Shape.vector(WIDTH), List.of(new Flatten()), 0, Shape.vector(WIDTH)));
        cells().forEach(cell -> recurrent(cell, all));
        for (Activation activation : Activation.values()) {
            all.add(new LayerCase("Dense " + activation, Shape.vector(WIDTH), List.of(new Dense(UNITS, activation)),
                    (WIDTH + 1) * UNITS, LAST));
        }
        all.add(new LayerCase("Dense without bias", Shape.vector(WIDTH), List.of(new Dense(UNITS, Activation.TANH, false)),
                WIDTH * UNITS, LAST));
        all.add(new LayerCase("Dense at each timestep", SEQUENCE, List.of(new Dense(UNITS, Activation.SOFTMAX)),
                (WIDTH + 1) * UNITS, EACH));
        for (Bidirectional.Merge merge : Bidirectional.Merge.values()) {
            bidirectional(merge, all);
        }
        chains(all);
        encoderDecoders(all);
        return all;
    }

    private static Stream<Cell> cells() {
        Activation tanh = Activation.TANH;
        Activation sigmoid = Activation.SIGMOID;
        return Stream.of(new SimpleRnn(UNITS), new SimpleRnn(UNITS, Activation.RELU, true, false),
                new SimpleRnn(UNITS, tanh, false, false), new SimpleRnn(UNITS, tanh, true, true),
                new Lstm(UNITS), new Lstm(UNITS, sigmoid, sigmoid, true, true, false),
                new Lstm(UNITS, tanh, Activation.HARD_SIGMOID, true, true, false),
                new Lstm(UNITS, tanh, Activation.HARD_SIGMOID_KERAS2, true, false, false),
                new Lstm(UNITS, Activation.LINEAR, sigmoid, true, true, false),
                new Lstm(UNITS, tanh, sigmoid, false, false, false), new Lstm(UNITS, tanh, sigmoid, true, true, true),
                new Gru(UNITS), new Gru(UNITS, tanh, sigmoid, true, false), new Gru(UNITS, tanh, sigmoid, false, true),
                new Gru(UNITS, tanh, sigmoid, false, false), new Gru(UNITS, sigmoid, Activation.HARD_SIGMOID, true, true));
    }

    private static void recurrent(Cell cell, List<LayerCase> all) {
        int parameters = parameters(cell, WIDTH);
        var layer = new Recurrent(cell);
        all.add(new LayerCase(cell.toString(), SEQUENCE, List.of(layer), parameters, LAST));
        all.add(new LayerCase(cell + " sequences", SEQUENCE, List.of(layer.returningSequences(true)), parameters, EACH));
        if (usual(cell)) {
            all.add(new LayerCase(cell + " backwards", SEQUENCE, List.of(layer.reversed()), parameters, LAST));
            all.add(new LayerCase(cell + " backwards sequences", SEQUENCE,
                    List.of(layer.reversed().returningSequences(true)), parameters, EACH));
            all.add(new LayerCase(cell + " with dropout", SEQUENCE, List.of(new Recurrent(cell, false, false, 0.3, 0.4)),
                    parameters, LAST));
            all.add(new LayerCase(cell + " masked", TOKENS, List.of(new Embedding(WORDS, WIDTH, true), layer),
                    WORDS * WIDTH + parameters, LAST));
            all.add(new LayerCase(cell + " masked sequences", TOKENS,
                    List.of(new Embedding(WORDS, WIDTH, true), layer.returningSequences(true)), WORDS * WIDTH + parameters, EACH));
            all.add(new LayerCase(cell + " masked backwards", TOKENS,
                    List.of(new Embedding(WORDS, WIDTH, true), layer.reversed()), WORDS * WIDTH + parameters, LAST));
            var masking = new Masking(PADDED);
            all.add(new LayerCase(cell + " on masked numbers", SEQUENCE, List.of(masking, layer), parameters, LAST));
            all.add(new LayerCase(cell + " backwards on masked numbers", SEQUENCE,
                    List.of(masking, layer.reversed().returningSequences(true)), parameters, EACH));
            all.add(new LayerCase(cell + " on one-hot", TOKENS, List.of(new OneHot(WORDS), layer), parameters(cell, WORDS), LAST));
        }
    }

    /** The cells that also meet every option of the layer around them. */
    private static boolean usual(Cell cell) {
        return List.of(new SimpleRnn(UNITS), new Lstm(UNITS), new Gru(UNITS),
                new Gru(UNITS, Activation.TANH, Activation.SIGMOID, true, false)).contains(cell);
    }

    private static int parameters(Cell cell, int inputs) {
        int biasRows = !cell.useBias() ? 0 : cell instanceof Gru gru && gru.resetAfter()
                || cell instanceof Lstm lstm && lstm.twoBiases() || cell instanceof SimpleRnn rnn && rnn.twoBiases() ? 2 : 1;
        int gates = switch (cell) {
            case SimpleRnn rnn -> 1;
            case Lstm lstm -> 4;
            case Gru gru -> 3;
        };
        return gates * UNITS * (inputs + UNITS + biasRows);
    }

    private static void bidirectional(Bidirectional.Merge merge, List<LayerCase> all) {
        int wide = merge == Bidirectional.Merge.CONCAT ? 2 * UNITS : UNITS;
        var one = new Recurrent(new Lstm(UNITS));
        int parameters = 2 * 4 * UNITS * (WIDTH + UNITS + 1);
        all.add(new LayerCase("Bidirectional " + merge, SEQUENCE, List.of(new Bidirectional(one, merge)), parameters,
                Shape.vector(wide)));
        all.add(new LayerCase("Bidirectional sequences " + merge, SEQUENCE,
                List.of(new Bidirectional(one.returningSequences(true), merge)), parameters, Shape.sequence(STEPS, wide)));
        all.add(new LayerCase("Bidirectional of masked numbers " + merge, SEQUENCE,
                List.of(new Masking(PADDED), new Bidirectional(one.returningSequences(true), merge)), parameters,
                Shape.sequence(STEPS, wide)));
        all.add(new LayerCase("Bidirectional of masked numbers from the end " + merge, SEQUENCE,
                List.of(new Masking(PADDED), new Bidirectional(one.returningSequences(true).reversed(), merge),
                        new Dense(2, Activation.TANH)), parameters + (wide + 1) * 2, Shape.sequence(STEPS, 2)));
    }

    /** Three timesteps of source and two of target. */
    private static void encoderDecoders(List<LayerCase> all) {
        for (Cell cell : List.of(new SimpleRnn(UNITS), new Lstm(UNITS), new Gru(UNITS),
                new Lstm(UNITS, Activation.TANH, Activation.SIGMOID, false, false, false))) {
            for (EncoderDecoder.Attention attention : EncoderDecoder.Attention.values()) {
                var layer = new EncoderDecoder(cell, 3, WORDS, WORDS, attention);
                int wide = attention == EncoderDecoder.Attention.NONE ? UNITS : 2 * UNITS;
                int parameters = 2 * parameters(cell, WORDS)
                        + (attention == EncoderDecoder.Attention.BAHDANAU ? 2 * UNITS * UNITS + UNITS : 0);
                all.add(new LayerCase("encoder and decoder, " + cell + " " + attention, Shape.tokens(5), List.of(layer),
                        parameters, Shape.sequence(2, wide)));
                all.add(new LayerCase("encoder, decoder and words, " + cell + " " + attention, Shape.tokens(5),
                        List.of(layer, new Dense(WORDS, Activation.SOFTMAX)), parameters + (wide + 1) * WORDS,
                        Shape.sequence(2, WORDS)));
            }
        }
    }

    private static void chains(List<LayerCase> all) {
        var embedding = new Embedding(WORDS, WIDTH, true);
        var gru = new Recurrent(new Gru(UNITS)).returningSequences(true);
        var lstm = new Recurrent(new Lstm(UNITS));
        int gruSize = 3 * UNITS * (WIDTH + UNITS + 2);
        all.add(new LayerCase("a stack of masked layers", TOKENS,
                List.of(embedding, gru, new Dropout(0.2), lstm, new Dense(1, Activation.SIGMOID)),
                WORDS * WIDTH + gruSize + 4 * UNITS * (UNITS + UNITS + 1) + UNITS + 1, Shape.vector(1)));
        all.add(new LayerCase("a masked Bidirectional layer", TOKENS, List.of(embedding, new Bidirectional(gru)),
                WORDS * WIDTH + 2 * gruSize, Shape.sequence(STEPS, 2 * UNITS)));
        all.add(new LayerCase("numbers masked by a layer inside", SEQUENCE,
                List.of(new Dense(2, Activation.RELU), new Masking(0), gru, lstm),
                (WIDTH + 1) * 2 + gruSize + 4 * UNITS * (UNITS + UNITS + 1), LAST));
        all.add(new LayerCase("a mask in place of another", TOKENS, List.of(embedding, new Dense(2, Activation.RELU),
                new Masking(0), gru), WORDS * WIDTH + (WIDTH + 1) * 2 + gruSize, EACH));
        all.add(new LayerCase("sequences into Flatten", SEQUENCE,
                List.of(gru, new Flatten(), new Dense(2, Activation.SOFTMAX)), gruSize + (STEPS * UNITS + 1) * 2, Shape.vector(2)));
        all.add(new LayerCase("a layer backwards under one forward", SEQUENCE, List.of(gru.reversed(), lstm),
                gruSize + 4 * UNITS * (UNITS + UNITS + 1), LAST));
        all.add(new LayerCase("an output at each timestep", SEQUENCE, List.of(gru, new Dense(1, Activation.LINEAR)),
                gruSize + UNITS + 1, Shape.sequence(STEPS, 1)));
    }

    /** The layers as a model. */
    public Architecture architecture() {
        return new Architecture(input, layers);
    }

    /** Weights that fit both precisions; Bahdanau's attention tells states apart only where these differ much. */
    public double[] weights() {
        boolean additive = layers.getFirst() instanceof EncoderDecoder both
                && both.attention() == EncoderDecoder.Attention.BAHDANAU;
        return random("weights", parameters, additive ? 3 : 0.7);
    }

    /** A batch to feed; ids begin with padding and have some inside. */
    public Reading.Input feed() {
        if (input.kind() == Shape.Kind.TOKENS) {
            int[] ids = input.steps() == STEPS ? new int[] {0, 0, 3, 1, 4, 0, 2, 2, 1, 2, 3, 0}
                    : new int[] {3, 1, 0, 1, 4, 2, 2, 4, 1, 0, 4, 0, 0, 1, 3};
            return new Reading.Input(BATCH, input.steps(), 1, ids, null);
        }
        double[] values = random("input", BATCH * input.steps() * input.width(), 1);
        for (int i = 0; i < values.length; i++) {
            values[i] = fixed(i) ? (float) PADDED : values[i];
        }
        return new Reading.Input(BATCH, input.steps(), input.width(), null, values);
    }

    /** Whether a number of the input marks padding: moved ever so little, it would not. One sample is padding alone. */
    public boolean fixed(int index) {
        int sample = index / (input.steps() * input.width());
        int step = index / input.width() % input.steps();
        return layers.getFirst() instanceof Masking && (sample == 2 || sample == 1 && (step == 0 || step == 2));
    }

    /** ∂L/∂output. */
    public double[] upstream() {
        return random("upstream", BATCH * output.steps() * output.width(), 1);
    }

    private double[] random(String what, int size, double limit) {
        var random = new SeededRandom(12, name + what);
        double[] values = new double[size];
        Arrays.setAll(values, i -> (float) random.uniform(-limit, limit));
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
