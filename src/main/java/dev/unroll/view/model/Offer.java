package dev.unroll.view.model;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Layer;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackEdits;
import dev.unroll.workspace.stack.Task;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layer that can be added at some place.
 *
 * @param layer as it would be added
 * @param fits  whether every layer could then read what it is fed
 */
public record Offer(LayerKind kind, Layer layer, boolean fits) {
    /** Every kind of layer, for the place before the layer {@code at}. */
    static List<Offer> at(int at, Experiment experiment, @Nullable Dataset dataset) {
        Task task = Task.of(experiment, dataset);
        List<Layer> layers = experiment.architecture().layers();
        boolean last = at == layers.size();
        boolean closes = last && layers.stream().noneMatch(layer -> layer.equals(task.closing()));
        int broken = broken(experiment);
        return Stream.of(LayerKind.values()).map(kind -> {
            Layer usual = kind.begin(task, task.perStep(), closes);
            boolean fits = fits(experiment, at, usual, broken);
            if (!fits && kind.recurs() && !task.perStep()) {
                Layer sequences = kind.begin(task, true, closes);
                if (fits(experiment, at, sequences, broken)) {
                    return new Offer(kind, sequences, true);
                }
            }
            return new Offer(kind, usual, fits);
        }).toList();
    }

    private static boolean fits(Experiment experiment, int at, Layer layer, int broken) {
        int then = broken(StackEdits.insert(experiment, at, layer));
        boolean unknown = at > broken;
        return unknown || then > at && then >= broken;
    }

    /** The first layer that cannot read what it is fed; beyond all layers where there is none. */
    private static int broken(Experiment experiment) {
        StackCheck check = StackCheck.of(experiment.architecture());
        for (int i = 0; i < check.layers().size(); i++) {
            if (check.layers().get(i).out() == null) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
