package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;

/** Turns a model configuration (Sequential, or Functional where it is a chain) into an architecture. */
final class ConfigReader {
    private static final int MOST_LAYERS = 1000;
    /** More parameters than this (1.2 GB of weights) are refused before any memory is asked for. */
    private static final int MOST_PARAMETERS = 300_000_000;

    private final String file;
    private final Dialect dialect;
    private final Remarks remarks = new Remarks();

    ConfigReader(String file, Dialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    /**
     * Reads a configuration with {@code class_name} and {@code config}.
     *
     * @throws UnrollException at the first thing Unroll cannot follow, naming its place
     */
    ReadConfig read(JsonNode model) {
        JsonNode config = model.path("config");
        List<JsonNode> nodes = switch (model.path("class_name").asText("")) {
            case "Sequential" -> nodes(config.isArray() ? config : config.path("layers"));
            case "Functional", "Model" -> Chain.of(file, config, nodes(config.path("layers")));
            default -> throw UnrollException.failed("keras.notAModel", file,
                    LayerPlace.shown(model.path("class_name").asText("?")));
        };
        boolean inputFirst = !nodes.isEmpty() && type(nodes.getFirst()).equals("InputLayer");
        List<JsonNode> layers = inputFirst ? nodes.subList(1, nodes.size()) : nodes;
        if (layers.isEmpty()) {
            throw UnrollException.failed("keras.noLayers", file);
        }
        ReadConfig read = layers(layers, config, nodes.getFirst());
        check(read);
        return read;
    }

    private List<JsonNode> nodes(JsonNode layers) {
        if (!layers.isArray() || layers.size() > MOST_LAYERS) {
            throw UnrollException.failed("keras.noLayers", file);
        }
        List<JsonNode> nodes = new ArrayList<>();
        layers.forEach(nodes::add);
        return nodes;
    }

    private ReadConfig layers(List<JsonNode> nodes, JsonNode config, JsonNode first) {
        LayerReader reader = new LayerReader(dialect, remarks);
        ClosingActivation closing = new ClosingActivation(reader, remarks);
        List<Layer> layers = new ArrayList<>();
        List<LayerPlace> places = new ArrayList<>();
        boolean masked = false;
        int number = 0;
        for (JsonNode node : nodes) {
            String type = type(node);
            LayerPlace place = new LayerPlace(file, ++number, type, node.path("config").path("name").asText(type));
            if (LeftOut.onlyInTraining(place, remarks) || closing.taken(node, place, layers)) {
                continue;
            }
            Layer layer = reader.read(node, place);
            masked |= layer instanceof Embedding embedding && embedding.maskZero() || layer instanceof Masking;
            if (masked && layer instanceof Recurrent recurrent && recurrent.returnSequences()) {
                new Fields(node.path("config"), place).mustBeOff("zero_output_for_mask");
            }
            layers.add(layer);
            places.add(place);
        }
        if (layers.isEmpty()) {
            throw UnrollException.failed("keras.noLayers", file);
        }
        Shape input = new InputReader(places.getFirst()).read(config, first, layers.getFirst());
        return new ReadConfig(new Architecture(input, layers), places, remarks.list());
    }

    /** Asks every layer whether it can read what the one before it gives, and bounds the whole. */
    private void check(ReadConfig read) {
        Architecture architecture = read.architecture();
        Shape at = architecture.input();
        long parameters = 0;
        for (int i = 0; i < read.places().size(); i++) {
            Layer layer = architecture.layers().get(i);
            try {
                Shape next = layer.output(at);
                parameters += layer.parameters(at).stream().mapToLong(ParameterSpec::size).sum();
                at = next;
            } catch (UnrollException unfit) {
                throw read.places().get(i).refuse("keras.layerUnfit", new Nested(unfit));
            } catch (ArithmeticException overflow) {
                throw UnrollException.failed(overflow, "keras.tooLarge", file, MOST_PARAMETERS);
            }
            if (parameters > MOST_PARAMETERS) {
                throw UnrollException.failed("keras.tooLarge", file, MOST_PARAMETERS);
            }
        }
    }

    private static String type(JsonNode node) {
        return node.path("class_name").asText("?");
    }
}
