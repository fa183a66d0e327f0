package dev.unroll.workspace;

import dev.unroll.data.CharacterEncoder;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Padding;
import dev.unroll.data.PieceEncoder;
import dev.unroll.data.Samples;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.WordEncoder;
import java.util.List;

/** Data of which only the vocabulary is there, as it travels with a model: typed text can be read, nothing be trained. */
public final class WordsOnly {
    private static final String CHARACTERS = "next-character";

    private WordsOnly() {
    }

    /** A data set without examples; {@code words} by rank. */
    public static Dataset dataset(DatasetOptions options, List<String> words) {
        Samples none = Samples.tokens(0, options.maxLength(), new int[0], new float[0]);
        int ids = words.size() + Vocabulary.INDEX_FROM + 1;
        return new Dataset(options, encoder(options, new Vocabulary(words)), ids, List.of(), none, none, null);
    }

    /** What reads typed text for data cut like this. */
    static TextEncoder encoder(DatasetOptions options, Vocabulary vocabulary) {
        if (options.tokenizer() == Tokenizer.CHARACTERS || options.dataset().equals(CHARACTERS)) {
            return new CharacterEncoder(vocabulary, options.maxLength());
        }
        return options.tokenizer() != Tokenizer.USUAL
                ? new PieceEncoder(options.tokenizer(), vocabulary, options.numWords(), Padding.of(options))
                : new WordEncoder(vocabulary, options.numWords(), options.maxLength(), options.padding(), options.truncating());
    }
}
