package dev.unroll.plot;

import java.util.Arrays;

/**
 * Thins a line out to what can be seen: of all points that fall into one pixel column only the lowest and the highest
 * stay, in their order. Peaks survive, and the work of drawing is bounded by the width. Of the points out of sight only
 * the neighbours of those in sight stay, so that the line enters and leaves as it should.
 */
public final class Decimation {
    private Decimation() {
    }

    /**
     * A thinned line, in the units of its axes.
     *
     * @param xs    places, left to right
     * @param ys    values; NaN where the line is interrupted
     * @param count how many of the array's entries are in use
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to a surface, never compared
    public record Thinned(double[] xs, double[] ys, int count) {
    }

    /**
     * Thins {@code points} out.
     *
     * @param columns pixel columns over the whole of {@code x}
     * @param y       a value that has no place on it is a gap
     */
    public static Thinned thin(Points points, Axis x, Axis y, int columns) {
        double[] xs = points.xs();
        double[] ys = points.ys();
        int first = Math.max(0, points.from(x.min()) - 1);
        int end = Math.min(points.size(), points.from(Math.nextUp(x.max())) + 1);
        double least = y.logarithmic() ? Double.MIN_VALUE : -Double.MAX_VALUE;
        Collector out = new Collector(Math.max(16, Math.min(end - first, 2 * columns + 8)));
        double perColumn = (double) (end - first) / columns;
        Blocks.Level level = perColumn < 8 ? null : points.blocks().level(perColumn);
        int i = first;
        while (i < end) {
            double border = xs[i] < x.min() ? x.min() : border(x, columns, xs[i]);
            double far = 2 * border - xs[i];
            int low = -1;
            int high = -1;
            while (i < end && (xs[i] < border || low < 0)) {
                int block = level == null ? -1 : block(level, i, end, xs, ys, least, far);
                int lower = block < 0 || level == null ? i : level.low()[block];
                int higher = block < 0 || level == null ? i : level.high()[block];
                if (!(ys[lower] >= least && ys[higher] <= Double.MAX_VALUE)) {
                    break;
                }
                low = low < 0 || ys[lower] < ys[low] ? lower : low;
                high = high < 0 || ys[higher] > ys[high] ? higher : high;
                i += block < 0 || level == null ? 1 : level.size();
            }
            out.take(points, low, high);
            if (i < end && !(ys[i] >= least && ys[i] <= Double.MAX_VALUE)) {
                out.interrupt(xs[i++]);
            }
        }
        return out.thinned();
    }

    /** The block that begins at a point, where it has no gap and does not reach farther than {@code far}; else −1. */
    private static int block(Blocks.Level level, int index, int end, double[] xs, double[] ys, double least, double far) {
        int block = index / level.size();
        int next = index + level.size();
        boolean whole = block * level.size() == index && next <= end && block < level.low().length && xs[next - 1] < far;
        return whole && level.low()[block] >= 0 && ys[level.low()[block]] >= least ? block : -1;
    }

    /** Where the pixel column of a place ends. */
    private static double border(Axis x, int columns, double place) {
        if (place >= x.max()) {
            return place;
        }
        double column = Math.floor(x.share(place) * columns);
        double border = x.value((column + 1) / columns);
        return border > place ? border : Math.max(x.value((column + 2) / columns), Math.nextUp(place));
    }

    /** Growing arrays. */
    private static final class Collector {
        private double[] xs;
        private double[] ys;
        private int count;

        Collector(int capacity) {
            xs = new double[capacity];
            ys = new double[capacity];
        }

        void take(Points points, int low, int high) {
            if (low < 0) {
                return;
            }
            add(points.x(Math.min(low, high)), points.y(Math.min(low, high)));
            if (low != high) {
                add(points.x(Math.max(low, high)), points.y(Math.max(low, high)));
            }
        }

        void interrupt(double x) {
            if (count > 0 && !Double.isNaN(ys[count - 1])) {
                add(x, Double.NaN);
            }
        }

        private void add(double x, double y) {
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, count * 2);
                ys = Arrays.copyOf(ys, count * 2);
            }
            xs[count] = x;
            ys[count++] = y;
        }

        Thinned thinned() {
            return new Thinned(xs, ys, count);
        }
    }
}
