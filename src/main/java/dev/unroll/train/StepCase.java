package dev.unroll.train;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import java.util.ArrayList;
import java.util.List;

/**
 * A model whose training step is timed: Embedding or one-hot input, recurrent layers, Dense(1), binary cross-entropy,
 * Adam.
 *
 * @param cell   {@code rnn}, {@code lstm} or {@code gru}, with {@code onehot-} before it where there is no Embedding
 * @param vocab  ids
 * @param embed  width of the Embedding
 * @param hidden units of a recurrent layer
 * @param layers recurrent layers
 * @param batch  samples of a step
 * @param steps  timesteps of a sample
 */
public record StepCase(String name, String cell, int vocab, int embed, int hidden, int layers, int batch, int steps) {
    private static final String ONE_HOT = "onehot-";

    /** The models of the course and one wide one. */
    public static List<StepCase> all() {
        return List.of(
                new StepCase("chapter9-onehot", "onehot-rnn", 200, 200, 8, 1, 64, 100),
                new StepCase("chapter9-rnn", "rnn", 500, 16, 8, 1, 64, 100),
                new StepCase("chapter9-lstm", "lstm", 500, 16, 8, 1, 64, 100),
                new StepCase("chapter9-gru", "gru", 500, 16, 8, 1, 64, 100),
                new StepCase("chapter9-lstm2", "lstm", 500, 16, 8, 2, 64, 100),
                new StepCase("kookmin-r-lstm32", "lstm", 10_000, 8, 32, 1, 128, 20),
                new StepCase("chollet-rnn", "rnn", 10_000, 32, 32, 1, 128, 500),
                new StepCase("chollet-lstm", "lstm", 10_000, 32, 32, 1, 128, 500),
                new StepCase("wide-lstm", "lstm", 500, 64, 128, 1, 64, 100));
    }

    private boolean oneHot() {
        return cell.startsWith(ONE_HOT);
    }

    private Cell recurrentCell() {
        return switch (oneHot() ? cell.substring(ONE_HOT.length()) : cell) {
            case "rnn" -> new SimpleRnn(hidden);
            case "lstm" -> new Lstm(hidden);
            case "gru" -> new Gru(hidden);
            default -> throw new IllegalArgumentException(cell);
        };
    }

    /** The model. */
    public Architecture architecture() {
        List<Layer> all = new ArrayList<>();
        all.add(oneHot() ? new OneHot(vocab) : new Embedding(vocab, embed, false));
        for (int i = 0; i < layers; i++) {
            all.add(new Recurrent(recurrentCell()).returningSequences(i < layers - 1));
        }
        all.add(new Dense(1, Activation.SIGMOID));
        return new Architecture(Shape.tokens(steps), all);
    }

    /**
     * Multiplications and additions of one step's recurrent products, forward and backward:
     * 3 · 2 · weights · samples · timesteps.
     */
    public double operations() {
        double weights = 0;
        for (int i = 0; i < layers; i++) {
            int inputs = i > 0 ? hidden : oneHot() ? 0 : embed;
            weights += (double) recurrentCell().gates() * hidden * (inputs + hidden);
        }
        return 6 * weights * batch * steps;
    }
}
