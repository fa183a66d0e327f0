package dev.unroll.lesson;

import dev.unroll.text.Messages;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What has parameters to be counted. n inputs feed u units:
 *
 * <ul>
 * <li>SimpleRNN: n·u weights of the input, u·u of the state, u biases
 * <li>LSTM: four times that
 * <li>GRU with reset_after: three times, each with a second bias for the state
 * <li>Dense: n·u weights, u biases
 * <li>Embedding: for each of n words a vector of u numbers
 * </ul>
 */
public enum Count {
    SIMPLE_RNN, LSTM, GRU, DENSE, EMBEDDING;

    private static final int MOST_WORDS = 9;

    /** The sizes of one question. */
    public record Sizes(int inputs, int units) {
    }

    /** Sizes that can be reckoned with in one's head or on paper. */
    public Sizes draw(RandomGenerator random) {
        return switch (this) {
            case EMBEDDING -> new Sizes(100 * random.nextInt(2, MOST_WORDS + 1), 4 * random.nextInt(2, 9));
            case DENSE -> new Sizes(random.nextInt(4, 33), random.nextInt(1, 6));
            default -> new Sizes(random.nextInt(2, 13), random.nextInt(2, 10));
        };
    }

    /** How many parameters. */
    public long of(Sizes sizes) {
        long n = sizes.inputs();
        long u = sizes.units();
        return switch (this) {
            case SIMPLE_RNN -> n * u + u * u + u;
            case LSTM -> 4 * (n * u + u * u + u);
            case GRU -> 3 * (n * u + u * u + 2 * u);
            case DENSE -> n * u + u;
            case EMBEDDING -> n * u;
        };
    }

    /** The numbers of the derivation: n, u, n·u, u·u, biases of one gate, the sum for one gate, all. */
    Object[] terms(Sizes sizes) {
        long n = sizes.inputs();
        long u = sizes.units();
        long biases = this == GRU ? 2 * u : u;
        return new Object[] {n, u, n * u, u * u, biases, n * u + u * u + biases, of(sizes)};
    }

    /** How the number comes about, term by term, in the language in use. */
    public String derivation(Sizes sizes) {
        return Messages.get("lesson.count." + name().toLowerCase(Locale.ROOT), terms(sizes));
    }
}
