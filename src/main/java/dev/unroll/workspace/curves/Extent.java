package dev.unroll.workspace.curves;

/**
 * What some figures span; infinities where there are none.
 *
 * @param positive the least figure above 0
 */
record Extent(double low, double high, double positive) {
    static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** With one more figure; what is not finite is passed over. */
    Extent with(double value) {
        if (!Double.isFinite(value) || value >= low && value <= high && (value <= 0 || value >= positive)) {
            return this;
        }
        return new Extent(Math.min(low, value), Math.max(high, value), value > 0 ? Math.min(positive, value) : positive);
    }

    /** With all figures of another one. */
    Extent with(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high), Math.min(positive, other.positive));
    }

    boolean empty() {
        return high < low;
    }
}
