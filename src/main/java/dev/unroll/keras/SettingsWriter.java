package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;

/** Layers, data settings and training settings as objects of {@code unroll.json}. */
final class SettingsWriter {
    private SettingsWriter() {
    }

    static ObjectNode architecture(Architecture architecture) {
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

    static ObjectNode dataset(DatasetOptions dataset) {
        return Json.object().put("name", dataset.dataset()).put("num_words", dataset.numWords())
                .put("max_length", dataset.maxLength()).put("split", dataset.split().name())
                .put("padding", dataset.padding().name()).put("truncating", dataset.truncating().name())
                .put("tokenizer", dataset.tokenizer().name());
    }

    static ObjectNode training(TrainingSettings it) {
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
            Json.number(plateau, "factor", reduce.factor());
            Json.number(plateau, "minimum", reduce.minimum());
        }
        ObjectNode clipping = node.putObject("clipping").put("kind", it.clipping().kind().name());
        Json.number(clipping, "limit", it.clipping().limit());
        return node;
    }

    private static ObjectNode optimizer(OptimizerSettings settings) {
        ObjectNode node = Json.object().put("type", settings.type());
        Json.number(node, "learning_rate", settings.learningRate());
        switch (settings) {
            case OptimizerSettings.Sgd it -> {
                Json.number(node, "momentum", it.momentum());
                node.put("nesterov", it.nesterov());
            }
            case OptimizerSettings.RmsProp it -> {
                Json.number(node, "rho", it.rho());
                Json.number(node, "epsilon", it.epsilon());
            }
            case OptimizerSettings.Adam it -> {
                Json.number(node, "beta_1", it.beta1());
                Json.number(node, "beta_2", it.beta2());
                Json.number(node, "epsilon", it.epsilon());
            }
        }
        return node;
    }
}
