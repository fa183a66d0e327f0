package dev.unroll.data;

import dev.unroll.data.own.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads typed text as one's own texts are read: pieces, start mark, ids, padding. */
public final class PieceEncoder implements TextEncoder {
    private final Tokenizer tokenizer;
    private final Vocabulary vocabulary;
    private final int numWords;
    private final Padding padding;

    /**
     * An encoder for a model.
     *
     * @param numWords ids from this one on become out-of-vocabulary; {@link DatasetOptions#ALL} keeps every piece
     */
    public PieceEncoder(Tokenizer tokenizer, Vocabulary vocabulary, int numWords, Padding padding) {
        this.tokenizer = tokenizer;
        this.vocabulary = vocabulary;
        this.numWords = numWords == DatasetOptions.ALL ? vocabulary.size() : Math.min(numWords, vocabulary.size());
        this.padding = padding;
    }

    /** The pieces behind the ids. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public EncodedText encode(String text) {
        List<String> pieces = new ArrayList<>(List.of(vocabulary.word(Vocabulary.START)));
        pieces.addAll(Pieces.of(tokenizer, text));
        int[] ids = new int[pieces.size()];
        ids[0] = Vocabulary.START;
        int unknown = 0;
        for (int i = 1; i < ids.length; i++) {
            int id = vocabulary.id(pieces.get(i));
            ids[i] = id < numWords ? id : Vocabulary.UNKNOWN;
            unknown += ids[i] == Vocabulary.UNKNOWN ? 1 : 0;
        }
        return new EncodedText(padded(pieces), padding.apply(ids), unknown, ids.length - 1);
    }

    private List<String> padded(List<String> pieces) {
        int kept = Math.min(pieces.size(), padding.length());
        int from = padding.truncating() == Side.PRE ? pieces.size() - kept : 0;
        List<String> result = new ArrayList<>(pieces.subList(from, from + kept));
        result.addAll(padding.padding() == Side.PRE ? 0 : kept,
                Collections.nCopies(padding.length() - kept, vocabulary.word(Vocabulary.PAD)));
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
