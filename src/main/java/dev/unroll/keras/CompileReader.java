package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads how a model was compiled. What Unroll does not have, or cannot follow exactly, is left out, never guessed. */
final class CompileReader {
    private CompileReader() {
    }

    /** From Keras 3's {@code compile_config} or Keras 2's {@code training_config}; null where there is none. */
    static @Nullable CompileSettings read(JsonNode config, Remarks remarks) {
        CompileSettings read = settings(config);
        if (read != null) {
            JsonNode optimizer = optimizerOf(config);
            String named = optimizer.isTextual() ? optimizer.textValue() : optimizer.path("class_name").asText("");
            if (read.optimizer() == null && !named.isEmpty()) {
                remarks.add(Remark.of("keras.remark.optimizer", LayerPlace.shown(named)));
            }
            JsonNode loss = config.path("loss");
            if (read.loss() == null && !loss.isMissingNode() && !loss.isNull()) {
                remarks.add(Remark.of("keras.remark.loss",
                        LayerPlace.shown(loss.isTextual() ? loss.textValue() : loss.path("class_name").asText("?"))));
            }
        }
        return read;
    }

    private static JsonNode optimizerOf(JsonNode config) {
        return config.has("optimizer_config") ? config.path("optimizer_config") : config.path("optimizer");
    }

    private static @Nullable CompileSettings settings(JsonNode config) {
        if (!config.isObject() || config.isEmpty()) {
            return null;
        }
        JsonNode optimizer = optimizerOf(config);
        JsonNode settings = optimizer.path("config");
        try {
            return new CompileSettings(optimizer(optimizer), loss(config.path("loss")), clipping(settings));
        } catch (UnrollException impossible) {
            // For example a learning rate of 0: the model itself is sound.
            return new CompileSettings(null, loss(config.path("loss")), Clipping.NONE);
        }
    }

    private static @Nullable OptimizerSettings optimizer(JsonNode node) {
        String named = node.isTextual() ? node.textValue() : node.path("class_name").asText("");
        String type = named.substring(named.indexOf('>') + 1).toLowerCase(Locale.ROOT);
        JsonNode config = node.path("config");
        double rate = number(config, config.has("lr") ? "lr" : "learning_rate", type.equals("sgd") ? 0.01 : 0.001);
        if (Double.isNaN(rate) || number(config, "weight_decay", 0) != 0 || number(config, "decay", 0) != 0
                || config.path("use_ema").asBoolean()) {
            return null;
        }
        return switch (type) {
            case "sgd" -> new OptimizerSettings.Sgd(rate, number(config, "momentum", 0),
                    config.path("nesterov").asBoolean());
            case "rmsprop" -> number(config, "momentum", 0) != 0 || config.path("centered").asBoolean() ? null
                    : new OptimizerSettings.RmsProp(rate, number(config, "rho", 0.9), number(config, "epsilon", 1e-7));
            case "adam" -> config.path("amsgrad").asBoolean() ? null
                    : new OptimizerSettings.Adam(rate, number(config, "beta_1", 0.9), number(config, "beta_2", 0.999),
                            number(config, "epsilon", 1e-7));
            default -> null;
        };
    }

    /** NaN where the value is there but no number, as a learning rate that follows a schedule. */
    private static double number(JsonNode config, String key, double absent) {
        if (!config.hasNonNull(key)) {
            return absent;
        }
        return single(config.get(key).isNumber() ? config.get(key).doubleValue() : Double.NaN);
    }

    /** Keras keeps some settings in single precision and writes 0.001 as 0.0010000000474974513. */
    static double single(double value) {
        float single = (float) value;
        return single == value ? Double.parseDouble(Float.toString(single)) : value;
    }

    private static Clipping clipping(JsonNode config) {
        if (number(config, "clipvalue", 0) > 0) {
            return new Clipping(Clipping.Kind.VALUE, config.get("clipvalue").doubleValue());
        }
        if (number(config, "clipnorm", 0) > 0) {
            return new Clipping(Clipping.Kind.NORM, config.get("clipnorm").doubleValue());
        }
        if (number(config, "global_clipnorm", 0) > 0) {
            return new Clipping(Clipping.Kind.GLOBAL_NORM, config.get("global_clipnorm").doubleValue());
        }
        return Clipping.NONE;
    }

    private static @Nullable Loss loss(JsonNode node) {
        JsonNode config = node.path("config");
        if (config.path("from_logits").asBoolean() || config.path("label_smoothing").asDouble() != 0) {
            return null;
        }
        // A name, a loss object, or a function whose config is its name.
        String name = node.isTextual() ? node.textValue()
                : config.isTextual() ? config.textValue() : node.path("class_name").asText("");
        return switch (name.replace("_", "").toLowerCase(Locale.ROOT)) {
            case "binarycrossentropy" -> Loss.BINARY_CROSSENTROPY;
            case "categoricalcrossentropy" -> Loss.CATEGORICAL_CROSSENTROPY;
            case "sparsecategoricalcrossentropy" -> Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
            case "mse", "meansquarederror" -> Loss.MSE;
            case "mae", "meanabsoluteerror" -> Loss.MAE;
            default -> null;
        };
    }
}
