package dev.unroll.workspace.stack;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;

/** What a layer is called in a sentence: {@code LSTM 8}. */
public final class LayerLabel {
    private LayerLabel() {
    }

    /** The kind of layer: Keras' own name for all but what a reader meets as an everyday word. */
    public static String kind(String type, Language language) {
        String key = "view.layer.name." + type;
        return Messages.has(key) ? Messages.in(language, key) : type;
    }

    /** The kind, and how many units where it has some. */
    public static String of(Layer layer, Language language) {
        String kind = kind(layer.type(), language);
        return switch (layer) {
            case Recurrent r -> kind + " " + r.cell().units();
            case Bidirectional b -> kind + " " + b.layer().type() + " " + b.layer().cell().units();
            case EncoderDecoder e -> kind + " " + e.cell().type() + " " + e.cell().units();
            case Dense d -> kind + " " + d.units();
            default -> kind;
        };
    }
}
