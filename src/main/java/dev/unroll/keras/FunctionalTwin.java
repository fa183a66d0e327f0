package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encoder and a decoder as a Functional model of Keras 3 with two inputs of ids, source and target. One-hot vectors come
 * from Embeddings that hold the unit matrix and are not trained; the source's one also finds the padding. The rest are
 * Keras' own layers: {@code Attention}, or {@code AdditiveAttention} whose scale is Bahdanau's v behind a Dense for the
 * query (w2) and one for the key (w1).
 */
final class FunctionalTwin {
    /** One-hot tables of more words than this would be larger than most models. */
    private static final int MOST_WORDS = 2000;

    private final Architecture architecture;
    private final EncoderDecoder both;
    private final ArrayNode nodes = Json.object().arrayNode();

    private FunctionalTwin(Architecture architecture) {
        this.architecture = architecture;
        this.both = (EncoderDecoder) architecture.layers().getFirst();
    }

    /** Whether there is one, computing with the very same numbers. */
    static boolean exists(Architecture architecture) {
        List<Layer> layers = architecture.layers();
        return layers.getFirst() instanceof EncoderDecoder both
                && Math.max(both.sourceWords(), both.targetWords()) <= MOST_WORDS
                && KerasTwin.sameWeights(new Architecture(Shape.sequence(1, 1), List.of(both.recurrent())))
                && KerasTwin.sameWeights(architecture)
                && layers.stream().skip(1).allMatch(layer -> layer instanceof Dense || layer instanceof Dropout);
    }

    /** The configuration. */
    static ObjectNode config(Architecture architecture, @Nullable TrainingSettings training) {
        return new FunctionalTwin(architecture).write(training);
    }

    private ObjectNode write(@Nullable TrainingSettings training) {
        int steps = architecture.input().steps() == Shape.ANY ? Shape.ANY
                : architecture.input().steps() - both.sourceSteps();
        Shape source = Shape.tokens(both.sourceSteps());
        Shape target = Shape.tokens(steps);
        input("source", source);
        input("target", target);
        oneHot("source", source, both.sourceWords(), true);
        oneHot("target", target, both.targetWords(), false);
        Recurrent recurrent = both.recurrent();
        recurrent("encoder", recurrent, Shape.sequence(both.sourceSteps(), both.sourceWords()), "source_one_hot")
                .put("return_state", true);
        recurrent("decoder", recurrent, Shape.sequence(steps, both.targetWords()), "target_one_hot");
        ArrayNode states = kwargs().putArray("initial_state");
        for (int state = 1; state <= (both.cell() instanceof Lstm ? 2 : 1); state++) {
            states.add(tensor("encoder", state, Shape.vector(both.cell().units())));
        }
        String last = attention(steps);
        for (int i = 1; i < architecture.layers().size(); i++) {
            String name = architecture.names().get(i);
            add(ConfigWriter.layer(architecture.layers().get(i), name, architecture.inputOf(i)), name,
                    tensor(last, 0, architecture.inputOf(i)));
            last = name;
        }
        return model(last, training);
    }

    private ObjectNode model(String last, @Nullable TrainingSettings training) {
        ObjectNode config = Json.object().put("name", "functional").put("trainable", true);
        config.set("layers", nodes);
        config.putArray("input_layers").add(Json.object().arrayNode().add("source").add(0).add(0))
                .add(Json.object().arrayNode().add("target").add(0).add(0));
        config.putArray("output_layers").add(last).add(0).add(0);
        ObjectNode model = ConfigWriter.object("keras.src.models.functional", "Functional", config);
        model.put("registered_name", "Functional");
        model.putObject("build_config").putNull("input_shape");
        model.set("compile_config", training == null ? Json.object() : CompileWriter.write(training));
        return model;
    }

    private void input(String name, Shape shape) {
        ObjectNode node = ConfigWriter.inputLayer(ConfigWriter.shape(shape));
        ((ObjectNode) node.get("config")).put("name", name).put("dtype", "int32");
        node.put("name", name).putArray("inbound_nodes");
        nodes.add(node);
    }

    private void oneHot(String of, Shape shape, int words, boolean padded) {
        String name = of + "_one_hot";
        ObjectNode node = ConfigWriter.layer(new Embedding(words, words, padded), name, shape);
        ObjectNode config = (ObjectNode) node.get("config");
        config.put("trainable", false);
        config.set("embeddings_initializer",
                ConfigWriter.object("keras.initializers", "Identity", Json.object().put("gain", 1.0)));
        add(node, name, tensor(of, 0, shape).deepCopy());
    }

    private ObjectNode recurrent(String name, Recurrent layer, Shape in, String from) {
        ObjectNode node = ConfigWriter.layer(layer, name, in);
        add(node, name, tensor(from, 0, in));
        return (ObjectNode) node.get("config");
    }

    /** The layers between the two recurrent ones and the rest; the name of the last. */
    private String attention(int steps) {
        int units = both.cell().units();
        Shape states = Shape.sequence(steps, units);
        ObjectNode encoder = tensor("encoder", 0, Shape.sequence(both.sourceSteps(), units));
        ObjectNode decoder = tensor("decoder", 0, states);
        if (both.attention() == Attention.NONE) {
            return "decoder";
        }
        ArrayNode read = Json.object().arrayNode();
        ObjectNode config = Json.object().put("name", "context").put("trainable", true);
        config.set("dtype", ConfigWriter.policy());
        if (both.attention() == Attention.DOT) {
            config.put("use_scale", false).put("score_mode", "dot");
            read.add(decoder).add(encoder);
        } else {
            Dense linear = new Dense(units, dev.unroll.nn.Activation.LINEAR, false);
            add(ConfigWriter.layer(linear, "query", states), "query", decoder);
            add(ConfigWriter.layer(linear, "key", Shape.sequence(both.sourceSteps(), units)), "key", encoder);
            config.put("use_scale", true);
            read.add(tensor("query", 0, states)).add(encoder)
                    .add(tensor("key", 0, Shape.sequence(both.sourceSteps(), units)));
        }
        config.put("dropout", 0.0);
        if (both.attention() == Attention.DOT) {
            config.putNull("seed");
        }
        add(ConfigWriter.object("keras.layers", both.attention() == Attention.DOT ? "Attention" : "AdditiveAttention", config),
                "context", read);
        ObjectNode beside = Json.object().put("name", "features").put("trainable", true);
        beside.set("dtype", ConfigWriter.policy());
        beside.put("axis", -1);
        ArrayNode parts = Json.object().arrayNode().add(tensor("context", 0, states)).add(decoder);
        add(ConfigWriter.object("keras.layers", "Concatenate", beside), "features", parts);
        return "features";
    }

    private void add(ObjectNode node, String name, com.fasterxml.jackson.databind.JsonNode read) {
        node.put("name", name);
        ObjectNode inbound = node.putArray("inbound_nodes").addObject();
        inbound.putArray("args").add(read);
        inbound.putObject("kwargs");
        nodes.add(node);
    }

    /** The named arguments of the layer added last. */
    private ObjectNode kwargs() {
        return (ObjectNode) nodes.get(nodes.size() - 1).get("inbound_nodes").get(0).get("kwargs");
    }

    private static ObjectNode tensor(String layer, int output, Shape shape) {
        ObjectNode node = Json.object().put("class_name", "__keras_tensor__");
        ObjectNode config = node.putObject("config");
        config.set("shape", ConfigWriter.shape(shape));
        config.put("dtype", shape.kind() == Shape.Kind.TOKENS ? "int32" : "float32");
        config.putArray("keras_history").add(layer).add(0).add(output);
        return node;
    }

    /**
     * Where Keras looks for the weights: it numbers layers of a kind by their depth, those of the encoder before those of the
     * decoder, and at one depth in the order in which they are reached from the output, the query before the key.
     */
    static List<WeightEntry> entries(Architecture architecture) {
        EncoderDecoder both = (EncoderDecoder) architecture.layers().getFirst();
        List<Weights.Slice> slices = Weights.zeros(architecture).slices(0);
        int arrays = both.cellArrays();
        String type = WeightPlaces.snake(both.cell().type());
        List<WeightEntry> all = new ArrayList<>();
        all.add(oneHot("embedding", "source_one_hot", both.sourceWords()));
        all.add(oneHot("embedding_1", "target_one_hot", both.targetWords()));
        slices.subList(0, arrays).forEach(slice -> all.add(entry(type + "/cell", type + "_cell", slice)));
        slices.subList(arrays, 2 * arrays).forEach(slice -> all.add(entry(type + "_1/cell", type + "_cell", slice)));
        int denses = 0;
        if (both.attention() == Attention.BAHDANAU) {
            all.add(entry("dense", "query", slices.get(2 * arrays + 1)));
            all.add(entry("dense_1", "key", slices.get(2 * arrays)));
            Weights.Slice scale = slices.get(2 * arrays + 2);
            all.add(new WeightEntry("layers/additive_attention/vars", "context", List.of(scale.size()), scale));
            denses = 2;
        }
        for (int i = 1; i < architecture.layers().size(); i++) {
            if (architecture.layers().get(i) instanceof Dense) {
                String group = denses == 0 ? "dense" : "dense_" + denses;
                denses++;
                String name = architecture.names().get(i);
                Weights.zeros(architecture).slices(i).forEach(slice -> all.add(entry(group, name, slice)));
            }
        }
        return all;
    }

    private static WeightEntry entry(String layer, String owner, Weights.Slice slice) {
        return new WeightEntry("layers/" + layer + "/vars", owner, slice.spec().shape(), slice);
    }

    private static WeightEntry oneHot(String layer, String owner, int words) {
        return new WeightEntry("layers/" + layer + "/vars", owner, List.of(words, words), null);
    }
}
