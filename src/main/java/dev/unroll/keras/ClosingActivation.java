package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import java.util.List;

/**
 * Layers that are nothing but an activation function. Behind a linear Dense, where people put them, both together are a
 * Dense with that activation; Unroll has no other place for them.
 */
final class ClosingActivation {
    private final LayerReader reader;
    private final Remarks remarks;

    ClosingActivation(LayerReader reader, Remarks remarks) {
        this.reader = reader;
        this.remarks = remarks;
    }

    /** Whether the layer is one, and has become part of the last of {@code before}. */
    boolean taken(JsonNode node, LayerPlace place, List<Layer> before) {
        Fields fields = new Fields(node.path("config"), place);
        Activation activation = switch (place.type()) {
            case "Activation" -> reader.activation(fields, "activation", Activation.LINEAR);
            case "Softmax" -> Activation.SOFTMAX;
            case "ReLU" -> Activation.RELU;
            default -> null;
        };
        if (activation == null) {
            return false;
        }
        if (activation == Activation.LINEAR) {
            return true;
        }
        check(fields);
        if (before.isEmpty() || !(before.getLast() instanceof Dense dense) || dense.activation() != Activation.LINEAR) {
            throw place.refuse("keras.loneActivation");
        }
        before.set(before.size() - 1, new Dense(dense.units(), activation, dense.useBias()));
        remarks.add(place.remark("keras.remark.joined"));
        return true;
    }

    private static void check(Fields fields) {
        if (fields.has("axis") && fields.get("axis").asInt(0) != -1) {
            throw fields.bad("axis");
        }
        for (String key : List.of("max_value", "negative_slope", "threshold")) {
            if (fields.has(key) && fields.get(key).asDouble(1) != 0) {
                throw fields.bad(key);
            }
        }
    }
}
