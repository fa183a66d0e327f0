package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbers of one cell lie in a model's weights laid out flat.
 *
 * @param bias null where the cell uses none
 */
record CellPlaces(Cell cell, Weights.Slice kernel, Weights.Slice recurrent, Weights.@Nullable Slice bias) {
    /** Those of the layer that a trace is of. */
    static CellPlaces of(Model model, LayerTrace layer) {
        List<Weights.Slice> slices = model.weights().slices(layer.layer());
        Layer owner = model.architecture().layers().get(layer.layer());
        if (owner instanceof Bidirectional both) {
            int half = slices.size() / 2;
            return layer.backwards() == both.layer().goBackwards()
                    ? of(both.layer().cell(), slices.subList(0, half))
                    : of(both.layer().cell(), slices.subList(half, slices.size()));
        }
        return of(((Recurrent) owner).cell(), slices);
    }

    private static CellPlaces of(Cell cell, List<Weights.Slice> slices) {
        return new CellPlaces(cell, slices.get(0), slices.get(1), slices.size() > 2 ? slices.get(2) : null);
    }

    int kernel(int feature, Gate gate, int unit) {
        return kernel.offset() + feature * columns() + column(gate, unit);
    }

    int recurrent(int from, Gate gate, int unit) {
        return recurrent.offset() + from * columns() + column(gate, unit);
    }

    /** Of a bias row; −1 where there is none. */
    int bias(int row, Gate gate, int unit) {
        return bias == null || row >= cell.biasRows() ? -1 : bias.offset() + row * columns() + column(gate, unit);
    }

    private int columns() {
        return cell.gates() * cell.units();
    }

    private int column(Gate gate, int unit) {
        return Gate.of(cell.type()).indexOf(gate) * cell.units() + unit;
    }
}
