package dev.unroll.lesson;

import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.StepTrace;
import java.util.function.IntToDoubleFunction;

/** A unit of a layer. Which one shows an idea best depends on the weights, so that a lesson asks for it by what it does. */
public sealed interface Unit {
    /** The first one. */
    static Unit first() {
        return new Fixed(0);
    }

    /** The unit, 0 first, at a timestep. */
    int in(LayerTrace layer, int t);

    /** Always the same. */
    record Fixed(int unit) implements Unit {
        @Override
        public int in(LayerTrace layer, int t) {
            return Math.min(unit, layer.units() - 1);
        }
    }

    /** The one of which a quantity is furthest from zero. */
    record Strongest(Quantity quantity) implements Unit {
        @Override
        public int in(LayerTrace layer, int t) {
            double[] values = quantity.values(layer.steps().get(t));
            return most(Math.min(values.length, layer.units()), k -> Math.abs(values[k]));
        }
    }

    /** The LSTM's unit that forgets most: its gate takes most away from what it had. */
    record Forgetting() implements Unit {
        @Override
        public int in(LayerTrace layer, int t) {
            double[] before = layer.cBefore(t);
            double[] forget = Quantity.FORGET.values(layer.steps().get(t));
            return most(forget.length, k -> Math.abs(before[k]) * (1 - forget[k]));
        }
    }

    /** The LSTM's unit that keeps most of what it had. */
    record Keeping() implements Unit {
        @Override
        public int in(LayerTrace layer, int t) {
            double[] before = layer.cBefore(t);
            double[] forget = Quantity.FORGET.values(layer.steps().get(t));
            return most(forget.length, k -> Math.abs(before[k]) * forget[k]);
        }
    }

    /** The LSTM's unit to which most is written. */
    record Writing() implements Unit {
        @Override
        public int in(LayerTrace layer, int t) {
            StepTrace step = layer.steps().get(t);
            double[] input = Quantity.INPUT.values(step);
            double[] candidate = Quantity.CANDIDATE.values(step);
            return most(input.length, k -> Math.abs(input[k] * candidate[k]));
        }
    }

    private static int most(int units, IntToDoubleFunction what) {
        int best = 0;
        for (int k = 1; k < units; k++) {
            best = what.applyAsDouble(k) > what.applyAsDouble(best) ? k : best;
        }
        return best;
    }
}
