package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Model;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes {@code unroll.json}. */
final class PartsWriter {
    /** Raised when an older Unroll could misunderstand what a newer one writes. */
    static final int VERSION = 2;

    private PartsWriter() {
    }

    /**
     * The object, whose arrays go into {@code numbers}.
     *
     * @param model null where the layers on the table do not fit
     */
    static ObjectNode write(@Nullable Model model, UnrollParts parts, NumberStore numbers, Path file) {
        ObjectNode root = Json.object().put("format", "unroll").put("version", VERSION);
        if (model != null) {
            root.set("architecture", SettingsWriter.architecture(model.architecture()));
            numbers.inModel(model.weights().values());
        }
        if (parts.dataset() != null) {
            root.set("dataset", SettingsWriter.dataset(parts.dataset()));
        }
        ArrayNode words = root.putArray("words");
        parts.words().forEach(words::add);
        TrainingSettings training = parts.training();
        if (training != null) {
            root.set("training", SettingsWriter.training(training));
        }
        ArrayNode history = root.putArray("history");
        parts.history().forEach(epoch -> history.add(epoch(epoch)));
        root.put("notes", parts.notes());
        if (parts.work() != null) {
            new WorkWriter(numbers).write(parts.work(), file, root);
        }
        return root;
    }

    private static ObjectNode epoch(EpochRecord it) {
        ObjectNode node = Json.object().put("epoch", it.epoch());
        Json.number(node, "loss", it.loss());
        Json.number(node, "accuracy", it.accuracy());
        Json.number(node, "val_loss", it.valLoss());
        Json.number(node, "val_accuracy", it.valAccuracy());
        Json.number(node, "learning_rate", it.learningRate());
        Json.number(node, "seconds", it.seconds());
        return node;
    }
}
