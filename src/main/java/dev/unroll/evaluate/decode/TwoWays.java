package dev.unroll.evaluate.decode;

import java.util.List;

/**
 * A text read in two ways. Place t of both ways is what the model expects as symbol t + 1 of the text.
 *
 * @param truth  the symbols of the text
 * @param forced what it expects next where it is fed the true symbols (teacher forcing)
 * @param free   what it expects next where it is fed what it has expected before (free running)
 */
public record TwoWays(List<String> truth, List<String> forced, List<String> free) {
    /** What stands where the model ends the text. */
    public static final String END = "<end>";

    public TwoWays {
        truth = List.copyOf(truth);
        forced = List.copyOf(forced);
        free = List.copyOf(free);
    }

    /** The first place at which free running leaves the text; −1 where it never does. */
    public int divergence() {
        for (int t = 0; t < free.size(); t++) {
            if (!free.get(t).equals(truth.get(t + 1))) {
                return t;
            }
        }
        return -1;
    }

    /** How many symbols are expected rightly in one of the ways. */
    public int right(List<String> way) {
        int right = 0;
        for (int t = 0; t < way.size(); t++) {
            right += way.get(t).equals(truth.get(t + 1)) ? 1 : 0;
        }
        return right;
    }
}
