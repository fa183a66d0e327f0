package dev.unroll.picture.cell;

import dev.unroll.plot.Numbers;

/** Numbers as they stand in a cell of a column: at most six characters. */
final class Digits {
    private Digits() {
    }

    static String of(double value) {
        double size = Math.abs(value);
        return size < 9.995 ? Numbers.fixed(value, 2) : size < 99.95 ? Numbers.fixed(value, 1)
                : size < 99_999.5 ? Numbers.fixed(value, 0) : Numbers.value(value, 0);
    }

    /** A number that may be very small: 0.12, 0.012, 3e−5. */
    static String small(double value) {
        double size = Math.abs(value);
        if (value == 0 || size >= 0.0995 || !Double.isFinite(value)) {
            return of(value);
        }
        if (size >= 0.000_95) {
            return Numbers.fixed(value, 3);
        }
        int power = (int) Math.floor(Math.log10(size));
        long digit = Math.round(size / Math.pow(10, power));
        return (value < 0 ? "−" : "") + (digit == 10 ? 1 : digit) + "e−" + -(digit == 10 ? power + 1 : power);
    }

    static String signed(double value) {
        String digits = of(value);
        return value > 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + digits : digits;
    }

    /** With three decimals, where one number is pointed at. */
    static String exact(double value) {
        return Numbers.value(value, 3);
    }
}
