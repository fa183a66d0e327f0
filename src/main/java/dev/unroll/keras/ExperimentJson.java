package dev.unroll.keras;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.nn.Architecture;

/** An experiment without weights as JSON, as it stands within {@code unroll.json}. */
public final class ExperimentJson {
    private ExperimentJson() {
    }

    /** The bytes; the same for equal experiments. */
    public static byte[] write(ExperimentParts experiment) {
        return Json.bytes(node(experiment));
    }

    /**
     * The experiment in such bytes. Its layers need not fit each other.
     *
     * @param source what the bytes come from, for the sentence
     * @throws dev.unroll.text.UnrollException where they are anything else
     */
    public static ExperimentParts read(String source, byte[] json) {
        return parts(new PartFields(source, Json.parse(source, "JSON", json)), false);
    }

    static ObjectNode node(ExperimentParts it) {
        ObjectNode node = Json.object().put("title", it.title()).put("notes", it.notes());
        node.set("dataset", SettingsWriter.dataset(it.data()));
        node.set("architecture", SettingsWriter.architecture(it.architecture()));
        node.set("training", SettingsWriter.training(it.training()));
        return node;
    }

    static ExperimentParts parts(PartFields fields, boolean fitting) {
        PartFields layers = fields.at("architecture");
        Architecture architecture = fitting ? SettingsReader.fitting(layers) : SettingsReader.architecture(layers);
        return new ExperimentParts(fields.text("title"), SettingsReader.dataset(fields.at("dataset")), architecture,
                SettingsReader.training(fields.at("training")), fields.text("notes"));
    }
}
