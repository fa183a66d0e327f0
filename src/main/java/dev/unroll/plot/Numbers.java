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
        String digits = Decimals.fixed(Math.abs(value), decimals);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + digits : digits;
    }

    /** As {@link #fixed}; a number that would lose its first digits, or have too many, is written with a power of ten. */
    public static String value(double value, int decimals) {
        double size = Math.abs(value);
        boolean readable = size == 0 || !Double.isFinite(value) || size < 1e6 && size >= 50 * Math.pow(10, -decimals - 1);
        return readable ? fixed(value, decimals) : scientific(value, 3);
    }

    /** With so many significant digits, and a power of ten where a number is small or large: 0.0712, 1.2×10⁻⁵. */
    public static String significant(double value, int digits) {
        double size = Math.abs(value);
        if (size == 0 || !Double.isFinite(value)) {
            return fixed(value, 0);
        }
        int exponent = Integer.parseInt(String.format(Locale.ROOT, "%." + (digits - 1) + "e", size).split("e")[1]);
        return exponent < -3 || exponent >= 6 ? scientific(value, digits - 1)
                : fixed(value, Math.clamp((long) digits - 1 - exponent, 0, 12));
    }

    /**
     * The number at a tick of an axis that reaches to {@code size}.
     *
     * @param decimals that tell the ticks apart; negative where they are multiples of 10, 100 …
     */
    static String tick(double value, double size, int decimals) {
        if (value == 0 || size < 1e6 && decimals <= 6) {
            return fixed(value, Math.clamp(decimals, 0, value == 0 && decimals > 6 ? 0 : 6));
        }
        int digits = (int) Math.floor(Math.log10(Math.abs(value))) + decimals;
        return scientific(value, Math.clamp(digits, 0, 9));
    }

    /** {@code digit} times a power of ten as one reads it: 0.02, 500, 2×10⁻⁷. */
    static String power(int digit, int exponent) {
        if (exponent >= -4 && exponent <= 5) {
            return plain(java.math.BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue());
        }
        return (digit == 1 ? "10" : digit + "×10") + raised(exponent);
    }

    private static String scientific(double value, int decimals) {
        String[] parts = String.format(Locale.ROOT, "%." + decimals + "e", Math.abs(value)).split("e");
        return (value < 0 ? "−" : "") + parts[0] + "×10" + raised(Integer.parseInt(parts[1]));
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(c -> text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return text.toString();
    }

    /** As {@link #fixed}, with a plus sign before positive numbers. */
    public static String signed(double value, int decimals) {
        String digits = fixed(value, decimals);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + digits : digits;
    }

    /** A whole number with its thousands set apart by commas. */
    public static String grouped(long value) {
        return Decimals.grouped(value);
    }

    /** As few digits as needed, for scales and settings: 0.5, 1, 0.0005. */
    public static String plain(double value) {
        String text = Double.toString(value + 0.0);
        // BigDecimal's first use costs a start of the window some hundredths of a second.
        return text.indexOf('E') < 0 ? text.endsWith(".0") ? text.substring(0, text.length() - 2) : text
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
