package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Model;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.SeededRandom;
import dev.unroll.workspace.stack.Cells;
import java.util.List;

/** Models that differ in the kind of their cells, or in where their recurrent kernels begin, and in nothing else. */
final class Siblings {
    private Siblings() {
    }

    /**
     * The same layers with cells of another kind: as many units, the options that both kinds have, Keras' defaults for the
     * others. Layers of that kind stay as they are.
     */
    static Architecture of(Architecture architecture, CellKind kind) {
        List<Layer> layers = architecture.layers().stream().map(layer -> of(layer, kind)).toList();
        return new Architecture(architecture.input(), layers, architecture.initialValues());
    }

    private static Layer of(Layer layer, CellKind kind) {
        Recurrent inside = Cells.inside(layer);
        return inside == null ? layer
                : Cells.put(layer, Cells.withCell(inside, Cells.ofType(inside.cell(), kind.type())));
    }

    /** A new model whose recurrent kernels begin at {@code start}, and all else by the architecture's own rules. */
    static Model create(Architecture architecture, Start start, long seed) {
        Model model = Model.create(architecture, seed);
        if (start == Start.of(architecture.initialValues())) {
            return model;
        }
        Weights drawn = start == Start.GLOROT_UNIFORM ? glorot(architecture, seed) : other(architecture, start, seed);
        for (Weights.Slice slice : model.weights().slices()) {
            if (slice.spec().role() == ParameterSpec.Role.RECURRENT_KERNEL) {
                System.arraycopy(drawn.values(), slice.offset(), model.weights().values(), slice.offset(), slice.size());
            }
        }
        return model;
    }

    /** By the other framework's rules. */
    private static Weights other(Architecture architecture, Start start, long seed) {
        InitialValues rules = start == Start.ORTHOGONAL ? InitialValues.KERAS : InitialValues.PYTORCH;
        return Model.create(new Architecture(architecture.input(), architecture.layers(), rules), seed).weights();
    }

    private static Weights glorot(Architecture architecture, long seed) {
        Weights weights = Weights.zeros(architecture);
        for (Weights.Slice slice : weights.slices()) {
            if (slice.spec().role() == ParameterSpec.Role.RECURRENT_KERNEL) {
                var random = new SeededRandom(seed,
                        architecture.names().get(slice.layer()) + "/" + slice.spec().name() + "/glorot_uniform");
                int fans = slice.spec().shape().get(0) + slice.spec().shape().get(1);
                double limit = Math.sqrt(6.0 / fans);
                for (int i = 0; i < slice.size(); i++) {
                    weights.values()[slice.offset() + i] = (float) random.uniform(-limit, limit);
                }
            }
        }
        return weights;
    }
}
