package dev.unroll.picture;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import java.util.Arrays;

/** The value at which a heat map reaches its full colour: one for a whole view, and always a round number. */
public final class HeatScale {
    private static final double[] ROUND = {0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};

    private HeatScale() {
    }

    /** For one of the states of a trace. */
    public static double of(SequenceTrace trace, State state) {
        double largest = 0;
        for (LayerTrace layer : trace.layers()) {
            for (StepTrace step : layer.steps()) {
                for (double value : state.of(step)) {
                    largest = Math.max(largest, Math.abs(value));
                }
            }
        }
        return round(largest);
    }

    /** For weights, whose few largest may lie beyond full colour: for the values up to the 98th percentile. */
    public static double of(float[] values, int from, int count) {
        if (count == 0) {
            return 1;
        }
        float[] sizes = new float[Math.min(count, 4096)];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[from + (int) ((long) i * count / sizes.length)]);
        }
        Arrays.sort(sizes);
        return round(sizes[(int) ((sizes.length - 1) * 0.98)]);
    }

    /** The nearest round number that leaves at most a fifth of the range beyond full colour. */
    static double round(double largest) {
        for (double candidate : ROUND) {
            if (candidate >= largest * 0.8) {
                return candidate;
            }
        }
        return ROUND[ROUND.length - 1];
    }

    /** The value of largest size among the units that share a row. */
    public static double strongest(double[] values, int row, int rows) {
        int first = (int) ((long) row * values.length / rows);
        int end = Math.max(first + 1, (int) ((row + 1L) * values.length / rows));
        double best = values[first];
        for (int unit = first + 1; unit < end; unit++) {
            if (Math.abs(values[unit]) > Math.abs(best)) {
                best = values[unit];
            }
        }
        return best;
    }
}
