package dev.unroll.workspace;

/**
 * How far the data set is read.
 *
 * @param fraction 0 … 1; negative where unknown
 * @param sentence what is being done
 */
public record Loading(double fraction, String sentence) {
}
