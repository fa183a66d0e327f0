package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a recurrent layer of a trace stands in its model; a Bidirectional layer has two of them.
 *
 * @param index of the layer in the model
 * @param first the first of its weight arrays among the layer's
 * @param layer what it computes
 * @param side  0, or 1 for the half of a Bidirectional layer that reads from the end
 */
record RecurrentPlace(int index, int first, Recurrent layer, int side) {
    /** In the order of a trace's layers. */
    static List<RecurrentPlace> all(Architecture architecture) {
        List<RecurrentPlace> all = new ArrayList<>();
        for (int i = 0; i < architecture.layers().size(); i++) {
            Layer layer = architecture.layers().get(i);
            if (layer instanceof Recurrent recurrent) {
                all.add(new RecurrentPlace(i, 0, recurrent, 0));
            } else if (layer instanceof Bidirectional both) {
                int arrays = both.layer().cell().useBias() ? 3 : 2;
                all.add(new RecurrentPlace(i, 0, both.layer(), 0));
                all.add(new RecurrentPlace(i, arrays, both.backward(), 1));
            }
        }
        return all;
    }
}
