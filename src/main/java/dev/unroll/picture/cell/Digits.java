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

    static String signed(double value) {
        String digits = of(value);
        return value > 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + digits : digits;
    }

    /** With three decimals, where one number is pointed at. */
    static String exact(double value) {
        return Numbers.value(value, 3);
    }
}
