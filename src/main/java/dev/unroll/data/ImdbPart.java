package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;

/** The training or the test part of the IMDB reviews, in the order in which Keras hands them out. */
public final class ImdbPart {
    private final PackedRows ranks;
    private final int[] labels;
    private final int[] order;
    private final int lowestRank;
    private final int highestRank;

    /**
     * A part of the reviews.
     *
     * @param ranks  word ranks as they stand in the file
     * @param labels 0 or 1, as they stand in the file
     * @param order  for each place the row of the file that stands there
     */
    ImdbPart(IntRows ranks, int[] labels, int[] order) {
        this.ranks = new PackedRows(ranks);
        this.labels = labels;
        this.order = order;
        int lowest = 0;
        int highest = 0;
        int[] values = ranks.values();
        int end = ranks.starts()[ranks.count()];
        for (int i = 0; i < end; i++) {
            lowest = Math.min(lowest, values[i]);
            highest = Math.max(highest, values[i]);
        }
        lowestRank = lowest;
        highestRank = highest;
    }

    /** Number of reviews. */
    public int count() {
        return order.length;
    }

    /** The row of the file that stands at {@code place}. */
    int row(int place) {
        return order[place];
    }

    /** 1 where the review at {@code place} is positive. */
    public int label(int place) {
        return labels[order[place]];
    }

    /** Number of ids of the review at {@code place}, its start mark included. */
    public int length(int place) {
        return ranks.length(order[place]) + 1;
    }

    /** Length of the longest review, start mark included. */
    public int longest() {
        int longest = 0;
        for (int place = 0; place < count(); place++) {
            longest = Math.max(longest, length(place));
        }
        return longest;
    }

    /** The ids of the review at {@code place} as Keras' {@code load_data} gives them, neither padded nor cut. */
    public int[] ids(int place, ImdbIds encoding) {
        int[] ids = new int[length(place)];
        ids(place, encoding, ids);
        return ids;
    }

    /** Writes the ids of a review into {@code target} and returns how many there are. */
    int ids(int place, ImdbIds encoding, int[] target) {
        int row = order[place];
        int length = ranks.length(row);
        ranks.read(row, target, 1);
        target[0] = encoding.id(Vocabulary.START);
        for (int i = 1; i <= length; i++) {
            target[i] = encoding.id(target[i] + Vocabulary.INDEX_FROM);
        }
        return length + 1;
    }

    int lowestRank() {
        return lowestRank;
    }

    int highestRank() {
        return highestRank;
    }

    /** The reviews at {@code places}, encoded, padded and cut. */
    Samples samples(int[] places, ImdbIds encoding, Padding padding) {
        int[] ids = new int[Math.multiplyExact(places.length, padding.length())];
        float[] targets = new float[places.length];
        int[] review = new int[longest()];
        for (int i = 0; i < places.length; i++) {
            int count = ids(places[i], encoding, review);
            padding.apply(review, count, ids, i * padding.length());
            targets[i] = label(places[i]);
        }
        return Samples.tokens(places.length, padding.length(), ids, targets);
    }
}
