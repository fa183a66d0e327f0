package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;

/** Writes {@code unroll.json}. */
final class PartsWriter {
    /** Raised when an older Unroll could misunderstand what a newer one writes. */
    static final int VERSION = 1;

    private PartsWriter() {
    }

    static ObjectNode write(Architecture architecture, UnrollParts parts) {
        ObjectNode root = Json.object().put("format", "unroll").put("version", VERSION);
        root.set("architecture", architecture(architecture));
        DatasetOptions dataset = parts.dataset();
        if (dataset != null) {
            root.set("dataset", Json.object().put("name", dataset.dataset()).put("num_words", dataset.numWords())
                    .put("max_length", dataset.maxLength()).put("split", dataset.split().name())
                    .put("padding", dataset.padding().name()).put("truncating", dataset.truncating().name()));
        }
        ArrayNode words = root.putArray("words");
        parts.words().forEach(words::add);
        TrainingSettings training = parts.training();
        if (training != null) {
            root.set("training", training(training));
        }
        ArrayNode history = root.putArray("history");
        parts.history().forEach(epoch -> history.add(epoch(epoch)));
        return root.put("notes", parts.notes());
    }

    private static ObjectNode architecture(Architecture architecture) {
        Shape input = architecture.input();
        ObjectNode node = Json.object();
        ObjectNode shape = node.putObject("input").put("kind", input.kind().name()).put("width", input.width());
        if (input.steps() == Shape.ANY) {
            shape.putNull("steps");
        } else {
            shape.put("steps", input.steps());
        }
        node.put("initial_values", architecture.initialValues().name());
        ArrayNode layers = node.putArray("layers");
        architecture.layers().forEach(layer -> layers.add(LayerWriter.write(layer)));
        return node;
    }

    private static ObjectNode training(TrainingSettings it) {
        ObjectNode node = Json.object();
        node.set("optimizer", optimizer(it.optimizer()));
        node.put("loss", it.loss().name()).put("batch_size", it.batchSize()).put("epochs", it.epochs())
                .put("seed", it.seed());
        EarlyStopping stopping = it.earlyStopping();
        if (stopping != null) {
            node.putObject("early_stopping").put("monitor", stopping.monitor().name())
                    .put("patience", stopping.patience()).put("restore_best", stopping.restoreBest());
        }
        ReduceOnPlateau reduce = it.reduceOnPlateau();
        if (reduce != null) {
            ObjectNode plateau = node.putObject("reduce_on_plateau").put("monitor", reduce.monitor().name())
                    .put("patience", reduce.patience());
            number(plateau, "factor", reduce.factor());
            number(plateau, "minimum", reduce.minimum());
        }
        number(node.putObject("clipping").put("kind", it.clipping().kind().name()), "limit", it.clipping().limit());
        return node;
    }

    private static ObjectNode optimizer(OptimizerSettings settings) {
        ObjectNode node = Json.object().put("type", settings.type());
        number(node, "learning_rate", settings.learningRate());
        switch (settings) {
            case OptimizerSettings.Sgd it -> {
                number(node, "momentum", it.momentum());
                node.put("nesterov", it.nesterov());
            }
            case OptimizerSettings.RmsProp it -> {
                number(node, "rho", it.rho());
                number(node, "epsilon", it.epsilon());
            }
            case OptimizerSettings.Adam it -> {
                number(node, "beta_1", it.beta1());
                number(node, "beta_2", it.beta2());
                number(node, "epsilon", it.epsilon());
            }
        }
        return node;
    }

    private static ObjectNode epoch(EpochRecord it) {
        ObjectNode node = Json.object().put("epoch", it.epoch());
        number(node, "loss", it.loss());
        number(node, "accuracy", it.accuracy());
        number(node, "val_loss", it.valLoss());
        number(node, "val_accuracy", it.valAccuracy());
        number(node, "learning_rate", it.learningRate());
        number(node, "seconds", it.seconds());
        return node;
    }

    /** JSON has no word for NaN and infinity: they are written as text. */
    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.put(key, Double.toString(value));
        }
    }
}
