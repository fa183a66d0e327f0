package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Architecture;
import dev.unroll.text.UnrollException;
import dev.unroll.train.EpochRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads {@code unroll.json}. */
final class PartsReader {
    private static final int MOST_EPOCHS = 1_000_000;
    private final PartFields root;

    /**
     * Looks whether this Unroll understands the part.
     *
     * @throws UnrollException where a newer Unroll wrote it, or none
     */
    PartsReader(String file, ObjectNode node) {
        this.root = new PartFields(file, node);
        int version = node.path("version").asInt();
        if (!node.path("format").asText("").equals("unroll") || version < 1) {
            throw root.bad("format");
        }
        if (version > PartsWriter.VERSION) {
            throw UnrollException.failed("keras.newerUnroll", file);
        }
    }

    /** Whether the file says what model it holds; if not, there is none yet. */
    boolean hasModel() {
        return root.has("architecture") || !root.has("experiment");
    }

    /** The layers of the model in Unroll's words. */
    Architecture architecture() {
        return SettingsReader.fitting(root.at("architecture"));
    }

    /** Everything else; {@code numbers} are asked for where there is something that has arrays. */
    UnrollParts parts(Supplier<NumberSource> numbers) {
        List<String> words = new ArrayList<>();
        for (JsonNode word : root.node().path("words")) {
            if (!word.isTextual()) {
                throw root.bad("words");
            }
            words.add(word.textValue());
        }
        List<EpochRecord> history = new ArrayList<>();
        for (PartFields it : root.list("history", MOST_EPOCHS)) {
            history.add(new EpochRecord(it.integer("epoch"), it.number("loss"), it.number("accuracy"),
                    it.number("val_loss"), it.number("val_accuracy"), it.number("learning_rate"), it.number("seconds")));
        }
        return new UnrollParts(root.has("dataset") ? SettingsReader.dataset(root.at("dataset")) : null, words,
                root.has("training") ? SettingsReader.training(root.at("training")) : null, history,
                root.node().path("notes").asText(""),
                root.has("experiment") ? new WorkReader(numbers.get()).read(root) : null);
    }

    /** What can be told of the work at a glance, without its arrays; null where there is none. */
    @org.jspecify.annotations.Nullable WorkGlance glance() {
        if (!root.has("experiment")) {
            return null;
        }
        int current = root.count("current");
        int finished = 0;
        int epochs = 0;
        for (PartFields run : root.list("runs", MOST_EPOCHS)) {
            if (run.integer("id") == current) {
                finished = run.at("last").count("finished");
                epochs = SettingsReader.training(run.at("begun").at("training")).epochs();
            }
        }
        return new WorkGlance(root.at("experiment").text("title"), root.list("runs", MOST_EPOCHS).size(), finished, epochs);
    }
}
