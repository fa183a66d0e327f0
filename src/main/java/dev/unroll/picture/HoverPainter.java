package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Type;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;

/** The exact value of the heat cell under the pointer. */
final class HoverPainter {
    private final Scene scene;

    HoverPainter(Scene scene) {
        this.scene = scene;
    }

    void paint() {
        SequenceTrace trace = scene.trace();
        UnrolledView.Place hover = scene.view().hover();
        if (trace == null || hover == null || hover.t() > scene.current() || hover.lane() >= trace.layers().size()) {
            return;
        }
        UnrolledLayout layout = scene.layout();
        LayerTrace layer = trace.layers().get(hover.lane());
        double s = layout.scale;
        Brush brush = scene.brush();
        String text = words(layer, hover, scene.view().state());
        String where = scene.text("view.picture.unitAt", hover.unit() + 1, hover.t() + 1);
        StripGrid grid = layout.grid(layer.units());
        double y = layout.laneY(hover.lane()) + layout.laneHeight / 2 + grid.y(hover.unit()) + grid.cellHeight() / 2;
        double x = layout.x(hover.t(), scene.time());
        Type mono = brush.type(Face.MONO_MEDIUM, 12);
        Type sans = brush.type(Face.SANS, 11);
        double width = Math.max(brush.surface.width(text, mono), brush.surface.width(where, sans)) + 20 * s;
        double left = x + layout.half() + 8 * s;
        if (left + width > layout.right + 60 * s) {
            left = x - layout.half() - 8 * s - width;
        }
        Colour fill = brush.colour(Role.TEXT);
        Colour ink = brush.colour(Role.GROUND);
        brush.surface.fillRound(left, y - 21 * s, width, 42 * s, 6 * s, fill);
        brush.surface.text(text, left + 10 * s, y - 4 * s, mono, ink, Align.START);
        brush.surface.text(where, left + 10 * s, y + 13 * s, sans, fill.mix(ink, 0.75), Align.START);
    }

    private static String words(LayerTrace layer, UnrolledView.Place hover, State state) {
        String letter = state == State.CELL && layer.type().equals("LSTM") ? "c" : "h";
        return letter + " = " + LanePainter.number(state.of(layer.steps().get(hover.t()))[hover.unit()]);
    }
}
