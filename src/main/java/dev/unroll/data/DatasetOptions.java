package dev.unroll.data;

/**
 * Which data set, and how it is cut to size.
 *
 * @param dataset    a name of {@link Datasets#names()}, for example {@code imdb} or {@code reviews-en}
 * @param numWords   ids from this one on become out-of-vocabulary; {@link #ALL} keeps every word
 * @param maxLength  timesteps after padding and truncation
 * @param split      how validation examples are taken
 * @param padding    where short sequences are padded with 0
 * @param truncating where long sequences are cut
 */
public record DatasetOptions(String dataset, int numWords, int maxLength, Split split, Side padding, Side truncating) {
    /** Keeps every word. */
    public static final int ALL = 0;

    /** Padded and cut at the front, as Keras does unless told otherwise. */
    public DatasetOptions(String dataset, int numWords, int maxLength, Split split) {
        this(dataset, numWords, maxLength, split, Side.PRE, Side.PRE);
    }
}
