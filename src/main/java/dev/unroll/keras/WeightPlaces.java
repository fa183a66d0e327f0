package dev.unroll.keras;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Layer;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where Keras 3 keeps weights in {@code model.weights.h5}: {@code layers/lstm_1/cell/vars/0}. The layer's part is its
 * class name in snake case, numbered among its kind in this model; its own name plays no role.
 */
final class WeightPlaces {
    private WeightPlaces() {
    }

    /** The groups of layers of the given Keras class names, in order. */
    static List<String> groups(List<String> types) {
        Map<String, Integer> seen = new HashMap<>();
        return types.stream().map(type -> {
            String base = snake(type);
            int earlier = seen.merge(base, 1, Integer::sum) - 1;
            return earlier == 0 ? base : base + "_" + earlier;
        }).toList();
    }

    /** Keras' snake case: {@code SimpleRNN} is {@code simple_rnn}. */
    static String snake(String type) {
        return type.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The group within the layer's own that holds an array.
     *
     * @param distributed whether the file wraps the layer in TimeDistributed
     */
    static String within(Layer layer, ParameterSpec spec, boolean distributed) {
        return switch (layer) {
            case Recurrent _ -> "cell/vars";
            case Bidirectional _ -> spec.name().substring(0, spec.name().indexOf('/')) + "/cell/vars";
            default -> distributed ? "layer/vars" : "vars";
        };
    }
}
