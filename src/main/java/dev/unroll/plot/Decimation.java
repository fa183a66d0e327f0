package dev.unroll.plot;

/**
 * Thins a line out to what can be seen: of all points that fall into one pixel column only the lowest and the highest
 * stay, in their order. Peaks survive, and the work of drawing is bounded by the width.
 */
public final class Decimation {
    private Decimation() {
    }

    /**
     * A thinned line, in the units of its axes.
     *
     * @param xs    places, left to right
     * @param ys    values
     * @param count how many of the array's entries are in use
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to a surface, never compared
    public record Thinned(double[] xs, double[] ys, int count) {
    }

    /**
     * Thins {@code points} out.
     *
     * @param from    place of the first pixel column's left edge
     * @param perPixel width of a pixel column in units of the axis
     */
    public static Thinned thin(Points points, double from, double perPixel) {
        int size = points.size();
        Collector out = new Collector(Math.max(16, Math.min(size, 8192)));
        long column = Long.MIN_VALUE;
        int low = -1;
        int high = -1;
        for (int i = 0; i < size; i++) {
            double y = points.y(i);
            if (Double.isNaN(y)) {
                continue;
            }
            long at = (long) Math.floor((points.x(i) - from) / perPixel);
            if (at != column) {
                out.take(points, low, high);
                column = at;
                low = i;
                high = i;
            } else if (y < points.y(low)) {
                low = i;
            } else if (y > points.y(high)) {
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
            add(points, Math.min(low, high));
            if (low != high) {
                add(points, Math.max(low, high));
            }
        }

        private void add(Points points, int index) {
            if (count == xs.length) {
                xs = java.util.Arrays.copyOf(xs, count * 2);
                ys = java.util.Arrays.copyOf(ys, count * 2);
            }
            xs[count] = points.x(index);
            ys[count++] = points.y(index);
        }

        Thinned thinned() {
            return new Thinned(xs, ys, count);
        }
    }
}
