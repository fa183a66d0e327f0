package dev.unroll.data;

/**
 * The parts of a corpus: for each place in a part the example that stands there.
 *
 * @param test empty where the data set has none
 */
public record Partition(int[] training, int[] validation, int[] test) {
    /** The examples of a part. */
    public int[] of(Part part) {
        return switch (part) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}
