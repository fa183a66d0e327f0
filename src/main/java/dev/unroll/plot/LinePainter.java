package dev.unroll.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paints a figure's lines, thinned out to the pixels there are and cut off at the frame. */
final class LinePainter {
    /** More points than pixel columns: such a line is a picture rather than a path. */
    private static final double DENSE = 0.5;
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
        Box clip = frame.box().grown(4 * easel.scale());
        if (steady > 0) {
            List<Line> kept = List.copyOf(lines.subList(0, steady));
            easel.surface().bundle(new Key(kept, frame, easel.scale(), easel.palette()), clip,
                    () -> kept.stream().flatMap(line -> pieces(line).stream()).toList());
        }
        List<Polyline> dense = new ArrayList<>();
        for (Line line : lines.subList(steady, lines.size())) {
            List<Polyline> pieces = pieces(line);
            if (pieces.stream().mapToInt(Polyline::count).sum() > DENSE * frame.width() / easel.surface().pixel()) {
                dense.addAll(pieces);
            } else {
                bundle(dense, clip);
                easel.surface().clipped(clip.x(), clip.y(), clip.width(), clip.height(), () -> path(line, pieces));
            }
        }
        bundle(dense, clip);
    }

    private void bundle(List<Polyline> dense, Box clip) {
        if (!dense.isEmpty()) {
            List<Polyline> ready = List.copyOf(dense);
            easel.surface().bundle(null, clip, () -> ready);
            dense.clear();
        }
    }

    private void path(Line line, List<Polyline> pieces) {
        for (Polyline piece : pieces) {
            if (piece.count() > 1) {
                easel.surface().polyline(piece.xs(), piece.ys(), piece.count(), piece.colour(), piece.stroke());
            }
        }
        for (Polyline piece : pieces) {
            double first = piece.xs()[0];
            double last = piece.xs()[piece.count() - 1];
            boolean room = piece.count() < 2 || (last - first) / (piece.count() - 1) > 6 * easel.scale();
            Marker marker = line.look().marker();
            if (marker != Marker.NONE && room) {
                for (int i = 0; i < piece.count(); i++) {
                    Markers.paint(easel, marker, piece.xs()[i], piece.ys()[i], piece.colour());
                }
            } else if (piece.count() == 1) {
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
