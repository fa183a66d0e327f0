package dev.unroll.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paints a figure's lines, thinned out to the pixels there are and cut off at the frame. */
final class LinePainter {
    /** More points than pixel columns: such a line is a picture rather than a path. */
    private static final double DENSE = 0.5;
    private static final double MARGIN = 4;
    private static final double EVERY = 6;
    private static final double SOME = 26;
    private final Easel easel;
    private final FigureFrame frame;

    LinePainter(Easel easel) {
        this.easel = easel;
        this.frame = easel.frame();
    }

    /** What the picture of steady lines depends on. Points are compared as objects, since they never change. */
    private record Key(List<Line> lines, FigureFrame frame, double scale, Palette palette) {
    }

    /** The steady lines that lie at the bottom are handed over as one bundle, whose picture a screen may keep. */
    void paint(List<Line> lines) {
        int steady = 0;
        while (steady < lines.size() && lines.get(steady).steady()) {
            steady++;
        }
        Box box = frame.box();
        Box clip = new Box(box.x(), box.y() - MARGIN * easel.scale(), box.width(), box.height() + 2 * MARGIN * easel.scale());
        if (steady > 0) {
            List<Line> kept = List.copyOf(lines.subList(0, steady));
            easel.surface().bundle(new Key(kept, frame, easel.scale(), easel.palette()), clip,
                    () -> kept.stream().flatMap(line -> pieces(line).stream()).toList());
        }
        List<Polyline> dense = new ArrayList<>();
        List<Runnable> above = new ArrayList<>();
        for (Line line : lines.subList(steady, lines.size())) {
            List<Polyline> pieces = pieces(line);
            if (pieces.stream().mapToInt(Polyline::count).sum() > DENSE * frame.width() / easel.surface().pixel()) {
                dense.addAll(pieces);
                above.add(() -> markers(line, pieces));
            } else {
                bundle(dense, above, clip);
                Box own = withEnds(clip, line.points());
                easel.surface().clipped(own.x(), own.y(), own.width(), own.height(), () -> path(line, pieces));
            }
        }
        bundle(dense, above, clip);
    }

    private void bundle(List<Polyline> dense, List<Runnable> above, Box clip) {
        if (!dense.isEmpty()) {
            List<Polyline> ready = List.copyOf(dense);
            easel.surface().bundle(null, clip, () -> ready);
            easel.surface().clipped(clip.x(), clip.y(), clip.width(), clip.height(), () -> above.forEach(Runnable::run));
            dense.clear();
            above.clear();
        }
    }

    /** With room for the marks at a line's ends; a line that goes on beyond the frame is cut off there. */
    private Box withEnds(Box clip, Points points) {
        double margin = MARGIN * easel.scale();
        boolean begins = points.size() > 0 && points.x(0) >= frame.xAxis().min();
        boolean ends = points.size() > 0 && points.x(points.size() - 1) <= frame.xAxis().max();
        double left = clip.x() - (begins ? margin : 0);
        return new Box(left, clip.y(), clip.right() + (ends ? margin : 0) - left, clip.height());
    }

    private void path(Line line, List<Polyline> pieces) {
        for (Polyline piece : pieces) {
            if (piece.count() > 1) {
                easel.surface().polyline(piece.xs(), piece.ys(), piece.count(), piece.colour(), piece.stroke());
            }
        }
        markers(line, pieces);
    }

    /** At every point where there is room for that, else at some, far enough from each other. */
    private void markers(Line line, List<Polyline> pieces) {
        Marker marker = line.look().marker();
        for (Polyline piece : pieces) {
            double first = piece.xs()[0];
            double spacing = (piece.xs()[piece.count() - 1] - first) / Math.max(1, piece.count() - 1);
            boolean room = piece.count() < 2 || spacing > EVERY * easel.scale();
            double next = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < piece.count() && marker != Marker.NONE; i++) {
                if (room || piece.xs()[i] >= next) {
                    next = piece.xs()[i] + SOME * easel.scale();
                    Markers.paint(easel, marker, piece.xs()[i], piece.ys()[i], piece.colour());
                }
            }
            if (marker == Marker.NONE && piece.count() == 1) {
                easel.surface().disc(first, piece.ys()[0], Math.max(piece.stroke().width(), 1.5 * easel.scale()),
                        piece.colour());
            }
        }
    }

    /** The parts of a line between its gaps. */
    private List<Polyline> pieces(Line line) {
        int columns = (int) Math.max(1, Math.ceil(frame.width() / easel.surface().pixel()));
        Decimation.Thinned thin = Decimation.thin(line.points(), frame.xAxis(), frame.yAxis(), columns);
        double[] xs = frame.xs(thin.xs(), thin.count());
        double[] ys = frame.ys(thin.ys(), thin.count());
        Colour colour = line.look().colour(easel.palette());
        Stroke stroke = easel.stroke(line.look().stroke());
        List<Polyline> pieces = new ArrayList<>(1);
        int begin = 0;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isNaN(ys[i])) {
                add(pieces, xs, ys, begin, i, colour, stroke);
                begin = i + 1;
            }
        }
        add(pieces, xs, ys, begin, xs.length, colour, stroke);
        return pieces;
    }

    private static void add(List<Polyline> pieces, double[] xs, double[] ys, int from, int to, Colour colour, Stroke stroke) {
        if (to > from) {
            boolean whole = from == 0;
            pieces.add(new Polyline(whole ? xs : Arrays.copyOfRange(xs, from, to), whole ? ys : Arrays.copyOfRange(ys, from, to),
                    to - from, colour, stroke));
        }
    }
}
