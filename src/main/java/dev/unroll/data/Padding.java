package dev.unroll.data;

import java.util.Arrays;

/**
 * Keras' {@code pad_sequences}: every sequence becomes {@code length} ids long.
 *
 * @param length     timesteps
 * @param padding    where zeros are added to a short sequence
 * @param truncating where a long sequence is cut
 */
public record Padding(int length, Side padding, Side truncating) {
    /** As {@code options} ask. */
    public static Padding of(DatasetOptions options) {
        return new Padding(options.maxLength(), options.padding(), options.truncating());
    }

    /** The padded or cut sequence. */
    public int[] apply(int... sequence) {
        int[] padded = new int[length];
        apply(sequence, sequence.length, padded, 0);
        return padded;
    }

    /** Writes the first {@code count} ids of {@code sequence}, padded or cut, into {@code target} at {@code offset}. */
    void apply(int[] sequence, int count, int[] target, int offset) {
        int kept = Math.min(count, length);
        int from = truncating == Side.PRE ? count - kept : 0;
        int to = offset + (padding == Side.PRE ? length - kept : 0);
        Arrays.fill(target, offset, offset + length, Vocabulary.PAD);
        System.arraycopy(sequence, from, target, to, kept);
    }
}
