package dev.unroll.picture.evaluate;

/**
 * Two distributions of a number, one upwards and one downwards.
 *
 * @param from      left end of the axis
 * @param to        right end
 * @param up        counts of equal parts of the axis
 * @param down      likewise; empty for none
 * @param upNote    what is hatched above; empty for nothing
 * @param threshold where a number decides; NaN where none does
 * @param downAll   whether all below is hatched, and not only what lies on the wrong side of the threshold
 */
public record ProbabilityScene(double from, double to, int[] up, int[] down, ClassLook upper, ClassLook lower, String upNote,
        String downNote, double threshold, boolean downAll) {
    public ProbabilityScene {
        up = up.clone();
        down = down.clone();
    }

    int most() {
        int most = 1;
        for (int each : up) {
            most = Math.max(most, each);
        }
        for (int each : down) {
            most = Math.max(most, each);
        }
        return most;
    }
}
