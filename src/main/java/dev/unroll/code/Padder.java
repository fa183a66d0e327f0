package dev.unroll.code;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import java.util.Locale;

/** How sequences are padded and cut: by Keras' function, or by one like it where Keras is not there. */
record Padder(Syntax syntax, String function) {
    static final Padder KERAS = new Padder(Syntax.PYTHON, "keras.utils.pad_sequences");
    static final Padder OWN = new Padder(Syntax.PYTHON, "pad_sequences");
    static final Padder R = new Padder(Syntax.R, "pad_sequences");

    /** The function itself where it has to be written. */
    void define(Lines out) {
        if (!equals(OWN)) {
            return;
        }
        out.comment("data.padFunction")
                .add("def pad_sequences(sequences, maxlen, padding=\"pre\", truncating=\"pre\"):").within(
                        "padded = np.zeros((len(sequences), maxlen), dtype=\"int64\")",
                        "for row, ids in zip(padded, sequences):",
                        "    kept = ids[-maxlen:] if truncating == \"pre\" else ids[:maxlen]",
                        "    start = maxlen - len(kept) if padding == \"pre\" else 0",
                        "    row[start:start + len(kept)] = kept",
                        "return padded").blank().blank();
    }

    /** Padding as the options have it. */
    String call(String sequences, DatasetOptions options) {
        return call(sequences, options.maxLength(), options.padding(), options.truncating());
    }

    String call(String sequences, int length, Side padding, Side truncating) {
        return new Call(syntax, function).raw("", sequences).with("maxlen", length).unless("padding", "pre", name(padding))
                .unless("truncating", "pre", name(truncating)).line();
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
