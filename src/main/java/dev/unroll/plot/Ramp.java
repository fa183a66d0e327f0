package dev.unroll.plot;

/** A continuous scale of colours, cut into steps finer than the eye so that few distinct colours are ever made. */
public final class Ramp {
    private static final int STEPS = 256;
    private final Colour[] colours = new Colour[STEPS + 1];

    /** Through the given colours at equal distances, the first at 0 and the last at 1. */
    public Ramp(Colour... stops) {
        for (int i = 0; i <= STEPS; i++) {
            double at = (double) i / STEPS * (stops.length - 1);
            int from = Math.min((int) at, stops.length - 2);
            colours[i] = stops[from].mix(stops[from + 1], at - from);
        }
    }

    /** The colour at {@code position}, 0 … 1; beyond it the nearest end, for NaN the middle. */
    public Colour at(double position) {
        double p = Double.isNaN(position) ? 0.5 : Math.clamp(position, 0, 1);
        return colours[(int) Math.round(p * STEPS)];
    }

    /** The colour of a signed value: −max at the first end, 0 in the middle, +max at the last. */
    public Colour signed(double value, double max) {
        return at(0.5 + 0.5 * value / max);
    }
}
