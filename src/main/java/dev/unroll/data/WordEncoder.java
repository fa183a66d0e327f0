package dev.unroll.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads typed text as Keras' IMDB data are made: words, start mark, ids, padding. */
public final class WordEncoder implements TextEncoder {
    private final Vocabulary vocabulary;
    private final int numWords;
    private final Padding padding;

    /**
     * An encoder for a model.
     *
     * @param numWords  ids from this one on become out-of-vocabulary; {@link DatasetOptions#ALL} keeps every word
     * @param maxLength timesteps after padding and truncation
     */
    public WordEncoder(Vocabulary vocabulary, int numWords, int maxLength, Side padding, Side truncating) {
        this.vocabulary = vocabulary;
        this.numWords = numWords == DatasetOptions.ALL ? vocabulary.size() : numWords;
        this.padding = new Padding(maxLength, padding, truncating);
    }

    /** The words behind the ids. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@inheritDoc} A word cut off by num_words counts as unknown. */
    @Override
    public EncodedText encode(String text) {
        List<String> tokens = new ArrayList<>();
        tokens.add(vocabulary.word(Vocabulary.START));
        for (String word : Words.of(text)) {
            tokens.addAll(Hangul.parts(word, vocabulary));
        }
        int[] ids = new int[tokens.size()];
        ids[0] = Vocabulary.START;
        int unknown = 0;
        for (int i = 1; i < ids.length; i++) {
            ids[i] = id(tokens.get(i));
            unknown += ids[i] == Vocabulary.UNKNOWN ? 1 : 0;
        }
        return new EncodedText(padded(tokens), padding.apply(ids), unknown, ids.length - 1);
    }

    private int id(String word) {
        int id = vocabulary.id(word);
        return id < numWords ? id : Vocabulary.UNKNOWN;
    }

    /** The tokens cut and padded like their ids. */
    private List<String> padded(List<String> tokens) {
        int kept = Math.min(tokens.size(), padding.length());
        int from = padding.truncating() == Side.PRE ? tokens.size() - kept : 0;
        List<String> pads = Collections.nCopies(padding.length() - kept, vocabulary.word(Vocabulary.PAD));
        List<String> result = new ArrayList<>(tokens.subList(from, from + kept));
        result.addAll(padding.padding() == Side.PRE ? 0 : kept, pads);
        return result;
    }

    @Override
    public String word(int id) {
        return id >= numWords ? vocabulary.word(Vocabulary.UNKNOWN) : vocabulary.word(id);
    }

    @Override
    public int size() {
        return numWords;
    }
}
