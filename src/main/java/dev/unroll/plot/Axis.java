package dev.unroll.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight axis.
 *
 * @param min  value at its beginning
 * @param max  value at its end
 * @param step distance of its ticks, which lie at whole multiples
 */
public record Axis(double min, double max, double step) {
    /** An axis with about {@code ticks} ticks at round numbers that holds both values. */
    public static Axis around(double low, double high, int ticks) {
        double lo = Double.isFinite(low) ? low : 0;
        double hi = Double.isFinite(high) ? high : 1;
        if (hi - lo < 1e-9) {
            hi = lo + Math.max(1e-3, Math.abs(lo) * 0.1);
        }
        double step = roundStep((hi - lo) / Math.max(1, ticks));
        return new Axis(Math.floor(lo / step + 1e-9) * step, Math.ceil(hi / step - 1e-9) * step, step);
    }

    /** An axis from 0 that counts whole things and holds {@code count} of them. */
    public static Axis counting(int count, int ticks) {
        double step = Math.max(1, Math.rint(roundStep((double) count / ticks)));
        return new Axis(0, Math.max(step, Math.ceil(count / step) * step), step);
    }

    /** Where {@code value} lies between the ends, 0 … 1 within them. */
    public double share(double value) {
        return (value - min) / (max - min);
    }

    /** The values at its ticks. */
    public List<Double> ticks() {
        List<Double> all = new ArrayList<>();
        for (long i = Math.round(Math.ceil(min / step - 1e-6)); i * step <= max + step * 1e-6; i++) {
            all.add(i * step);
        }
        return List.copyOf(all);
    }

    /** How many decimals tell its ticks apart. */
    public int decimals() {
        return Math.max(0, BigDecimal.valueOf(step).stripTrailingZeros().scale());
    }

    /** The axis a share of the way to {@code target}, with the target's ticks. */
    public Axis towards(Axis target, double share) {
        return new Axis(min + (target.min - min) * share, max + (target.max - max) * share, target.step);
    }

    private static double roundStep(double rough) {
        int exponent = (int) Math.floor(Math.log10(rough));
        for (int mantissa : new int[] {1, 2, 5, 10}) {
            double step = new BigDecimal(mantissa).scaleByPowerOfTen(exponent).doubleValue();
            if (step >= rough * 0.999) {
                return step;
            }
        }
        throw new IllegalArgumentException("not a step: " + rough);
    }
}
