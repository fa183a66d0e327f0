package dev.unroll.keras;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what {@link SettingsWriter} writes. */
final class SettingsReader {
    private static final int MOST_LAYERS = 1000;

    private SettingsReader() {
    }

    /** Layers in Unroll's words, which may be none and need not fit each other. */
    static Architecture architecture(PartFields fields) {
        PartFields input = fields.at("input");
        Shape shape = new Shape(input.choice(Shape.Kind.class, "kind"), input.has("steps") ? input.integer("steps") : Shape.ANY,
                input.integer("width"));
        if (shape.width() < 1 || shape.steps() < 1 && shape.steps() != Shape.ANY) {
            throw fields.bad("input");
        }
        List<Layer> layers = new ArrayList<>();
        LayerReader reader = new LayerReader(Dialect.UNROLL, new Remarks());
        for (PartFields layer : fields.list("layers", MOST_LAYERS)) {
            String type = layer.node().path("class_name").asText("?");
            try {
                layers.add(reader.read(layer.node(), new LayerPlace(fields.file(), layers.size() + 1, type, type)));
            } catch (UnrollException unfit) {
                throw fields.because(unfit);
            }
        }
        return new Architecture(shape, layers, fields.choice(InitialValues.class, "initial_values"));
    }

    /** Layers that fit each other and have no more parameters than Unroll can hold. */
    static Architecture fitting(PartFields fields) {
        Architecture architecture = architecture(fields);
        if (architecture.layers().isEmpty()) {
            throw fields.bad("architecture");
        }
        try {
            architecture.parameterCount();
            return architecture;
        } catch (UnrollException unfit) {
            throw fields.because(unfit);
        } catch (ArithmeticException overflow) {
            throw fields.bad("architecture");
        }
    }

    static DatasetOptions dataset(PartFields fields) {
        return new DatasetOptions(fields.text("name"), fields.integer("num_words"), fields.integer("max_length"),
                fields.choice(Split.class, "split"), fields.choice(Side.class, "padding"),
                fields.choice(Side.class, "truncating"),
                fields.has("tokenizer") ? fields.choice(Tokenizer.class, "tokenizer") : Tokenizer.USUAL);
    }

    static TrainingSettings training(PartFields fields) {
        PartFields clipping = fields.at("clipping");
        try {
            return new TrainingSettings(optimizer(fields.at("optimizer")), fields.choice(Loss.class, "loss"),
                    fields.integer("batch_size"), fields.integer("epochs"), fields.wide("seed"),
                    fields.has("early_stopping") ? stopping(fields.at("early_stopping")) : null,
                    fields.has("reduce_on_plateau") ? plateau(fields.at("reduce_on_plateau")) : null,
                    new Clipping(clipping.choice(Clipping.Kind.class, "kind"), clipping.number("limit")));
        } catch (UnrollException unfit) {
            throw fields.because(unfit);
        }
    }

    private static EarlyStopping stopping(PartFields fields) {
        return new EarlyStopping(fields.choice(Monitor.class, "monitor"), fields.integer("patience"),
                fields.flag("restore_best"));
    }

    private static ReduceOnPlateau plateau(PartFields fields) {
        return new ReduceOnPlateau(fields.choice(Monitor.class, "monitor"), fields.number("factor"),
                fields.integer("patience"), fields.number("minimum"));
    }

    private static OptimizerSettings optimizer(PartFields fields) {
        double rate = fields.number("learning_rate");
        return switch (fields.text("type").toUpperCase(Locale.ROOT)) {
            case "SGD" -> new OptimizerSettings.Sgd(rate, fields.number("momentum"), fields.flag("nesterov"));
            case "RMSPROP" -> new OptimizerSettings.RmsProp(rate, fields.number("rho"), fields.number("epsilon"));
            case "ADAM" -> new OptimizerSettings.Adam(rate, fields.number("beta_1"), fields.number("beta_2"),
                    fields.number("epsilon"));
            default -> throw fields.bad("optimizer");
        };
    }
}
