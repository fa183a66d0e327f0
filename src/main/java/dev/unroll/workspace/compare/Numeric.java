package dev.unroll.workspace.compare;

import dev.unroll.plot.Numbers;

/** Numbers as values. */
final class Numeric {
    private static final int DECIMALS = 4;

    private Numeric() {
    }

    static Value figure(double number) {
        return Double.isNaN(number) ? Value.NONE : new Value(Numbers.value(number, DECIMALS), number);
    }

    static Value whole(long number) {
        return new Value(Numbers.grouped(number), number);
    }

    static Value epoch(int epoch) {
        return epoch == 0 ? Value.NONE : new Value(Integer.toString(epoch), epoch);
    }

    /** Seconds with as many decimals as tell them apart. */
    static Value seconds(double seconds) {
        int decimals = seconds < 1 ? 3 : seconds < 100 ? 1 : 0;
        return Double.isFinite(seconds) ? new Value(Numbers.fixed(seconds, decimals), seconds) : Value.NONE;
    }
}
