package dev.unroll.plot;

import java.math.BigDecimal;
import java.util.List;

/**
 * A straight axis. What it shows need not begin or end at a tick.
 *
 * @param min   value at its beginning
 * @param max   value at its end
 * @param step  distance of its ticks where there is room for them, which lie at whole multiples; on a logarithmic axis
 *              without meaning
 * @param scale how values are spread; {@code min} of a logarithmic axis is positive
 */
public record Axis(double min, double max, double step, Scale scale) {
    /** How values are spread over the axis. */
    public enum Scale {
        /** Equal differences take equal room. */
        LINEAR,
        /** Equal ratios take equal room; values that are not positive have no place. */
        LOGARITHMIC
    }

    /** The least share of its own size that a visible range may span: nearer, neighbouring numbers stick together. */
    private static final double FINEST = 1e-9;
    /** Larger values could not be subtracted from each other. */
    private static final double LARGEST = 1e300;

    public Axis {
        if (!(min < max) || !(step > 0) || scale == Scale.LOGARITHMIC && !(min > 0)) {
            throw new IllegalArgumentException("not an axis: " + min + " … " + max + " by " + step + ", " + scale);
        }
    }

    /** A linear axis. */
    public Axis(double min, double max, double step) {
        this(min, max, step, Scale.LINEAR);
    }

    /** A linear axis with about {@code ticks} ticks at round numbers that holds both values. */
    public static Axis around(double low, double high, int ticks) {
        double lo = Double.isFinite(low) ? Math.clamp(low, -LARGEST, LARGEST) : 0;
        double hi = Double.isFinite(high) ? Math.clamp(high, -LARGEST, LARGEST) : lo + 1;
        if (!(hi - lo >= Math.max(Math.abs(lo), Math.abs(hi)) * FINEST) || hi == lo) {
            hi = Math.max(lo, hi) + Math.max(1e-3, Math.abs(lo) * 0.1);
        }
        double step = roundStep((hi - lo) / Math.max(1, ticks));
        return new Axis(Math.floor(lo / step + 1e-9) * step, Math.ceil(hi / step - 1e-9) * step, step);
    }

    /** A logarithmic axis between round numbers (1, 2 or 5 times a power of ten) that holds both positive values. */
    public static Axis logarithmic(double low, double high) {
        double hi = Double.isFinite(high) && high > 0 ? high : 1;
        double lo = Double.isFinite(low) && low > 0 ? Math.min(low, hi) : hi / 1000;
        double top = roundStep(hi * 0.9999);
        double floor = LogTicks.roundBelow(lo * 1.0001);
        return new Axis(floor, top > floor * 1.5 ? top : floor * 10, 1, Scale.LOGARITHMIC);
    }

    /** An axis from 0 that counts whole things and holds {@code count} of them. */
    public static Axis counting(int count, int ticks) {
        double step = Math.max(1, Math.rint(roundStep((double) count / ticks)));
        return new Axis(0, Math.max(step, Math.ceil(count / step) * step), step);
    }

    /** Whether it is logarithmic. */
    public boolean logarithmic() {
        return scale == Scale.LOGARITHMIC;
    }

    /** Where {@code value} lies between the ends, 0 … 1 within them; NaN where it has no place. */
    public double share(double value) {
        if (scale == Scale.LINEAR) {
            return (value - min) / (max - min);
        }
        return value > 0 ? (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min)) : Double.NaN;
    }

    /** The value at a share of the way: turns {@link #share} round. */
    public double value(double share) {
        return scale == Scale.LINEAR ? min + share * (max - min)
                : Math.exp(Math.log(min) + share * (Math.log(max) - Math.log(min)));
    }

    /** Whether {@code value} is in sight. */
    public boolean holds(double value) {
        double slack = (max - min) * 1e-9;
        return value >= min - slack && value <= max + slack;
    }

    /** The values at its labelled ticks, where there is room for all of them. */
    public List<Double> ticks() {
        return ticks(Integer.MAX_VALUE).stream().filter(Tick::labelled).map(Tick::value).toList();
    }

    /** Its ticks from {@code min} to {@code max}, of which at most {@code most} or so carry a label. */
    public List<Tick> ticks(int most) {
        return scale == Scale.LINEAR ? Tick.linear(min, max, step, most) : LogTicks.of(this, most);
    }

    /** How many decimals tell its ticks apart. */
    public int decimals() {
        return Tick.decimals(step);
    }

    /**
     * The axis seen from nearer or farther; the value {@code at} keeps its place.
     *
     * @param factor above 1 nearer: a {@code factor}-th of the range stays in sight
     */
    public Axis zoomed(double at, double factor) {
        double pivot = share(at);
        double place = Double.isNaN(pivot) ? 0.5 : pivot;
        return between(value(place - place / factor), value(place + (1 - place) / factor));
    }

    /** The axis moved along itself by a share of what is in sight: 1 shows what begins where this one ends. */
    public Axis panned(double share) {
        return between(value(share), value(1 + share));
    }

    /** The part of this axis between two values, its ticks about as far from each other as before. */
    public Axis between(double from, double to) {
        boolean possible = from < to && Double.isFinite(to - from) && (scale == Scale.LINEAR || from > 0)
                && to - from > Math.max(Math.abs(from), Math.abs(to)) * FINEST;
        if (!possible) {
            return this;
        }
        double ticks = Math.clamp((max - min) / step, 2, 12);
        return new Axis(from, to, scale == Scale.LINEAR ? roundStep((to - from) / ticks) : step, scale);
    }

    /** The axis moved, and narrowed where it must be, so that nothing outside {@code bounds} is in sight. */
    public Axis inside(Axis bounds) {
        double from = share(bounds.min);
        double to = share(bounds.max);
        if (Double.isNaN(from) || from <= 0 && to >= 1) {
            return this;
        }
        if (to - from <= 1) {
            return between(bounds.min, bounds.max);
        }
        return panned(from > 0 ? from : to - 1);
    }

    /** The axis a share of the way to {@code target}, with the target's ticks. */
    public Axis towards(Axis target, double share) {
        if (share >= 1 || target.scale != scale) {
            return target;
        }
        if (scale == Scale.LINEAR) {
            return new Axis(min + (target.min - min) * share, max + (target.max - max) * share, target.step);
        }
        return new Axis(Math.exp(Math.log(min) + share * Math.log(target.min / min)),
                Math.exp(Math.log(max) + share * Math.log(target.max / max)), target.step, scale);
    }

    /** The least of 1, 2, 5 times a power of ten that is not below {@code rough}. */
    static double roundStep(double rough) {
        int exponent = (int) Math.floor(Math.log10(rough));
        for (int mantissa : new int[] {1, 2, 5, 10}) {
            double step = new BigDecimal(mantissa).scaleByPowerOfTen(exponent).doubleValue();
            if (step >= rough * 0.999) {
                return step;
            }
        }
        return rough;
    }
}
