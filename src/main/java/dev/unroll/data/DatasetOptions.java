package dev.unroll.data;

import dev.unroll.data.own.Tokenizer;

/**
 * Which data set, and how it is cut to size.
 *
 * @param dataset    a name of {@link Datasets#names()}, for example {@code imdb} or {@code reviews-en}
 * @param numWords   ids from this one on become out-of-vocabulary; {@link #ALL} keeps every word
 * @param maxLength  timesteps after padding and truncation
 * @param split      how validation examples are taken
 * @param padding    where short sequences are padded with 0
 * @param truncating where long sequences are cut
 * @param tokenizer  what texts are cut into; {@link Tokenizer#USUAL} where the data set gives no choice
 */
public record DatasetOptions(String dataset, int numWords, int maxLength, Split split, Side padding, Side truncating,
        Tokenizer tokenizer) {
    /** Keeps every word. */
    public static final int ALL = 0;

    /** Texts cut into what the data set usually gives. */
    public DatasetOptions(String dataset, int numWords, int maxLength, Split split, Side padding, Side truncating) {
        this(dataset, numWords, maxLength, split, padding, truncating, Tokenizer.USUAL);
    }

    /** Padded and cut at the front, as Keras does unless told otherwise. */
    public DatasetOptions(String dataset, int numWords, int maxLength, Split split) {
        this(dataset, numWords, maxLength, split, Side.PRE, Side.PRE);
    }

    /** The same with another number of words. */
    public DatasetOptions withNumWords(int next) {
        return new DatasetOptions(dataset, next, maxLength, split, padding, truncating, tokenizer);
    }

    /** The same with other timesteps. */
    public DatasetOptions withMaxLength(int next) {
        return new DatasetOptions(dataset, numWords, next, split, padding, truncating, tokenizer);
    }

    /** The same with other validation examples. */
    public DatasetOptions withSplit(Split next) {
        return new DatasetOptions(dataset, numWords, maxLength, next, padding, truncating, tokenizer);
    }

    /** The same, padded and cut elsewhere. */
    public DatasetOptions withSides(Side nextPadding, Side nextTruncating) {
        return new DatasetOptions(dataset, numWords, maxLength, split, nextPadding, nextTruncating, tokenizer);
    }

    /** The same, its texts cut into something else. */
    public DatasetOptions withTokenizer(Tokenizer next) {
        return new DatasetOptions(dataset, numWords, maxLength, split, padding, truncating, next);
    }
}
