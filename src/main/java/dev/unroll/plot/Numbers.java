package dev.unroll.plot;

import java.util.Locale;

/** Numbers as they stand in figures: a real minus sign, and never a minus before zero. */
public final class Numbers {
    private Numbers() {
    }

    /** With a fixed number of decimals. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + digits : digits;
    }

    /** As {@link #fixed}, with a plus sign before positive numbers. */
    public static String signed(double value, int decimals) {
        String digits = fixed(value, decimals);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + digits : digits;
    }

    /** A whole number with its thousands set apart by commas. */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** As few digits as needed, for scales and settings: 0.5, 1, 0.0005. */
    public static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
