package dev.unroll.picture.cell;

import dev.unroll.picture.QuantitySymbol;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.Quantity;

/** The few shapes that every cell is drawn with. */
final class Parts {
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;

    Parts(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
    }

    /** The colour of a role, and grey as long as nothing of it has been computed. */
    Colour colour(Role role, double shown) {
        return shown <= 0 ? pen.of(Role.TEXT_SUBTLE) : pen.of(role);
    }

    /** The fill of a value of a gate (0 … 1) or of a signed quantity. */
    Colour fill(Quantity quantity, double value) {
        if (scene.back()) {
            return pen.palette().heat().signed(value, scene.view().heat());
        }
        return switch (quantity) {
            case FORGET, INPUT, OUTPUT, RESET, UPDATE -> pen.palette().share(QuantitySymbol.role(quantity), value);
            case CELL -> pen.palette().heat().signed(value, scene.view().cellHeat());
            default -> pen.palette().heat().signed(value, scene.view().heat());
        };
    }

    /** An operator in a circle: ×, +. */
    void operator(double x, double y, String sign, Role role, double shown) {
        double radius = layout.between(10.5, 13);
        Colour colour = shown <= 0 ? pen.of(Role.BORDER) : pen.of(role);
        pen.disc(x, y, radius, pen.of(Role.GROUND));
        pen.circle(x, y, radius, colour, 2);
        sign(x, y, sign, colour(role, shown), radius * 0.36);
    }

    /** A sign drawn with lines, so that it stands exactly in the middle. */
    private void sign(double x, double y, String sign, Colour colour, double half) {
        if (sign.equals("×")) {
            pen.line(x - half, y - half, x + half, y + half, colour, 2);
            pen.line(x - half, y + half, x + half, y - half, colour, 2);
        } else if (sign.equals("=")) {
            pen.line(x - half * 1.2, y - half * 0.6, x + half * 1.2, y - half * 0.6, colour, 2);
            pen.line(x - half * 1.2, y + half * 0.6, x + half * 1.2, y + half * 0.6, colour, 2);
        } else {
            pen.line(x - half * 1.2, y, x + half * 1.2, y, colour, 2);
            pen.line(x, y - half * 1.2, x, y + half * 1.2, colour, 2);
        }
    }

    /** A box with a function in it, its middle at a place; returns half its width. */
    double function(double x, double y, String text, Role role, double shown) {
        boolean letter = text.length() == 1;
        Face face = letter ? Face.MATH : Face.SANS_SEMIBOLD;
        double size = letter ? 17 : layout.between(12, 13);
        double half = Math.max(19, pen.width(text, face, size) / 2 + 7);
        double high = layout.between(20, 22);
        pen.fill(x - half, y - high / 2, 2 * half, high, 5, pen.of(Role.GROUND));
        pen.outline(x - half, y - high / 2, 2 * half, high, 5, shown <= 0 ? pen.of(Role.BORDER) : pen.of(role), 1.6);
        pen.text(text, x, y + (letter ? 5 : 4.5), face, size, colour(role, shown), Align.MIDDLE);
        return half;
    }

    /** The product with a GRU candidate's recurrent weights. */
    void weights(double x, double y, double shown) {
        double high = layout.between(18, 20);
        pen.fill(x - 14, y - high / 2, 28, high, 4, pen.of(Role.GROUND));
        pen.outline(x - 14, y - high / 2, 28, high, 4, shown <= 0 ? pen.of(Role.BORDER) : pen.of(Role.HIDDEN), 1.4);
        pen.text("·U", x, y + 4.5, Face.MATH, 14, colour(Role.HIDDEN, shown), Align.MIDDLE);
    }

    /** A number on a little board. */
    void chip(double x, double y, String text, Role role) {
        double half = pen.width(text, Face.MONO_BOLD, 13) / 2 + 6;
        pen.fill(x - half, y - 10, 2 * half, 20, 4, pen.of(Role.GROUND));
        pen.outline(x - half, y - 10, 2 * half, 20, 4, pen.of(role), 1.3);
        pen.text(text, x, y + 4.6, Face.MONO_BOLD, 13, pen.of(role), Align.MIDDLE);
    }

    /** The band that marks the chosen unit. */
    void band(Rows at, double from, double to) {
        int unit = scene.view().unit();
        if (unit >= 0 && unit < at.units()) {
            pen.cell(Math.min(from, to), at.y(unit), Math.abs(to - from), at.height(unit), pen.of(Role.ACCENT_SUBTLE));
        }
    }

    /** A frame around a column's cells. */
    void columnFrame(double x, Rows at, Role role, double shown) {
        double half = layout.column / 2 + 5;
        pen.outline(x - half, at.top() - 5, 2 * half, at.height() + 10, 6,
                shown <= 0 ? pen.of(Role.BORDER) : pen.of(role), shown > 0 && shown < 1 ? 3 : 2,
                shown <= 0 ? Stroke.Dash.EVEN : Stroke.Dash.SOLID);
    }
}
