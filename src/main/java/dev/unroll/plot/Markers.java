package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;

/** Paints the marks at points: an outline around the ground's colour, of about the same area whatever the shape. */
final class Markers {
    private static final double RADIUS = 2.6;
    private static final double WIDTH = 1.6;

    private Markers() {
    }

    static void paint(Easel easel, Marker marker, double x, double y, Colour colour) {
        double r = RADIUS * easel.scale();
        Stroke stroke = new Stroke(WIDTH * easel.scale());
        Colour ground = easel.colour(Role.GROUND);
        switch (marker) {
            case NONE -> { }
            case RING -> {
                easel.surface().disc(x, y, r, ground);
                easel.surface().circle(x, y, r, colour, stroke);
            }
            case SQUARE -> outline(easel, x, y, r * 0.9, new double[] {-1, 1, 1, -1}, new double[] {-1, -1, 1, 1}, colour, stroke);
            case TRIANGLE -> outline(easel, x, y, r * 1.25, new double[] {0, 1, -1}, new double[] {-1, 0.75, 0.75}, colour, stroke);
            case DIAMOND -> outline(easel, x, y, r * 1.3, new double[] {0, 1, 0, -1}, new double[] {-1, 0, 1, 0}, colour, stroke);
        }
    }

    private static void outline(Easel easel, double x, double y, double r, double[] dx, double[] dy, Colour colour,
            Stroke stroke) {
        double[] xs = new double[dx.length + 2];
        double[] ys = new double[dx.length + 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + r * dx[i % dx.length];
            ys[i] = y + r * dy[i % dx.length];
        }
        easel.surface().polygon(java.util.Arrays.copyOf(xs, dx.length), java.util.Arrays.copyOf(ys, dx.length),
                easel.colour(Role.GROUND));
        easel.surface().polyline(xs, ys, xs.length, colour, stroke);
    }
}
