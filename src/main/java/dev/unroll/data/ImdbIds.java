package dev.unroll.data;

/**
 * Which ids stay and which become out-of-vocabulary: the {@code num_words} and {@code skip_top} of Keras'
 * {@code load_data}.
 *
 * @param limit   ids from this one on become out-of-vocabulary
 * @param skipTop ids below this one, too; like in Keras the start mark is among them
 */
public record ImdbIds(int limit, int skipTop) {
    /** The {@code limit} most frequent ids, reserved ones included. */
    public ImdbIds(int limit) {
        this(limit, 0);
    }

    int id(int id) {
        return id >= skipTop && id < limit ? id : Vocabulary.UNKNOWN;
    }
}
