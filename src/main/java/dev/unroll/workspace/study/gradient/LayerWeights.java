package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Cell;
import dev.unroll.nn.Weights;
import java.util.List;

/** Single weights of one recurrent layer, under the places where they meet gates and units. */
final class LayerWeights {
    private final Cell cell;
    private final int columns;
    private final float[] values;
    private final List<Weights.Slice> slices;

    LayerWeights(RecurrentPlace place, Weights weights) {
        this.cell = place.layer().cell();
        this.columns = cell.gates() * cell.units();
        this.values = weights.values();
        this.slices = weights.slices(place.index()).subList(place.first(), place.first() + (cell.useBias() ? 3 : 2));
    }

    /** Kernel, recurrent kernel and, where there is one, bias. */
    List<Weights.Slice> slices() {
        return slices;
    }

    /** W from a feature to a unit of the {@code gate}-th gate. */
    Factor input(int feature, int gate, int unit) {
        return factor(slices.get(0).offset() + feature * columns + gate * cell.units() + unit);
    }

    /** U from a unit of the state to a unit of the {@code gate}-th gate. */
    Factor state(int from, int gate, int unit) {
        return factor(slices.get(1).offset() + from * columns + gate * cell.units() + unit);
    }

    /** h₋₁ · U_h + b'_h of one unit, with h̃ the last of three gates. */
    double inner(double[] h, int unit) {
        double sum = cell.useBias() ? values[slices.get(2).offset() + columns + 2 * cell.units() + unit] : 0;
        for (int k = 0; k < h.length; k++) {
            sum += h[k] * state(k, 2, unit).value();
        }
        return sum;
    }

    private Factor factor(int index) {
        return Factor.weight(index, values[index]);
    }
}
