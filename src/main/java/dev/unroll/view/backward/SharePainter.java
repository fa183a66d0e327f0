package dev.unroll.view.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Type;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.study.gradient.WeightNorms;

/** What one timestep adds to the gradient of each weight array, beside what the timestep adds that adds most. */
final class SharePainter {
    /** At scale 1. */
    static final double HEIGHT = 96;
    private static final double ROW = 32;
    private final Brush brush;
    private final double width;
    private final Language language;
    private final double s;

    SharePainter(Brush brush, double width, Language language) {
        this.brush = brush;
        this.width = width;
        this.language = language;
        s = brush.scale;
    }

    void paint(WeightNorms norms, int step) {
        row("W", "view.backward.kernel", norms.kernel(), step, 0);
        row("U", "view.backward.recurrentKernel", norms.recurrentKernel(), step, ROW * s);
        row("b", "view.backward.bias", norms.bias(), step, 2 * ROW * s);
    }

    private void row(String symbol, String key, double[] sizes, int step, double top) {
        int most = 0;
        for (int t = 1; t < sizes.length; t++) {
            most = sizes[t] > sizes[most] ? t : most;
        }
        double share = sizes[most] == 0 ? 0 : sizes[step] / sizes[most];
        brush.text(symbol, 0, top + 14 * s, Face.MATH, 16, brush.colour(Role.TEXT), Align.START);
        String largest = Messages.in(language, "view.backward.largestAt", most + 1, Numbers.significant(sizes[most], 2));
        String value = Numbers.significant(sizes[step], 3);
        double end = brush.surface.width(value, brush.type(Face.MONO_MEDIUM, 12));
        Type type = brush.type(Face.SANS, 12);
        String name = brush.surface.fit(Messages.in(language, key), type, width * 0.45);
        brush.surface.text(name, 20 * s, top + 13 * s, type, brush.colour(Role.TEXT_MUTED), Align.START);
        brush.text(value, width, top + 13 * s, Face.MONO_MEDIUM, 12, brush.colour(Role.TEXT), Align.END);
        Type small = brush.type(Face.SANS, 11);
        brush.surface.text(brush.surface.fit(largest, small, width - end - brush.surface.width(name, type) - 42 * s),
                width - end - 12 * s, top + 13 * s, small,
                brush.colour(Role.TEXT_SUBTLE), Align.END);
        brush.surface.fillRound(20 * s, top + 19 * s, width - 20 * s, 4 * s, 2 * s, brush.colour(Role.GHOST));
        if (share > 0) {
            brush.surface.fillRound(20 * s, top + 19 * s, Math.max(2 * s, (width - 20 * s) * share), 4 * s, 2 * s,
                    brush.colour(Role.GRADIENT));
        }
    }
}
