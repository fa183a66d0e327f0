package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a Functional model is a chain: every layer fed by the one before it and by nothing else. */
final class Chain {
    private Chain() {
    }

    /** The layers, in their order, of a Functional model that is a chain from its one input to its one output. */
    static List<JsonNode> of(String file, JsonNode config, List<JsonNode> layers) {
        for (int i = 0; i < layers.size(); i++) {
            List<String> sources = sources(layers.get(i).path("inbound_nodes"));
            List<String> expected = i == 0 ? List.of() : List.of(name(layers.get(i - 1)));
            if (!sources.equals(expected)) {
                throw UnrollException.failed("keras.notAChain", file, LayerPlace.shown(name(layers.get(i))));
            }
        }
        if (layers.isEmpty()) {
            throw UnrollException.failed("keras.noLayers", file);
        }
        String last = name(layers.getLast());
        if (!sources(config.path("input_layers")).equals(List.of(name(layers.getFirst())))
                || !sources(config.path("output_layers")).equals(List.of(last))) {
            throw UnrollException.failed("keras.notAChain", file, LayerPlace.shown(last));
        }
        return layers;
    }

    private static String name(JsonNode layer) {
        return layer.path("name").asText(layer.path("config").path("name").asText("?"));
    }

    /** Names of all layers in a nest of {@code ["name", 0, 0]}: Keras 2 nests lists, Keras 3 marked objects. */
    private static List<String> sources(JsonNode nest) {
        List<String> found = new ArrayList<>();
        collect(nest, found);
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isArray() && node.path(0).isTextual() && node.path(1).isInt() && node.path(2).isInt()) {
            found.add(node.path(0).textValue());
        } else {
            node.forEach(child -> collect(child, found));
        }
    }
}
