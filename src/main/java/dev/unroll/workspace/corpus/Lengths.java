package dev.unroll.workspace.corpus;

import dev.unroll.data.Corpus;
import java.util.Arrays;

/** How long the examples of a part are, start marks included, and what cutting them to a length keeps. */
public final class Lengths {
    private final int[] sorted;
    /** Tokens of the shortest so many examples. */
    private final long[] before;

    /** The lengths in any order. */
    Lengths(int[] lengths) {
        sorted = lengths.clone();
        Arrays.sort(sorted);
        before = new long[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            before[i + 1] = before[i] + sorted[i];
        }
    }

    /** The lengths of some examples. */
    public static Lengths of(Corpus corpus, int[] examples) {
        return new Lengths(Arrays.stream(examples).map(corpus::length).toArray());
    }

    /** Number of examples. */
    public int count() {
        return sorted.length;
    }

    /** All their tokens. */
    public long tokens() {
        return before[sorted.length];
    }

    /** The mean length; NaN without examples. */
    public double mean() {
        return sorted.length == 0 ? Double.NaN : (double) tokens() / sorted.length;
    }

    /** The length in the middle, or the mean of the two in the middle; NaN without examples. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length == 0 ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /** The length that a share of the examples does not exceed; 0 without examples. */
    public int quantile(double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /** The greatest length; 0 without examples. */
    public int longest() {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    /** The share of examples that need no cutting to {@code length}; NaN without examples. */
    public double fitting(int length) {
        return sorted.length == 0 ? Double.NaN : (double) upTo(length) / sorted.length;
    }

    /** The share of all tokens that are left after cutting to {@code length}; NaN without examples. */
    public double kept(int length) {
        int whole = upTo(length);
        return tokens() == 0 ? Double.NaN : (before[whole] + (long) (sorted.length - whole) * length) / (double) tokens();
    }

    /** How many examples there are in each stretch of {@code width} lengths from 0 on; those beyond the last one are left out. */
    public int[] histogram(int width, int stretches) {
        int[] counts = new int[stretches];
        for (int length : sorted) {
            if (length / width < stretches) {
                counts[length / width]++;
            }
        }
        return counts;
    }

    private int upTo(int length) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= length) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
