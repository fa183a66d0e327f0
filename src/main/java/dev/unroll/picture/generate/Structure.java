package dev.unroll.picture.generate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;

/** The ways in which a recurrent network can be used, drawn as an unrolled row of cells with inputs below and outputs above. */
public enum Structure {
    /** A whole sequence in, one answer out. */
    MANY_TO_ONE(4, 4, 3, 1, false),
    /** An answer at every timestep. */
    MANY_TO_MANY(4, 4, 0, 4, false),
    /** What comes next, fed back as the next input. */
    NEXT_ITEM(4, 4, 0, 4, true),
    /** One sequence in, then another one out, fed back. */
    SEQ2SEQ(6, 6, 3, 3, true);

    /** The picture's height over its scale. */
    public static final double HEIGHT = 92;
    private static final double CELL = 24;

    private final int cells;
    private final int inputs;
    private final int firstOutput;
    private final int outputs;
    private final boolean fedBack;

    Structure(int cells, int inputs, int firstOutput, int outputs, boolean fedBack) {
        this.cells = cells;
        this.inputs = inputs;
        this.firstOutput = firstOutput;
        this.outputs = outputs;
        this.fedBack = fedBack;
    }

    /** Paints it into {@code width}; the one in use is drawn in colour, others grey. */
    public void paint(Surface surface, Palette palette, double scale, double width, boolean inUse) {
        Brush brush = new Brush(surface, palette, scale);
        double s = scale;
        double pitch = Math.min(46 * s, width / cells);
        double left = (width - pitch * cells) / 2 + pitch / 2;
        Colour state = brush.colour(inUse ? Role.HIDDEN : Role.TEXT_SUBTLE);
        Colour in = brush.colour(inUse ? Role.INPUT : Role.TEXT_SUBTLE);
        Colour out = brush.colour(inUse ? Role.OUTPUT : Role.TEXT_SUBTLE);
        double size = Math.min(CELL * s, pitch - 12 * s);
        double middle = HEIGHT / 2 * s;
        for (int t = 0; t < cells; t++) {
            double x = left + t * pitch;
            surface.fillRound(x - size / 2, middle - size / 2, size, size, 5 * s, palette.share(Role.HIDDEN, inUse ? 0.18 : 0.06));
            surface.strokeRound(x - size / 2, middle - size / 2, size, size, 5 * s, state, new Stroke(1.5 * s));
            brush.text("h", x, middle + 4.5 * s, Face.MATH, 14, state, Align.MIDDLE);
            if (t + 1 < cells) {
                brush.across(x + size / 2 + s, x + pitch - size / 2 - s, middle, state, 1.4);
            }
            if (t < inputs) {
                surface.disc(x, HEIGHT * s - 8 * s, 5 * s, in);
                brush.upward(x, HEIGHT * s - 14 * s, middle + size / 2 + s, in, 1.4);
            }
            if (t >= firstOutput && t < firstOutput + outputs) {
                brush.upward(x, middle - size / 2, 14 * s, out, 1.4);
                surface.fillRound(x - 5 * s, 3 * s, 10 * s, 10 * s, 2 * s, out);
                if (fedBack && t + 1 < cells) {
                    back(brush, x, x + pitch, out);
                }
            }
        }
    }

    private static void back(Brush brush, double x, double next, Colour colour) {
        double s = brush.scale;
        double middle = (x + next) / 2;
        double low = HEIGHT * s - 8 * s;
        brush.surface.polyline(new double[] {x + 6 * s, middle, middle, next - 6 * s}, new double[] {8 * s, 8 * s, low, low}, 4,
                colour, new Stroke(1.2 * s, Stroke.Dash.EVEN));
    }
}
