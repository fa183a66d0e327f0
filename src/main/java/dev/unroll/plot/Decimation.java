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
        int first = Math.max(0, points.from(x.min()) - 1);
        int end = Math.min(points.size(), points.from(Math.nextUp(x.max())) + 1);
        double least = y.logarithmic() ? Double.MIN_VALUE : Double.NEGATIVE_INFINITY;
        Collector out = new Collector(Math.max(16, Math.min(end - first, 2 * columns + 8)));
        int column = -1;
        double border = x.min();
        int low = -1;
        int high = -1;
        for (int i = first; i < end; i++) {
            double value = points.y(i);
            if (!(value >= least) || Double.isInfinite(value)) {
                out.take(points, low, high);
                out.interrupt(points.x(i));
                low = -1;
                continue;
            }
            double place = points.x(i);
            if (place >= border || low < 0) {
                out.take(points, low, high);
                low = i;
                high = i;
                if (place >= border) {
                    column = place >= x.max() ? columns : Math.max(column + 1, (int) (x.share(place) * columns));
                    border = column >= columns ? place : x.value((column + 1.0) / columns);
                }
            } else if (value < points.y(low)) {
                low = i;
            } else if (value > points.y(high)) {
                high = i;
            }
        }
        out.take(points, low, high);
        return out.thinned();
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
