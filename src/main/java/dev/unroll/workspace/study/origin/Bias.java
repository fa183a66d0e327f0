package dev.unroll.workspace.study.origin;

/**
 * A bias in the sum of a gate.
 *
 * @param place in the model's weights laid out flat
 * @param side  where the cell has two: whether it belongs to the input's sum or to the state's; INPUT where it has one
 * @param value in force
 * @param reset what GRU's reset gate multiplies it with; else 1
 */
public record Bias(int place, Term.Side side, double value, double reset) {
    /** What it adds to the sum. */
    public double product() {
        return value * reset;
    }
}
