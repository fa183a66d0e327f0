package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import java.util.Locale;

/** Writes what a layer is, as {@link LayerReader} reads it: {@code class_name} and {@code config}. */
final class LayerWriter {
    private LayerWriter() {
    }

    /** The layer in Unroll's own words: Keras' where Keras has them. */
    static ObjectNode write(Layer layer) {
        ObjectNode node = Json.object().put("class_name", layer.type());
        node.set("config", options(layer));
        return node;
    }

    /** The options that decide what the layer computes. */
    static ObjectNode options(Layer layer) {
        ObjectNode config = Json.object();
        return switch (layer) {
            case Embedding it -> config.put("input_dim", it.inputDim()).put("output_dim", it.outputDim())
                    .put("mask_zero", it.maskZero());
            case OneHot it -> config.put("width", it.width());
            case Recurrent it -> recurrent(it, config);
            case Bidirectional it -> {
                config.put("merge_mode", it.merge().name().toLowerCase(Locale.ROOT));
                config.set("layer", write(it.layer()));
                yield config;
            }
            case EncoderDecoder it -> {
                config.put("source_steps", it.sourceSteps()).put("source_words", it.sourceWords())
                        .put("target_words", it.targetWords()).put("teacher_forcing", it.teacherForcing())
                        .put("attention", it.attention().name().toLowerCase(Locale.ROOT));
                config.set("layer", write(it.recurrent()));
                yield config;
            }
            case Dense it -> config.put("units", it.units()).put("activation", it.activation().kerasName())
                    .put("use_bias", it.useBias());
            case Dropout it -> config.put("rate", it.rate());
            case Flatten _ -> config.put("data_format", "channels_last");
            case Masking it -> config.put("mask_value", it.maskValue());
        };
    }

    private static ObjectNode recurrent(Recurrent layer, ObjectNode config) {
        Cell cell = layer.cell();
        config.put("return_sequences", layer.returnSequences()).put("go_backwards", layer.goBackwards())
                .put("units", cell.units()).put("activation", cell.activation().kerasName());
        if (!(cell instanceof SimpleRnn)) {
            config.put("recurrent_activation", cell.recurrentActivation().kerasName());
        }
        config.put("use_bias", cell.useBias()).put("dropout", layer.dropout())
                .put("recurrent_dropout", layer.recurrentDropout());
        switch (cell) {
            case SimpleRnn it -> twoBiases(config, it.twoBiases());
            case Lstm it -> {
                config.put("unit_forget_bias", it.unitForgetBias());
                twoBiases(config, it.twoBiases());
            }
            case Gru it -> config.put("reset_after", it.resetAfter());
        }
        return config;
    }

    private static void twoBiases(ObjectNode config, boolean two) {
        if (two) {
            config.put("two_biases", true);
        }
    }
}
