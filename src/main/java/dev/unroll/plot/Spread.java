package dev.unroll.plot;

/**
 * A tinted area between two lines: where most of what was measured lies.
 *
 * @param series what it shows: the column of a table
 * @param lower  its lower edge
 * @param upper  its upper edge, at the same places
 * @param look   of the line that runs within it
 */
public record Spread(String series, Points lower, Points upper, Look look) {
    public Spread {
        if (lower.size() != upper.size()) {
            throw new IllegalArgumentException(lower.size() + " ≠ " + upper.size());
        }
    }
}
