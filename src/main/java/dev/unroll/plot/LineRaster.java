package dev.unroll.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Draws many lines into pixels, far faster than a general renderer strokes paths. A line with many points for each pixel
 * column is filled column by column from its lowest to its highest place; one with few is drawn by each pixel's distance
 * from it, which also rounds its joins.
 */
public final class LineRaster {
    private static final double DENSE = 0.5;
    private static final int SQUARE = 32;
    /** A half disc is as large as so many of its radius' lengths of a line. */
    private static final double ROUND = Math.PI / 4;
    private final int width;
    private final int height;
    private final int[] rows;
    /** The picture column by column, since lines are drawn so. */
    private final int[] pixels;
    private final float[] low;
    private final float[] high;
    private final float[] cover;
    private int touchedTop = Integer.MAX_VALUE;
    private int touchedBottom = -1;
    private int touchedLeft = Integer.MAX_VALUE;
    private int touchedRight = -1;

    /** An empty picture; {@code pixels} holds its rows one after the other, 0xAARRGGBB with colours multiplied by alpha. */
    public LineRaster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.rows = pixels;
        this.pixels = new int[width * height];
        this.low = new float[width];
        this.high = new float[width];
        this.cover = new float[width * height];
    }

    /** Empties the picture and draws lines; their places times {@code zoom}, less an offset in pixels, are pixels. */
    public void draw(List<Polyline> lines, double zoom, double offsetX, double offsetY) {
        Arrays.fill(pixels, 0);
        for (Polyline line : lines) {
            double[] xs = new double[line.count()];
            double[] ys = new double[line.count()];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = line.xs()[i] * zoom - offsetX;
                ys[i] = line.ys()[i] * zoom - offsetY;
            }
            double extent = xs.length == 0 ? 0 : xs[xs.length - 1] - xs[0];
            if (xs.length > 2 && xs.length > DENSE * extent) {
                dense(xs, ys, line.stroke().width() * zoom, line.colour());
            } else if (xs.length > 0) {
                sparse(xs, ys, line.stroke(), zoom, line.colour());
            }
        }
        turn();
    }

    /** Columns become rows, in squares that a processor's cache holds. */
    private void turn() {
        for (int left = 0; left < width; left += SQUARE) {
            for (int top = 0; top < height; top += SQUARE) {
                int right = Math.min(left + SQUARE, width);
                int bottom = Math.min(top + SQUARE, height);
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        rows[row * width + column] = pixels[column * height + row];
                    }
                }
            }
        }
    }

    private void dense(double[] xs, double[] ys, double thickness, Colour colour) {
        int first = (int) Math.clamp(Math.floor(xs[0]), 0, width);
        int end = (int) Math.clamp(Math.floor(xs[xs.length - 1]) + 1, 0, width);
        Arrays.fill(low, first, end, Float.POSITIVE_INFINITY);
        Arrays.fill(high, first, end, Float.NEGATIVE_INFINITY);
        for (int i = 1; i < xs.length; i++) {
            extend(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
        float half = (float) (thickness / 2);
        int[] shades = shades(colour);
        for (int column = first; column < end; column++) {
            if (low[column] <= high[column]) {
                span(column, low[column] - half, high[column] + half, shades);
            }
        }
    }

    /** Takes the part of a segment in each column into account. */
    private void extend(double x1, double y1, double x2, double y2) {
        if (x2 < 0 || x1 >= width) {
            return;
        }
        int from = x1 < 0 ? -1 : (int) x1;
        int to = (int) Math.min(x2, width);
        if (from == to) {
            include(from, y1, y2);
            return;
        }
        double slope = (y2 - y1) / (x2 - x1);
        double left = from < 0 ? y1 + (0 - x1) * slope : y1;
        for (int column = Math.max(0, from); column <= Math.min(to, width - 1); column++) {
            double right = column == to ? y2 : y1 + (column + 1 - x1) * slope;
            include(column, left, right);
            left = right;
        }
    }

    private void include(int column, double a, double b) {
        float least = (float) (a < b ? a : b);
        float most = (float) (a < b ? b : a);
        if (least < low[column]) {
            low[column] = least;
        }
        if (most > high[column]) {
            high[column] = most;
        }
    }

    /** Fills a column between two heights, the pixels at its ends by their share. */
    private void span(int column, float from, float to, int[] shades) {
        float top = Math.max(0, from);
        float bottom = Math.min(height, to);
        if (bottom <= top) {
            return;
        }
        int first = (int) top;
        int last = Math.min((int) bottom, height - 1);
        int base = column * height;
        if (first == last) {
            pixels[base + first] = over(pixels[base + first], shades[(int) ((bottom - top) * 255)]);
            return;
        }
        pixels[base + first] = over(pixels[base + first], shades[(int) ((first + 1 - top) * 255)]);
        int full = shades[255];
        int kept = 256 - (full >>> 24) - (full >>> 31);
        for (int at = base + first + 1; at < base + last; at++) {
            int under = pixels[at];
            pixels[at] = full + ((under & 0xff00ff) * kept >>> 8 & 0xff00ff) + ((under >>> 8 & 0xff00ff) * kept & 0xff00ff00);
        }
        pixels[base + last] = over(pixels[base + last], shades[(int) ((bottom - last) * 255)]);
    }

    private void sparse(double[] xs, double[] ys, Stroke stroke, double zoom, Colour colour) {
        double half = Math.max(0.35, stroke.width() * zoom / 2);
        double[] dashes = stroke.dashes();
        if (xs.length == 1) {
            segment(xs[0], ys[0], xs[0], ys[0], half);
        }
        if (dashes.length == 0) {
            for (int i = 1; i < xs.length; i++) {
                segment(xs[i - 1], ys[i - 1], xs[i], ys[i], half);
            }
        } else {
            dashed(xs, ys, dashes, zoom, half);
        }
        compose(shades(colour));
    }

    private void dashed(double[] xs, double[] ys, double[] dashes, double zoom, double half) {
        int dash = 0;
        double whole = dashes[0] * zoom;
        double left = whole;
        for (int i = 1; i < xs.length; i++) {
            double dx = xs[i] - xs[i - 1];
            double dy = ys[i] - ys[i - 1];
            double length = Math.hypot(dx, dy);
            double done = 0;
            while (done < length) {
                double next = Math.min(length, done + left);
                // Ends come out round; less of the dash makes them as heavy as straight ones.
                double a = (left == whole ? done + half * ROUND : done) / length;
                double b = (next < done + left ? next : next - half * ROUND) / length;
                if (dash % 2 == 0 && a < b) {
                    segment(xs[i - 1] + dx * a, ys[i - 1] + dy * a, xs[i - 1] + dx * b, ys[i - 1] + dy * b, half);
                }
                left -= next - done;
                done = next;
                if (left <= 1e-9) {
                    dash++;
                    whole = dashes[dash % dashes.length] * zoom;
                    left = whole;
                }
            }
        }
    }

    /** Covers each pixel near a segment by its distance; where segments meet the nearer one counts. */
    private void segment(double x1, double y1, double x2, double y2, double half) {
        double reach = half + 1;
        double[] seen = clip(x1, y1, x2, y2, reach);
        if (seen.length == 0) {
            return;
        }
        double dx = seen[2] - seen[0];
        double dy = seen[3] - seen[1];
        double square = dx * dx + dy * dy;
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        double slope = flat ? dx == 0 ? 0 : dy / dx : dx / dy;
        double spread = reach * Math.sqrt(1 + slope * slope);
        double a1 = flat ? Math.min(seen[0], seen[2]) : Math.min(seen[1], seen[3]);
        double a2 = flat ? Math.max(seen[0], seen[2]) : Math.max(seen[1], seen[3]);
        double b1 = flat ? Math.min(seen[1], seen[3]) : Math.min(seen[0], seen[2]);
        double b2 = flat ? Math.max(seen[1], seen[3]) : Math.max(seen[0], seen[2]);
        int limitA = flat ? width : height;
        int limitB = flat ? height : width;
        for (int a = (int) Math.max(0, Math.floor(a1 - reach)); a <= Math.min(limitA - 1, a2 + reach); a++) {
            double middle = Math.clamp((flat ? seen[1] : seen[0]) + (a + 0.5 - (flat ? seen[0] : seen[1])) * slope, b1, b2);
            int from = (int) Math.max(0, Math.floor(middle - spread));
            int to = (int) Math.min(limitB - 1, middle + spread);
            for (int b = from; b <= to; b++) {
                int column = flat ? a : b;
                int row = flat ? b : a;
                double px = column + 0.5 - seen[0];
                double py = row + 0.5 - seen[1];
                double t = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
                double ex = px - t * dx;
                double ey = py - t * dy;
                float covered = (float) Math.clamp(half + 0.5 - Math.sqrt(ex * ex + ey * ey), 0, 1);
                int at = column * height + row;
                if (covered > cover[at]) {
                    cover[at] = covered;
                    touch(column, row);
                }
            }
        }
    }

    private void touch(int column, int row) {
        touchedTop = Math.min(touchedTop, row);
        touchedBottom = Math.max(touchedBottom, row);
        touchedLeft = Math.min(touchedLeft, column);
        touchedRight = Math.max(touchedRight, column);
    }

    /** The part of a segment that can be seen, or nothing (Liang and Barsky 1984). */
    private double[] clip(double x1, double y1, double x2, double y2, double margin) {
        double from = 0;
        double to = 1;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x1 + margin, width + margin - x1, y1 + margin, height + margin - y1};
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return new double[0];
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from > to ? new double[0] : new double[] {x1 + from * dx, y1 + from * dy, x1 + to * dx, y1 + to * dy};
    }

    private void compose(int[] shades) {
        for (int column = touchedLeft; column <= touchedRight; column++) {
            for (int at = column * height + touchedTop; at <= column * height + touchedBottom; at++) {
                if (cover[at] > 0) {
                    pixels[at] = over(pixels[at], shades[(int) (cover[at] * 255)]);
                    cover[at] = 0;
                }
            }
        }
        touchedTop = Integer.MAX_VALUE;
        touchedLeft = Integer.MAX_VALUE;
        touchedBottom = -1;
        touchedRight = -1;
    }

    /** The colour for every share of a pixel, multiplied by its alpha. */
    private static int[] shades(Colour colour) {
        int[] shades = new int[256];
        for (int i = 0; i < shades.length; i++) {
            int alpha = (colour.alpha() * i + 127) / 255;
            shades[i] = alpha << 24 | times(colour.red(), alpha) << 16 | times(colour.green(), alpha) << 8
                    | times(colour.blue(), alpha);
        }
        return shades;
    }

    private static int times(int channel, int alpha) {
        return (channel * alpha + 127) / 255;
    }

    /** One colour over another, both multiplied by their alpha. */
    private static int over(int under, int shade) {
        int kept = 256 - (shade >>> 24) - (shade >>> 31);
        return shade + ((under & 0xff00ff) * kept >>> 8 & 0xff00ff) + ((under >>> 8 & 0xff00ff) * kept & 0xff00ff00);
    }
}
