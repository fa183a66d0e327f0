package dev.unroll.data;

import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.UnrollException;
import java.util.Arrays;

/** The two ways in which the course takes validation examples out of the training part. */
final class Splits {
    /** The {@code random_state} of the course's {@code train_test_split}. */
    private static final int SEED = 42;
    private static final double VALIDATION = 0.2;

    private Splits() {
    }

    /**
     * Places of the training examples and of the validation examples, in the order in which they come.
     *
     * @param count examples there are
     */
    static int[][] of(Split split, int count) {
        return switch (split) {
            case SHUFFLED_42 -> {
                int[] order = new NumpyRandom(SEED).permutation(count);
                int validation = (int) Math.ceil(VALIDATION * count);
                yield new int[][] {Arrays.copyOfRange(order, validation, count), Arrays.copyOf(order, validation)};
            }
            case LAST_FIFTH -> {
                int training = (int) Math.floor(count * (1 - VALIDATION));
                yield new int[][] {range(0, training), range(training, count)};
            }
            case OWN -> throw UnrollException.badArgument("data.noOwnSplit");
        };
    }

    static int[] range(int from, int to) {
        int[] places = new int[to - from];
        Arrays.setAll(places, i -> from + i);
        return places;
    }
}
