package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Activation;
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
import java.util.List;
import java.util.Locale;

/** Turns one layer's Keras configuration into ours, or says why that cannot be. */
final class LayerReader {
    private final Dialect dialect;
    private final Remarks remarks;

    LayerReader(Dialect dialect, Remarks remarks) {
        this.dialect = dialect;
        this.remarks = remarks;
    }

    /** The layer of a configuration with {@code class_name} and {@code config}. */
    Layer read(JsonNode node, LayerPlace place) {
        Fields fields = new Fields(node.path("config"), place);
        if (foreign(node)) {
            throw place.refuse("keras.unsupportedLayer");
        }
        if (dialect != Dialect.UNROLL) {
            LeftOut.of(fields, remarks);
        }
        return switch (place.type()) {
            case "Embedding" -> new Embedding(fields.count("input_dim"), fields.count("output_dim"),
                    fields.flag("mask_zero", false));
            case "SimpleRNN", "LSTM", "GRU" -> recurrent(fields);
            case "RNN" -> ofCell(fields);
            case "Bidirectional" -> bidirectional(fields);
            case "TimeDistributed" -> timeDistributed(fields);
            case "Dense" -> new Dense(fields.count("units"), activation(fields, "activation", Activation.LINEAR),
                    fields.flag("use_bias", true));
            case "Dropout" -> new Dropout(fields.rate(fields.has("p") ? "p" : "rate"));
            case "Flatten" -> flatten(fields);
            case "Masking" -> masking(fields);
            case "OneHot" -> oneHot(fields);
            case "EncoderDecoder" -> encoderDecoder(fields);
            default -> throw place.refuse("keras.unsupportedLayer");
        };
    }

    /** Somebody's own class under a name of Keras. */
    private static boolean foreign(JsonNode node) {
        JsonNode module = node.path("module");
        return module.isTextual() && !module.textValue().startsWith("keras");
    }

    private Recurrent recurrent(Fields fields) {
        fields.mustBeOff("time_major");
        int units = fields.count("units");
        Activation activation = activation(fields, "activation", Activation.TANH);
        boolean bias = fields.flag("use_bias", true);
        Cell cell = switch (fields.place().type()) {
            case "SimpleRNN" -> new SimpleRnn(units, activation, bias, twoBiases(fields));
            case "LSTM" -> new Lstm(units, activation, gates(fields), bias, fields.flag("unit_forget_bias", true),
                    twoBiases(fields));
            default -> new Gru(units, activation, gates(fields), bias, fields.flag("reset_after", !dialect.legacy()));
        };
        return new Recurrent(cell, fields.flag("return_sequences", false), fields.flag("go_backwards", false),
                fields.rate("dropout"), fields.rate("recurrent_dropout"));
    }

    /** {@code RNN(LSTMCell(8))} is the layer LSTM in two parts. */
    private Recurrent ofCell(Fields fields) {
        JsonNode cell = fields.get("cell");
        String type = cell.path("class_name").asText("");
        boolean known = type.equals("SimpleRNNCell") || type.equals("LSTMCell") || type.equals("GRUCell");
        if (!known || foreign(cell) || !(fields.config() instanceof ObjectNode outer)
                || !(cell.path("config") instanceof ObjectNode inner)) {
            throw fields.place().refuse("keras.unsupportedLayer");
        }
        ObjectNode whole = outer.deepCopy();
        whole.remove("cell");
        ObjectNode own = inner.deepCopy();
        own.remove(List.of("name", "trainable", "dtype"));
        whole.setAll(own);
        Fields both = new Fields(whole, fields.place().as(type.substring(0, type.length() - "Cell".length())));
        LeftOut.of(both, remarks);
        return recurrent(both);
    }

    private boolean twoBiases(Fields fields) {
        return dialect == Dialect.UNROLL && fields.flag("two_biases", false);
    }

    private Activation gates(Fields fields) {
        return activation(fields, "recurrent_activation",
                dialect.legacy() ? Activation.HARD_SIGMOID_KERAS2 : Activation.SIGMOID);
    }

    private Bidirectional bidirectional(Fields fields) {
        Recurrent forward = inner(fields, "layer");
        if (fields.has("backward_layer") && !inner(fields, "backward_layer").equals(forward.reversed())) {
            throw fields.place().refuse("keras.unlikeDirections");
        }
        String name = fields.has("merge_mode") ? fields.text("merge_mode", "") : "none";
        for (Bidirectional.Merge merge : Bidirectional.Merge.values()) {
            if (merge.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new Bidirectional(forward, merge);
            }
        }
        throw fields.bad("merge_mode");
    }

    private Recurrent inner(Fields fields, String key) {
        if (layer(fields, key) instanceof Recurrent recurrent) {
            return recurrent;
        }
        throw fields.place().refuse("keras.unsupportedLayer");
    }

    private Layer timeDistributed(Fields fields) {
        Layer inner = layer(fields, "layer");
        if (inner instanceof Dense || inner instanceof Dropout) {
            return inner;
        }
        throw fields.place().refuse("keras.unsupportedLayer");
    }

    private Layer layer(Fields fields, String key) {
        JsonNode node = fields.get(key);
        String type = node.path("class_name").asText("");
        if (type.equals("Bidirectional") || type.equals("TimeDistributed")) {
            throw fields.place().refuse("keras.unsupportedLayer");
        }
        LayerPlace outer = fields.place();
        return read(node, new LayerPlace(outer.file(), outer.number(), type,
                node.path("config").path("name").asText(outer.name())));
    }

    /** The value is a number, or Keras' word for an array that holds it. */
    private static Layer masking(Fields fields) {
        JsonNode value = fields.get("mask_value").path("config").path("value");
        return new Masking(value.isMissingNode() ? fields.number("mask_value", 0)
                : new Fields(Json.object().set("mask_value", value), fields.place()).number("mask_value", 0));
    }

    private static Layer flatten(Fields fields) {
        if (!fields.text("data_format", "channels_last").equals("channels_last")) {
            throw fields.bad("data_format");
        }
        return new Flatten();
    }

    private Layer oneHot(Fields fields) {
        if (dialect != Dialect.UNROLL) {
            throw fields.place().refuse("keras.unsupportedLayer");
        }
        return new OneHot(fields.count("width"));
    }

    private Layer encoderDecoder(Fields fields) {
        if (dialect != Dialect.UNROLL) {
            throw fields.place().refuse("keras.unsupportedLayer");
        }
        String name = fields.text("attention", "none");
        for (EncoderDecoder.Attention attention : EncoderDecoder.Attention.values()) {
            if (attention.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new EncoderDecoder(inner(fields, "layer").cell(), fields.count("source_steps"),
                        fields.count("source_words"), fields.count("target_words"), attention, fields.get("teacher_forcing")
                                .asDouble(1));
            }
        }
        throw fields.bad("attention");
    }

    /** The activation under a key. */
    Activation activation(Fields fields, String key, Activation absent) {
        JsonNode node = fields.get(key);
        if (node.isMissingNode()) {
            return absent;
        }
        if (node.isNull()) {
            return Activation.LINEAR;
        }
        // Keras 3 may write a function as an object whose config is its name.
        String name = node.isTextual() ? node.textValue() : node.path("config").asText("");
        Activation found = dialect.activation(name);
        if (found == null) {
            throw fields.bad(key);
        }
        return found;
    }
}
