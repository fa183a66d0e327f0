package dev.unroll.picture;

import dev.unroll.picture.UnrolledLayout.Detail;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;
import java.util.List;

/**
 * What each layer is fed at each timestep: the input, or the states of the layer below. Where another lane lies between,
 * the way passes beside its cells: both lanes of a Bidirectional layer read the same input.
 */
final class FeedPainter {
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    FeedPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint(int lane) {
        if (layout.detail() == Detail.HEAT && scene.unfolded() == 1) {
            return;
        }
        List<LayerTrace> layers = scene.layers();
        int below = lane - 1;
        while (below >= 0 && layers.get(below).layer() == layers.get(lane).layer()) {
            below--;
        }
        int from = below;
        if (scene.unfolded() < 1) {
            folded(lane, from);
            return;
        }
        for (int t = scene.firstVisible(); t < scene.endVisible(); t++) {
            feed(lane, from, t, layout.x(t, scene.time()), 1);
            if (from > 0 && layers.get(from - 1).layer() == layers.get(from).layer()) {
                aside(lane, from - 1, t, layout.x(t, scene.time()), 1);
            }
        }
    }

    /** Folded, an arrow from the token that is read now; a lane that reads from the end says which token that is. */
    private void folded(int lane, int below) {
        int now = scene.current(lane);
        if (now >= 0 && now == scene.current()) {
            feed(lane, below, now, layout.x(now, scene.time()), 1 - scene.unfolded());
        }
        if (layout.detail() != Detail.HEAT) {
            for (int t = scene.firstVisible(); t < scene.endVisible(); t++) {
                feed(lane, below, t, layout.x(t, scene.time()), scene.unfolded() * scene.unfolded());
            }
        }
    }

    private void feed(int lane, int from, int t, double x, double opacity) {
        if (from < lane - 1) {
            aside(lane, from, t, x, opacity);
            return;
        }
        boolean past = scene.shown(lane, t) > 0;
        double start = from < 0 ? layout.inputTop - 3 * layout.scale : layout.cellY(from);
        double end = end(lane, t);
        if (layout.pitch > 18 * layout.scale || scene.unfolded() < 1) {
            brush.upward(x, start, end, colour(past).fade(opacity), 1.5);
        } else {
            double at = brush.surface.snap(x);
            brush.surface.line(at, start, at, end, colour(past).fade(opacity), new Stroke(layout.scale));
        }
    }

    private void aside(int lane, int from, int t, double x, double opacity) {
        double s = layout.scale;
        boolean past = scene.shown(lane, t) > 0;
        Colour colour = colour(past).fade(opacity);
        double beside = brush.surface.snap(Math.min(x + layout.pitch / 2, x + layout.half() + 9 * s));
        double start = from < 0 ? layout.inputTop - 3 * s : layout.cellY(from);
        double end = end(lane, t);
        double level = end + Math.min(7 * s, layout.laneGap * 0.6);
        Stroke stroke = new Stroke(1.2 * s);
        double foot = start - 3 * s;
        brush.surface.polyline(new double[] {x, x, beside, beside, x}, new double[] {start, foot, foot, level, level}, 5, colour,
                stroke);
        brush.upward(x, level, end, colour, 1.2);
    }

    /** Where a way ends: at the cell, or at the frame of light around the one that is being read. */
    private double end(int lane, int t) {
        boolean framed = t == scene.current(lane) && layout.detail() == Detail.FULL;
        return layout.cellY(lane) + layout.cellHeight() + (framed ? 5 : 1) * layout.scale;
    }

    private Colour colour(boolean past) {
        return brush.colour(past ? Role.TEXT_SUBTLE : Role.BORDER);
    }
}
