package dev.unroll.picture.cell;

import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Traces of cells of any size whose numbers obey the cell's equations: pre-activations are drawn, the rest follows. */
public final class CellTraces {
    private CellTraces() {
    }

    /** One layer that reads forward. */
    public static SequenceTrace of(String type, int units, int steps, int features) {
        return new Maker(type, units, steps, features).sequence(false, true, -1);
    }

    /** One layer that reads from the end. */
    public static SequenceTrace backwards(String type, int units, int steps, int features) {
        return new Maker(type, units, steps, features).sequence(true, true, -1);
    }

    /** A GRU without reset_after. */
    public static SequenceTrace resetBefore(int units, int steps, int features) {
        return new Maker("GRU", units, steps, features).sequence(false, false, -1);
    }

    /** A layer that skips one timestep. */
    public static SequenceTrace masked(String type, int units, int steps, int features, int skipped) {
        return new Maker(type, units, steps, features).sequence(false, true, skipped);
    }

    private static final class Maker {
        private final Random random;
        private final String type;
        private final int units;
        private final int steps;
        private final int features;

        Maker(String type, int units, int steps, int features) {
            this.type = type;
            this.units = units;
            this.steps = steps;
            this.features = features;
            random = new Random(31L * type.hashCode() + units);
        }

        SequenceTrace sequence(boolean backwards, boolean resetAfter, int skipped) {
            StepTrace[] list = new StepTrace[steps];
            double[] h = new double[units];
            double[] c = new double[type.equals("LSTM") ? units : 0];
            for (int k = 0; k < steps; k++) {
                int t = backwards ? steps - 1 - k : k;
                list[t] = step(t, t == skipped, h, c);
                h = list[t].h();
                c = list[t].c();
            }
            LayerTrace layer = new LayerTrace(1, type.toLowerCase(java.util.Locale.ROOT), type, units, backwards, resetAfter,
                    new double[units], new double[type.equals("LSTM") ? units : 0], Arrays.asList(list));
            List<String> tokens = IntStream.range(0, steps).mapToObj(t -> t == skipped ? "<pad>" : "word" + t).toList();
            List<double[]> stopped = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                stopped.add(new double[] {(t + 1.0) / (steps + 1)});
            }
            return new SequenceTrace(tokens, IntStream.range(0, steps).map(t -> 300 + t).toArray(), stopped.getLast(), stopped,
                    List.of(layer));
        }

        private StepTrace step(int t, boolean skipped, double[] h, double[] c) {
            Map<Gate, GateTerms> terms = new EnumMap<>(Gate.class);
            for (Gate gate : Gate.of(type)) {
                boolean squashed = gate == Gate.CANDIDATE || gate == Gate.NEW_STATE || gate == Gate.STATE;
                terms.put(gate, terms(squashed ? Math::tanh : z -> 1 / (1 + Math.exp(-z)), gate == Gate.FORGET ? 1.2 : 0));
            }
            double[] x = random.doubles(features, -0.8, 0.8).toArray();
            if (skipped) {
                return new StepTrace(t, true, x, h, c, terms, null);
            }
            double[] nextH = new double[units];
            double[] nextC = new double[c.length];
            for (int k = 0; k < units; k++) {
                switch (type) {
                    case "LSTM" -> {
                        nextC[k] = value(terms, Gate.FORGET, k) * c[k]
                                + value(terms, Gate.INPUT, k) * value(terms, Gate.CANDIDATE, k);
                        nextH[k] = value(terms, Gate.OUTPUT, k) * Math.tanh(nextC[k]);
                    }
                    case "GRU" -> {
                        double z = value(terms, Gate.UPDATE, k);
                        nextH[k] = z * h[k] + (1 - z) * value(terms, Gate.NEW_STATE, k);
                    }
                    default -> nextH[k] = value(terms, Gate.STATE, k);
                }
            }
            return new StepTrace(t, false, x, nextH, nextC, terms, null);
        }

        private static double value(Map<Gate, GateTerms> terms, Gate gate, int k) {
            return java.util.Objects.requireNonNull(terms.get(gate)).value()[k];
        }

        private GateTerms terms(DoubleUnaryOperator activation, double offset) {
            double[] input = random.doubles(units, -0.9, 0.9).toArray();
            double[] state = random.doubles(units, -0.9, 0.9).toArray();
            double[] bias = random.doubles(units, -0.2, 0.2).map(b -> b + offset).toArray();
            double[] z = new double[units];
            Arrays.setAll(z, k -> input[k] + state[k] + bias[k]);
            return new GateTerms(input, state, bias, z, Arrays.stream(z).map(activation).toArray());
        }
    }
}
