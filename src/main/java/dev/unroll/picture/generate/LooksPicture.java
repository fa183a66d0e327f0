package dev.unroll.picture.generate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import java.util.Collections;

/**
 * The attention matrix: the source across the top, the target down the side, in each row how much of its look every symbol
 * of the source got. The source bears the look of the current step. Without attention there is one vector between both,
 * and the picture shows that.
 */
public final class LooksPicture {
    private static final double SIDE = 74;
    private static final double MARGIN = 40;
    private static final double HEAD = 58;
    private static final double WIDEST = 44;
    private static final double HIGHEST = 38;
    private static final int RAMP = 10;
    private static final int GHOST_COLUMNS = 24;
    private static final int GHOST_ROWS = 10;

    private final Brush brush;
    private final Looks looks;
    private final double s;
    private final double left;
    private final double top;
    private final double across;
    private final double down;

    private LooksPicture(Brush brush, Looks looks, double width, double height) {
        this.brush = brush;
        this.looks = looks;
        s = brush.scale;
        double columns = Math.max(1, looks.source().size());
        double rows = Math.max(1, looks.target().size());
        across = Math.min(WIDEST * s, (width - (SIDE + MARGIN) * s) / columns);
        down = Math.min(HIGHEST * s, (height - (HEAD + MARGIN) * s) / rows);
        left = Math.max(SIDE * s, (width - across * columns) / 2);
        top = HEAD * s;
    }

    /** Paints into a rectangle of this size whose corner is the origin; {@code legend} says what the colours are. */
    public static void paint(Surface surface, Palette palette, double scale, Looks looks, String legend, double width,
            double height) {
        LooksPicture picture = new LooksPicture(new Brush(surface, palette, scale), looks, width, height);
        picture.source();
        picture.target();
        if (looks.rows().isEmpty()) {
            picture.bottleneck();
        } else {
            picture.matrix();
            picture.legend(legend);
        }
    }

    private void legend(String words) {
        double y = top + looks.target().size() * down + 14 * s;
        double x = left + looks.source().size() * across;
        brush.text("1", x, y + 9 * s, Face.MONO, 11, brush.colour(Role.TEXT_SUBTLE), Align.END);
        double ramp = x - 14 * s - RAMP * 9 * s;
        for (int i = 0; i < RAMP; i++) {
            brush.cell(ramp + i * 9 * s, y, 9 * s, 10 * s, 0, brush.palette.share(Role.OUTPUT, i / (RAMP - 1.0)));
        }
        brush.text("0", ramp - 6 * s, y + 9 * s, Face.MONO, 11, brush.colour(Role.TEXT_SUBTLE), Align.END);
        brush.text(words, ramp - 20 * s, y + 9 * s, Face.SANS, 11, brush.colour(Role.TEXT_MUTED), Align.END);
    }

    /** What will be there: the ghost of a matrix. */
    public static void ghost(Surface surface, Palette palette, double scale, double width, double height) {
        Looks nothing = new Looks(Collections.nCopies(GHOST_COLUMNS, " "), Collections.nCopies(GHOST_ROWS, " "),
                Collections.nCopies(GHOST_ROWS, new double[GHOST_COLUMNS]), 0);
        new LooksPicture(new Brush(surface, palette, scale), nothing, width, height).matrix();
    }

    private double[] row(int step) {
        return step < 0 || looks.rows().isEmpty() ? new double[0] : looks.rows().get(step);
    }

    private void source() {
        double[] now = row(looks.current());
        double size = Math.clamp(across / s * 0.95, 7, 15);
        double box = Math.min(30 * s, HEAD * s - 20 * s);
        for (int i = 0; i < looks.source().size(); i++) {
            double x = left + i * across;
            double share = now.length > i ? now[i] : 0;
            Colour fill = brush.palette.share(Role.OUTPUT, Math.min(1, share * 1.1));
            if (now.length > 0) {
                brush.cell(x, top - box - 8 * s, across, box, Math.min(2 * s, across / 6), fill);
            }
            String symbol = looks.source().get(i);
            boolean space = symbol.isBlank();
            Colour ink = space ? brush.colour(Role.TEXT_SUBTLE).fade(0.5)
                    : share > 0.45 ? brush.palette.ink(fill) : brush.colour(Role.TEXT);
            brush.text(space ? "·" : symbol, x + across / 2, top - 8 * s - box / 2 + size * 0.36 * s,
                    share > 0.2 ? Face.MONO_BOLD : Face.MONO, size, ink, Align.MIDDLE);
        }
    }

    private void target() {
        double size = Math.clamp(down / s * 0.8, 7, 16);
        for (int t = 0; t < looks.target().size(); t++) {
            double y = top + t * down;
            boolean current = t == looks.current();
            boolean there = t < looks.shown();
            if (current) {
                brush.surface.fillRound(left - 44 * s, y + 1 * s, 34 * s, down - 2 * s, 5 * s, brush.colour(Role.ACCENT));
            }
            String symbol = there ? Looks.sign(looks.target().get(t)) : "·";
            brush.text(symbol, left - 27 * s, y + down / 2 + size * 0.36 * s, current ? Face.MONO_BOLD : Face.MONO,
                    size, brush.colour(current ? Role.ON_ACCENT : there ? Role.TEXT : Role.TEXT_SUBTLE), Align.MIDDLE);
        }
    }

    private void matrix() {
        for (int t = 0; t < looks.target().size(); t++) {
            double[] row = row(t);
            double gap = Math.min(2 * s, Math.min(across, down) / 6);
            for (int i = 0; i < looks.source().size(); i++) {
                Colour colour = t < looks.shown() ? brush.palette.share(Role.OUTPUT, row[i]) : brush.colour(Role.GHOST).fade(0.55);
                brush.cell(left + i * across, top + t * down, across, down, gap, colour);
            }
        }
        int current = looks.current();
        if (current >= 0) {
            brush.surface.strokeRound(left - 1 * s, top + current * down, looks.source().size() * across + 2 * s, down, 3 * s,
                    brush.colour(Role.ACCENT), new Stroke(1.5 * s));
        }
    }

    /** One vector, whatever the length: from the last symbol of the source to every symbol of the target. */
    private void bottleneck() {
        int steps = looks.target().size();
        double end = left + looks.source().size() * across;
        double x = left + Math.min(70 * s, across * looks.source().size() / 2);
        double y = top + 18 * s;
        double height = Math.max(40 * s, Math.min(steps * down - 24 * s, 130 * s));
        Colour state = brush.colour(Role.HIDDEN);
        double bend = top + 6 * s;
        brush.surface.line(end - across / 2, top - 6 * s, end - across / 2, bend, state, new Stroke(2 * s));
        brush.surface.line(end - across / 2, bend, x + 9 * s, bend, state, new Stroke(2 * s));
        brush.surface.line(x + 9 * s, bend, x + 9 * s, y, state, new Stroke(2 * s));
        brush.surface.strokeRound(x, y, 18 * s, height, 4 * s, state, new Stroke(2 * s));
        for (int i = 0; i < 10; i++) {
            brush.cell(x + 3 * s, y + 3 * s + i * (height - 6 * s) / 10, 12 * s, (height - 6 * s) / 10, 2 * s,
                    brush.palette.share(Role.HIDDEN, 0.25 + 0.5 * (i * 7 % 10) / 10));
        }
        brush.across(x - 2 * s, left - 8 * s, y + height / 2, state, 2);
    }
}
