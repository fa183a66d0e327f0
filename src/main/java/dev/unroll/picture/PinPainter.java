package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;

/** The readouts of pinned numbers. */
final class PinPainter {
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    PinPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        SequenceTrace trace = scene.trace();
        if (trace != null) {
            for (PinPlaces.Placed pin : PinPlaces.of(layout, scene.view().marks().pins(), trace, scene.time())) {
                paint(trace, pin);
            }
        }
    }

    private void paint(SequenceTrace trace, PinPlaces.Placed pin) {
        double s = layout.scale;
        Spot spot = pin.spot();
        Box box = pin.box();
        LayerTrace layer = trace.layers().get(spot.layer());
        Colour accent = brush.colour(Role.ACCENT);
        if (pin.side() == 0) {
            boolean right = box.x() > pin.x();
            double edge = right ? box.x() : box.right();
            double cell = pin.x() + (right ? 1 : -1) * layout.half();
            double level = box.y() + box.height() / 2;
            double bend = (edge + cell) / 2;
            brush.surface.polyline(new double[] {cell, bend, bend, edge}, new double[] {pin.y(), pin.y(), level, level}, 4, accent,
                    new Stroke(1.4 * s));
            if (spot.quantity() == scene.view().state().in(layer.type())) {
                ring(layer, spot, pin, accent);
            }
        }
        brush.surface.fillRound(box.x(), box.y(), box.width(), box.height(), 6 * s, brush.colour(Role.GROUND));
        brush.surface.strokeRound(box.x(), box.y(), box.width(), box.height(), 6 * s, accent, new Stroke(1.4 * s));
        boolean known = scene.shown(spot.layer(), spot.t()) > 0;
        String value = known ? HoverPainter.words(spot, spot.value(trace)) : HoverPainter.letter(spot.quantity()) + " = ?";
        brush.text(value, box.x() + 9 * s, box.y() + 15.5 * s, Face.MONO_MEDIUM, 12,
                brush.colour(known ? Role.TEXT : Role.TEXT_SUBTLE), Align.START);
        brush.text("×", box.right() - 9 * s, box.y() + 15 * s, Face.SANS, 13, brush.colour(Role.TEXT_SUBTLE), Align.END);
        where(pin);
    }

    private void where(PinPlaces.Placed pin) {
        double s = layout.scale;
        Box box = pin.box();
        Spot spot = pin.spot();
        var small = brush.type(Face.SANS, 11);
        String where = scene.text("view.picture.unitAt", spot.unit() + 1, spot.t() + 1);
        String pointed = pin.side() < 0 ? "‹ " + where : pin.side() > 0 ? where + " ›" : where;
        brush.surface.text(brush.surface.fit(pointed, small, box.width() - 14 * s), box.x() + 9 * s, box.y() + 30.5 * s, small,
                brush.colour(Role.TEXT_SUBTLE), Align.START);
    }

    private void ring(LayerTrace layer, Spot spot, PinPlaces.Placed pin, Colour colour) {
        double s = layout.scale;
        StripGrid grid = layout.grid(layer.units());
        double left = brush.surface.snap(pin.x()) + grid.x(spot.unit()) - s;
        double height = Math.max(3 * s, grid.cellHeight()) + 2 * s;
        brush.surface.strokeRound(left, pin.y() - height / 2, grid.cellWidth() + 2 * s, height, 2 * s, colour,
                new Stroke(1.8 * s));
    }
}
