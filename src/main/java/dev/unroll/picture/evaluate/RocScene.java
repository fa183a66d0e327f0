package dev.unroll.picture.evaluate;

/**
 * A receiver operating characteristic.
 *
 * @param falls share of negative examples called positive, rising
 * @param hits  share of positive examples found
 * @param fall  at the threshold
 * @param hit   at the threshold
 * @param area  under the curve, in words
 */
public record RocScene(double[] falls, double[] hits, double fall, double hit, double threshold, String area) {
    public RocScene {
        falls = falls.clone();
        hits = hits.clone();
    }
}
