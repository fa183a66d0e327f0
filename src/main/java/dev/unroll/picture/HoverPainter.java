package dev.unroll.picture;

import dev.unroll.picture.UnrolledLayout.Detail;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Type;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;

/** The exact value of the heat cell under the pointer, or of the one that the keys go to. */
final class HoverPainter {
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    HoverPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        SequenceTrace trace = scene.trace();
        Markings marks = scene.view().marks();
        if (trace == null) {
            return;
        }
        Spot focus = marks.focus();
        if (focus != null && readable(trace, focus)) {
            ring(trace, focus, Role.ACCENT, 2.4);
            if (marks.hover() == null && !marks.pins().contains(focus)) {
                readout(trace, focus);
            }
        }
        Spot hover = marks.hover();
        if (hover != null && readable(trace, hover)) {
            ring(trace, hover, Role.TEXT, 1.6);
            readout(trace, hover);
        }
    }

    private boolean readable(SequenceTrace trace, Spot spot) {
        double x = layout.x(spot.t(), scene.time());
        boolean seen = scene.unfolded() < 1 ? spot.t() == scene.current(spot.layer())
                : x > layout.left - layout.half() && x < layout.right + layout.half();
        return seen && spot.in(trace) && scene.shown(spot.layer(), spot.t()) > 0;
    }

    private void ring(SequenceTrace trace, Spot spot, Role role, double width) {
        StripGrid grid = layout.grid(trace.layers().get(spot.layer()).units());
        double s = layout.scale;
        double x = brush.surface.snap(layout.x(spot.t(), scene.time())) + grid.x(spot.unit());
        double y = layout.middle(spot.layer()) + grid.y(spot.unit());
        brush.surface.strokeRound(x - s, y - s, grid.cellWidth() + 2 * s, Math.max(3 * s, grid.cellHeight()) + 2 * s, 2 * s,
                brush.colour(role), new Stroke(width * s));
    }

    private void readout(SequenceTrace trace, Spot spot) {
        double s = layout.scale;
        String text = words(spot, spot.value(trace));
        String where = scene.text("view.picture.unitAt", spot.unit() + 1, spot.t() + 1);
        if (layout.detail() != Detail.FULL) {
            Type small = brush.type(Face.SANS, 11);
            where += " · " + brush.surface.fit(InputPainter.token(trace.tokens().get(spot.t())), small, 120 * s);
        }
        StripGrid grid = layout.grid(trace.layers().get(spot.layer()).units());
        double y = layout.middle(spot.layer()) + grid.y(spot.unit()) + grid.cellHeight() / 2;
        double x = layout.x(spot.t(), scene.time());
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

    /** A number under the letter of the course. */
    static String words(Spot spot, double value) {
        return letter(spot.quantity()) + " = " + LanePainter.number(value);
    }

    /** The letter of the course. */
    static String letter(Quantity quantity) {
        if (quantity.gate() != null) {
            return quantity.gate().letter();
        }
        return quantity == Quantity.CELL ? "c" : quantity == Quantity.INPUT_VECTOR ? "x" : "h";
    }
}
