package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a Functional model is a chain: every layer fed by the one before it and by nothing else. Keras 3 lists
 * the operations that find padding ({@code NotEqual}, {@code Any}) among the layers; they hang beside the chain, and
 * whatever reads them does so as a mask.
 */
final class Chain {
    private static final Set<String> MASK_OPERATIONS = Set.of("NotEqual", "Any");

    private final String file;
    private final List<JsonNode> chain = new ArrayList<>();
    private final Set<String> masks = new HashSet<>();
    private final List<JsonNode> maskOperations = new ArrayList<>();

    private Chain(String file) {
        this.file = file;
    }

    /** The layers, in their order, of a Functional model that is a chain from its one input to its one output. */
    static List<JsonNode> of(String file, JsonNode config, List<JsonNode> layers) {
        Chain chain = new Chain(file);
        layers.forEach(chain::add);
        if (chain.chain.isEmpty()) {
            throw UnrollException.failed("keras.noLayers", file);
        }
        chain.checkMasks();
        JsonNode last = chain.chain.getLast();
        if (!sources(config.path("input_layers")).equals(List.of(name(chain.chain.getFirst())))
                || !sources(config.path("output_layers")).equals(List.of(name(last)))) {
            throw chain.broken(last);
        }
        return chain.chain;
    }

    private void add(JsonNode layer) {
        List<String> data = new ArrayList<>();
        List<String> mask = new ArrayList<>();
        for (JsonNode node : layer.path("inbound_nodes")) {
            if (node.isObject()) {
                collect(node.path("args"), data);
                node.path("kwargs").properties().forEach(each ->
                        collect(each.getValue(), each.getKey().equals("mask") ? mask : data));
            } else {
                collect(node, data);
            }
        }
        if (isMaskOperation(layer)) {
            if (data.size() != 1 || !mask.isEmpty() || !(masks.contains(data.getFirst()) || inChain(data.getFirst()))) {
                throw broken(layer);
            }
            masks.add(name(layer));
            maskOperations.add(layer);
            return;
        }
        if (!data.equals(chain.isEmpty() ? List.of() : List.of(name(chain.getLast()))) || !masks.containsAll(mask)) {
            throw broken(layer);
        }
        chain.add(layer);
    }

    /** A mask that is there must be the one that a layer of the chain makes by itself. */
    private void checkMasks() {
        for (JsonNode operation : maskOperations) {
            double padding = 0;
            boolean made = false;
            for (JsonNode layer : chain) {
                boolean masking = layer.path("class_name").asText("").equals("Masking");
                padding = masking ? layer.path("config").path("mask_value").asDouble() : padding;
                made |= masking || layer.path("config").path("mask_zero").asBoolean();
            }
            JsonNode with = operation.path("inbound_nodes").path(0).path("args").path(1);
            if (!made || with.isNumber() && with.doubleValue() != padding) {
                throw broken(operation);
            }
        }
    }

    private static boolean isMaskOperation(JsonNode layer) {
        return MASK_OPERATIONS.contains(layer.path("class_name").asText(""))
                && (layer.path("module").isMissingNode() || layer.path("module").asText("").startsWith("keras.src.ops"));
    }

    private boolean inChain(String name) {
        return chain.stream().anyMatch(layer -> name(layer).equals(name));
    }

    private UnrollException broken(JsonNode layer) {
        return UnrollException.failed("keras.notAChain", file, LayerPlace.shown(name(layer)));
    }

    private static String name(JsonNode layer) {
        return layer.path("name").asText(layer.path("config").path("name").asText("?"));
    }

    private static List<String> sources(JsonNode nest) {
        List<String> found = new ArrayList<>();
        collect(nest, found);
        return found;
    }

    /**
     * Names of all layers in a nest of {@code ["name", node, output]}: Keras 2 nests lists, Keras 3 marked objects. What
     * reads another output than the first gets a name that no layer has.
     */
    private static void collect(JsonNode node, List<String> found) {
        if (node.isArray() && node.path(0).isTextual() && node.path(1).isInt() && node.path(2).isInt()) {
            int output = node.path(2).intValue();
            found.add(output == 0 ? node.path(0).textValue() : node.path(0).textValue() + "\0" + output);
            collect(node.path(3), found);
        } else {
            node.forEach(child -> collect(child, found));
        }
    }
}
