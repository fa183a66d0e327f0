package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.origin.Use.When;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a number goes next.
 *
 * @param uses what reads it within the recurrent layers
 * @param head whether the layers after them read it
 */
public record Uses(List<Use> uses, boolean head) {
    public Uses {
        uses = List.copyOf(uses);
    }

    /** Of a number in a trace of a model with this architecture. */
    public static Uses of(Architecture architecture, SequenceTrace trace, Spot spot) {
        return new Search(architecture, trace, spot).all();
    }

    private static final class Search {
        private final Architecture architecture;
        private final SequenceTrace trace;
        private final Spot spot;
        private final LayerTrace layer;
        private final List<Use> found = new ArrayList<>();
        private boolean head;

        Search(Architecture architecture, SequenceTrace trace, Spot spot) {
            this.architecture = architecture;
            this.trace = trace;
            this.spot = spot;
            this.layer = trace.layers().get(spot.layer());
        }

        Uses all() {
            boolean masked = layer.steps().get(spot.t()).masked();
            switch (spot.quantity()) {
                case INPUT_VECTOR -> gates(spot.t(), When.SAME_STEP, masked);
                case FORGET, INPUT, CANDIDATE -> same(Quantity.CELL, masked);
                case OUTPUT, UPDATE, NEW_STATE -> same(Quantity.HIDDEN, masked);
                case RESET -> reset(masked);
                case CELL -> {
                    same(Quantity.HIDDEN, masked);
                    next(Quantity.CELL);
                }
                case HIDDEN -> {
                    int next = step(1);
                    gates(next, When.NEXT_STEP, masked(next));
                    if (layer.type().equals("GRU") || masked(next)) {
                        next(Quantity.HIDDEN);
                    }
                    above();
                }
            }
            return new Uses(found, head);
        }

        private void same(Quantity quantity, boolean masked) {
            if (!masked) {
                found.add(new Use(spot.of(quantity), When.SAME_STEP, false));
            }
        }

        /** With reset_after the reset gate multiplies its own unit's sum, without it what every unit's sum reads. */
        private void reset(boolean masked) {
            if (!masked) {
                found.add(new Use(spot.of(Quantity.NEW_STATE), When.SAME_STEP, !layer.resetAfter()));
            }
        }

        private void next(Quantity quantity) {
            if (inside(step(1))) {
                found.add(new Use(spot.of(quantity).at(step(1)), When.NEXT_STEP, false));
            }
        }

        /** Every gate of every unit reads the whole input and the whole state before. */
        private void gates(int t, When when, boolean masked) {
            if (!inside(t) || masked) {
                return;
            }
            int unit = Math.min(spot.unit(), layer.units() - 1);
            for (Quantity quantity : Quantity.in(layer.type())) {
                boolean own = quantity.gate() != null || (quantity == Quantity.HIDDEN && layer.type().equals("SimpleRNN"));
                if (own) {
                    found.add(new Use(new Spot(spot.layer(), t, quantity, unit), when, true));
                }
            }
        }

        private void above() {
            Layer own = architecture.layers().get(layer.layer());
            Recurrent recurrent = own instanceof Bidirectional both ? both.layer() : (Recurrent) own;
            boolean last = !inside(step(1));
            int next = layer.layer() + 1;
            while (next < architecture.layers().size() && architecture.layers().get(next) instanceof Dropout) {
                next++;
            }
            boolean shown = recurrent.returnSequences() || last;
            Layer reader = next < architecture.layers().size() ? architecture.layers().get(next) : null;
            boolean joined = own instanceof Bidirectional both && both.merge() != Bidirectional.Merge.CONCAT;
            if (!(reader instanceof Recurrent || reader instanceof Bidirectional) || joined) {
                head = shown;
                return;
            }
            boolean turned = own instanceof Recurrent && layer.backwards();
            int t = turned ? trace.tokens().size() - 1 - spot.t() : spot.t();
            for (int i = 0; i < trace.layers().size(); i++) {
                if (trace.layers().get(i).layer() == next) {
                    found.add(new Use(new Spot(i, t, Quantity.INPUT_VECTOR, feature(own)), When.LAYER_ABOVE, false));
                }
            }
        }

        /** The second of two directions stands behind the first. */
        private int feature(Layer own) {
            boolean second = own instanceof Bidirectional && spot.layer() > 0
                    && trace.layers().get(spot.layer() - 1).layer() == layer.layer();
            return second ? layer.units() + spot.unit() : spot.unit();
        }

        private int step(int ahead) {
            return layer.backwards() ? spot.t() - ahead : spot.t() + ahead;
        }

        private boolean inside(int t) {
            return t >= 0 && t < layer.steps().size();
        }

        private boolean masked(int t) {
            return inside(t) && layer.steps().get(t).masked();
        }
    }
}
