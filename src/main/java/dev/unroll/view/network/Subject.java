package dev.unroll.view.network;

import org.jspecify.annotations.Nullable;

/**
 * The sequence that is traced.
 *
 * @param tokens  as in {@link dev.unroll.data.EncodedText}; for numbers, a short form of each timestep's first one
 * @param values  the numbers [steps][features] where the input is not tokens, else null
 * @param example the validation example it is, or −1 for a typed text
 * @param target  the example's class, or −1
 * @param unknown typed words that the vocabulary does not have
 * @param text    the words without padding
 */
public record Subject(java.util.List<String> tokens, int[] ids, double @Nullable [][] values, int example, int target,
        int unknown, String text) {
    public Subject {
        tokens = java.util.List.copyOf(tokens);
    }

    /** Timesteps of padding before the first word. */
    int padding() {
        int count = 0;
        while (count < tokens.size() && tokens.get(count).equals("<pad>")) {
            count++;
        }
        return count;
    }

    /** Whether the whole sequence is padding, or there is none. */
    static boolean blank(@Nullable Subject subject) {
        return subject == null || subject.padding() == subject.tokens.size();
    }
}
