package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code unroll.json}. */
final class PartsReader {
    private final String file;
    private final ObjectNode root;

    /**
     * Looks whether this Unroll understands the part.
     *
     * @throws UnrollException where a newer Unroll wrote it, or none
     */
    PartsReader(String file, ObjectNode root) {
        this.file = file;
        this.root = root;
        int version = root.path("version").asInt();
        if (!root.path("format").asText("").equals("unroll") || version < 1) {
            throw bad("format");
        }
        if (version > PartsWriter.VERSION) {
            throw UnrollException.failed("keras.newerUnroll", file);
        }
    }

    /** The layers in Unroll's words. */
    Architecture architecture() {
        JsonNode node = root.path("architecture");
        JsonNode input = node.path("input");
        JsonNode steps = input.path("steps");
        Shape shape = new Shape(choice(Shape.Kind.class, input, "kind"),
                steps.isNull() ? Shape.ANY : integer(input, "steps"), integer(input, "width"));
        List<Layer> layers = new ArrayList<>();
        LayerReader reader = new LayerReader(Dialect.UNROLL);
        for (JsonNode layer : node.path("layers")) {
            String type = layer.path("class_name").asText("?");
            layers.add(reader.read(layer, new LayerPlace(file, layers.size() + 1, type, type)));
        }
        if (layers.isEmpty()) {
            throw bad("architecture");
        }
        Architecture architecture = new Architecture(shape, layers,
                choice(InitialValues.class, node, "initial_values"));
        try {
            architecture.shapes();
        } catch (UnrollException unfit) {
            throw UnrollException.failed("keras.badPartsBecause", file, new Nested(unfit));
        } catch (ArithmeticException overflow) {
            throw bad("architecture");
        }
        return architecture;
    }

    /** Everything else. */
    UnrollParts parts() {
        List<String> words = new ArrayList<>();
        for (JsonNode word : root.path("words")) {
            if (!word.isTextual()) {
                throw bad("words");
            }
            words.add(word.textValue());
        }
        List<EpochRecord> history = new ArrayList<>();
        for (JsonNode it : root.path("history")) {
            history.add(new EpochRecord(integer(it, "epoch"), number(it, "loss"), number(it, "accuracy"),
                    number(it, "val_loss"), number(it, "val_accuracy"), number(it, "learning_rate"),
                    number(it, "seconds")));
        }
        try {
            return new UnrollParts(dataset(root.path("dataset")), words, training(root.path("training")), history,
                    root.path("notes").asText(""));
        } catch (UnrollException unfit) {
            throw unfit.key().startsWith("keras.") ? unfit
                    : UnrollException.failed("keras.badPartsBecause", file, new Nested(unfit));
        }
    }

    private @Nullable DatasetOptions dataset(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new DatasetOptions(text(node, "name"), integer(node, "num_words"), integer(node, "max_length"),
                choice(Split.class, node, "split"), choice(Side.class, node, "padding"),
                choice(Side.class, node, "truncating"));
    }

    private @Nullable TrainingSettings training(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        JsonNode stopping = node.path("early_stopping");
        JsonNode reduce = node.path("reduce_on_plateau");
        JsonNode clipping = node.path("clipping");
        if (!node.path("seed").isIntegralNumber() || !node.path("seed").canConvertToLong()) {
            throw bad("seed");
        }
        return new TrainingSettings(optimizer(node.path("optimizer")), choice(Loss.class, node, "loss"),
                integer(node, "batch_size"), integer(node, "epochs"), node.path("seed").longValue(),
                stopping.isObject() ? new EarlyStopping(choice(Monitor.class, stopping, "monitor"),
                        integer(stopping, "patience"), stopping.path("restore_best").asBoolean()) : null,
                reduce.isObject() ? new ReduceOnPlateau(choice(Monitor.class, reduce, "monitor"),
                        number(reduce, "factor"), integer(reduce, "patience"), number(reduce, "minimum")) : null,
                new Clipping(choice(Clipping.Kind.class, clipping, "kind"), number(clipping, "limit")));
    }

    private OptimizerSettings optimizer(JsonNode node) {
        double rate = number(node, "learning_rate");
        return switch (text(node, "type").toUpperCase(Locale.ROOT)) {
            case "SGD" -> new OptimizerSettings.Sgd(rate, number(node, "momentum"), node.path("nesterov").asBoolean());
            case "RMSPROP" -> new OptimizerSettings.RmsProp(rate, number(node, "rho"), number(node, "epsilon"));
            case "ADAM" -> new OptimizerSettings.Adam(rate, number(node, "beta_1"), number(node, "beta_2"),
                    number(node, "epsilon"));
            default -> throw bad("optimizer");
        };
    }

    private String text(JsonNode node, String key) {
        if (!node.path(key).isTextual()) {
            throw bad(key);
        }
        return node.path(key).textValue();
    }

    private int integer(JsonNode node, String key) {
        if (!node.path(key).isIntegralNumber() || !node.path(key).canConvertToInt()) {
            throw bad(key);
        }
        return node.path(key).intValue();
    }

    private double number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return switch (value.asText("")) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!value.isNumber()) {
                    throw bad(key);
                }
                yield value.doubleValue();
            }
        };
    }

    private <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String key) {
        String name = node.path(key).asText("");
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        throw bad(key);
    }

    private UnrollException bad(String key) {
        return UnrollException.failed("keras.badParts", file, key);
    }
}
