package dev.unroll.view.inspect;

import dev.unroll.plot.Numbers;
import java.util.Locale;

/** Numbers in a column: as many decimals as fit, and a power of ten where that says nothing. */
final class Digits {
    private static final int WIDEST = 5;

    private Digits() {
    }

    /** With {@code decimals} decimals where the number is of ordinary size, never wider than some eight characters. */
    static String of(double value, int decimals) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Numbers.fixed(value, decimals);
        }
        boolean vanishes = size != 0 && size < 0.5 * Math.pow(10, -decimals);
        if (size >= 1e5 || (vanishes && decimals > 2)) {
            String digits = String.format(Locale.ROOT, "%.1e", size);
            int power = digits.indexOf('e');
            return (value < 0 ? "−" : "") + digits.substring(0, power) + "e" + Integer.parseInt(digits.substring(power + 1));
        }
        int whole = size < 10 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        return Numbers.fixed(value, Math.max(0, Math.min(decimals, WIDEST - whole)));
    }

    /** As {@link #of}, with a plus sign before positive numbers. */
    static String signed(double value, int decimals) {
        String digits = of(value, decimals);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + digits : digits;
    }
}
