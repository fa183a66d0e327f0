package dev.unroll.view.generate;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.stack.LayerLabel;
import java.util.ArrayList;
import java.util.List;

/** What a model is made of, a line for each part. */
final class ModelWords {
    private ModelWords() {
    }

    static String of(Architecture architecture, Language language) {
        List<String> lines = new ArrayList<>();
        for (Layer layer : architecture.layers()) {
            if (layer instanceof EncoderDecoder both) {
                String cell = both.cell().type() + " " + both.cell().units();
                lines.add(Messages.in(language, "view.generate.encoder", cell));
                lines.add(Messages.in(language, "view.generate.decoder", cell));
                lines.add(Messages.in(language, "view.layer.attention." + both.attention().name()));
            } else {
                lines.add(LayerLabel.of(layer, language));
            }
        }
        lines.add(Messages.in(language, "view.generate.parameters", architecture.parameterCount()));
        return String.join("\n", lines);
    }
}
