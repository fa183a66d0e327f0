package dev.unroll.view.experiment;

/**
 * Data being read.
 *
 * @param fraction 0 … 1, negative where unknown
 * @param sentence what is being done, or empty
 */
public record Loading(String dataset, double fraction, String sentence) {
}
