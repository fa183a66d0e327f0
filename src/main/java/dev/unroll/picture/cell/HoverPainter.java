package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Spot;

/** The exact value under the pointer, on a board beside it. */
final class HoverPainter {
    private final CellScene scene;

    HoverPainter(CellScene scene) {
        this.scene = scene;
    }

    void paint() {
        Spot spot = scene.view().hover();
        if (spot == null || !spot.in(scene.trace())) {
            return;
        }
        CellLayout layout = scene.layout();
        Box place = layout.bounds(spot);
        if (place == null || !scene.back() && spot.t() == layout.t && !Computed.at(scene, spot.quantity())) {
            return;
        }
        Pen pen = scene.pen();
        double s = pen.scale();
        String letter = (scene.back() ? "∂L/∂" : "") + QuantitySymbol.letter(spot.quantity());
        Symbol symbol = new Symbol(letter, QuantitySymbol.tilde(spot.quantity()), CellScene.number(spot.unit()), "", 17);
        String value = "= " + Digits.exact(value(spot));
        double name = symbol.width(pen) + 7;
        double wide = name + pen.width(value, Face.MONO_MEDIUM, 13) + 20;
        double y = place.y() / s + place.height() / s / 2;
        double tip = place.x() / s - 6;
        boolean left = tip - 7 - wide > 4;
        tip = left ? tip : place.right() / s + 6;
        double x = left ? tip - 7 - wide : tip + 7;
        Colour fill = pen.of(Role.TEXT);
        Colour ink = pen.of(Role.GROUND);
        pen.fill(x, y - 17, wide, 34, 6, fill);
        pen.head(tip, y, left ? 1 : -1, 0, 9, fill);
        symbol.start(pen, x + 10, y + 5, ink);
        pen.text(value, x + 10 + name, y + 4.7, Face.MONO_MEDIUM, 13, ink, Align.START);
    }

    private double value(Spot spot) {
        double[] gradients = scene.back() ? spot.quantity().gradients(scene.layer().steps().get(spot.t())) : new double[0];
        return spot.unit() < gradients.length ? gradients[spot.unit()] : spot.value(scene.trace());
    }
}
