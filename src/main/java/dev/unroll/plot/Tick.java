package dev.unroll.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark on an axis.
 *
 * @param label the number beside it; empty for a minor tick
 */
public record Tick(double value, String label) {
    private static final int MOST = 1000;

    /** Whether it carries a number. */
    public boolean labelled() {
        return !label.isEmpty();
    }

    /** Whole multiples of {@code step}, or of a wider round step where there would be more than {@code most}. */
    static List<Tick> linear(double min, double max, double step, int most) {
        double wide = step;
        while ((max - min) / wide > Math.clamp(most, 1, MOST)) {
            wide = Axis.roundStep(wide * 1.9);
        }
        List<Tick> all = new ArrayList<>();
        for (long i = Math.round(Math.ceil(min / wide - 1e-6)); i * wide <= max + wide * 1e-6; i++) {
            double value = i * wide;
            all.add(new Tick(value, Numbers.tick(value, Math.max(Math.abs(min), Math.abs(max)), lastDigit(wide))));
        }
        return List.copyOf(all);
    }

    /** How many decimals tell multiples of {@code step} apart. */
    static int decimals(double step) {
        return Math.max(0, lastDigit(step));
    }

    private static int lastDigit(double step) {
        return BigDecimal.valueOf(step).stripTrailingZeros().scale();
    }
}
