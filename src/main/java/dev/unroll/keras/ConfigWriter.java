package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.train.TrainingSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code config.json} as Keras 3 does for a Sequential model. Members that only the latest Keras knows
 * ({@code quantization_config}, the input layer's {@code optional}) are left to their defaults, so that every Keras 3
 * opens the file.
 */
final class ConfigWriter {
    private ConfigWriter() {
    }

    /** The configuration of an architecture that Keras has in full. */
    static ObjectNode write(Architecture architecture, @Nullable TrainingSettings training) {
        ArrayNode input = shape(architecture.input());
        ObjectNode config = Json.object().put("name", "sequential").put("trainable", true);
        config.set("dtype", policy());
        ArrayNode layers = config.putArray("layers");
        layers.add(inputLayer(input));
        List<String> names = architecture.names();
        for (int i = 0; i < names.size(); i++) {
            layers.add(layer(architecture.layers().get(i), names.get(i), architecture.inputOf(i)));
        }
        config.set("build_input_shape", input);
        ObjectNode model = object("keras", "Sequential", config);
        model.set("build_config", built(input));
        model.set("compile_config", training == null ? Json.object() : CompileWriter.write(training));
        return model;
    }

    /** An object as Keras 3 serializes one. */
    static ObjectNode object(String module, String type, ObjectNode config) {
        ObjectNode node = Json.object().put("module", module).put("class_name", type);
        node.set("config", config);
        node.putNull("registered_name");
        return node;
    }

    static ObjectNode inputLayer(ArrayNode shape) {
        ObjectNode config = Json.object();
        config.set("batch_shape", shape);
        config.put("dtype", "float32").put("sparse", false).put("ragged", false).put("name", "input_layer");
        return object("keras.layers", "InputLayer", config);
    }

    /** A layer that reads {@code in}. */
    static ObjectNode layer(Layer layer, String name, Shape in) {
        ObjectNode config = Json.object().put("name", name).put("trainable", true);
        config.set("dtype", policy());
        config.setAll(LayerWriter.options(layer));
        switch (layer) {
            case Embedding _ -> {
                config.set("embeddings_initializer", initializer("RandomUniform",
                        Json.object().putNull("seed").put("minval", -0.05).put("maxval", 0.05)));
                nulls(config, "embeddings_regularizer", "activity_regularizer", "embeddings_constraint");
            }
            case Recurrent recurrent -> recurrent(config, recurrent);
            case Bidirectional both -> {
                String inner = WeightPlaces.snake(both.layer().type());
                config.set("layer", inner(both.layer(), "forward_" + inner, in));
                config.set("backward_layer", inner(both.backward(), "backward_" + inner, in));
            }
            case Dense _ -> {
                config.set("kernel_initializer", initializer("GlorotUniform", Json.object().putNull("seed")));
                config.set("bias_initializer", initializer("Zeros", Json.object()));
                nulls(config, "kernel_regularizer", "bias_regularizer", "kernel_constraint", "bias_constraint");
            }
            case Dropout _ -> nulls(config, "seed", "noise_shape");
            case Flatten _, Masking _ -> { }
            default -> throw new IllegalArgumentException(layer.type());
        }
        ObjectNode node = object("keras.layers", layer.type(), config);
        if (!(layer instanceof Dropout)) {
            node.set("build_config", built(shape(in)));
        }
        return node;
    }

    private static ObjectNode inner(Recurrent layer, String name, Shape in) {
        ObjectNode node = layer(layer, name, in);
        // Keras does this to both directions.
        ((ObjectNode) node.get("config")).put("zero_output_for_mask", layer.returnSequences());
        return node;
    }

    private static void recurrent(ObjectNode config, Recurrent layer) {
        config.put("return_state", false).put("stateful", false).put("unroll", false)
                .put("zero_output_for_mask", false);
        config.set("kernel_initializer", initializer("GlorotUniform", Json.object().putNull("seed")));
        config.set("recurrent_initializer", initializer("Orthogonal", Json.object().putNull("seed").put("gain", 1.0)));
        config.set("bias_initializer", initializer("Zeros", Json.object()));
        nulls(config, "kernel_regularizer", "recurrent_regularizer", "bias_regularizer", "activity_regularizer",
                "kernel_constraint", "recurrent_constraint", "bias_constraint");
        if (!(layer.cell() instanceof SimpleRnn)) {
            nulls(config, "seed");
        }
    }

    private static ObjectNode initializer(String type, ObjectNode config) {
        return object("keras.initializers", type, config);
    }

    static ObjectNode policy() {
        return object("keras", "DTypePolicy", Json.object().put("name", "float32"));
    }

    private static ObjectNode built(ArrayNode shape) {
        ObjectNode built = Json.object();
        built.set("input_shape", shape);
        return built;
    }

    /** With the batch in front, null where a size is free. */
    static ArrayNode shape(Shape shape) {
        ArrayNode sizes = Json.object().arrayNode().addNull();
        if (shape.kind() != Shape.Kind.VECTOR) {
            if (shape.steps() == Shape.ANY) {
                sizes.addNull();
            } else {
                sizes.add(shape.steps());
            }
        }
        return shape.kind() == Shape.Kind.TOKENS ? sizes : sizes.add(shape.width());
    }

    private static void nulls(ObjectNode config, String... names) {
        for (String name : names) {
            config.putNull(name);
        }
    }
}
