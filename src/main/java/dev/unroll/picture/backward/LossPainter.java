package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Type;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/** Where the way back begins: the loss, how it came about, and the true answer. */
final class LossPainter {
    private final BackwardScene scene;
    private final Brush brush;
    private final BackwardLayout layout;
    private final double s;

    LossPainter(BackwardScene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
        s = layout.scale;
    }

    void paint() {
        SequenceTrace trace = scene.trace();
        SequenceGradients gradients = trace == null ? null : trace.gradients();
        double height = Math.min(layout.cellHeight, 92 * s);
        double top = layout.cellTop + (layout.cellHeight - height) / 2;
        way(gradients != null);
        Colour colour = brush.colour(gradients == null ? Role.BORDER : Role.GRADIENT);
        brush.surface.fillRound(layout.lossLeft, top, layout.lossWidth, height, 6 * s, brush.colour(Role.GROUND));
        brush.surface.strokeRound(layout.lossLeft, top, layout.lossWidth, height, 6 * s, colour,
                new Stroke(1.6 * s, gradients == null ? Stroke.Dash.EVEN : Stroke.Dash.SOLID));
        double x = layout.lossLeft + layout.lossWidth / 2;
        boolean low = height < 66 * s;
        fitted(scene.text("view.backward.loss"), x, top + (low ? 16 : height * 0.28) , Face.SANS_SEMIBOLD, 12.5,
                brush.colour(Role.TEXT));
        String value = gradients == null ? "?" : gradients.loss() >= 0.0005 && gradients.loss() < 100
                ? Numbers.fixed(gradients.loss(), 3) : Numbers.significant(gradients.loss(), 3);
        fitted(value, x, top + (low ? 32 : height * 0.58), Face.MONO_BOLD, low ? 14 : 15,
                gradients == null ? brush.colour(Role.TEXT_SUBTLE) : colour);
        origin(trace, gradients, x, top + (low ? 46 : height * 0.83));
    }

    private void way(boolean flows) {
        double y = brush.surface.snap(layout.cellTop + layout.cellHeight / 2);
        double to = layout.right - layout.pitch / 2 + layout.half();
        int steps = layout.order().steps();
        boolean lastInSight = layout.first(scene.time()) >= steps - layout.cells() - 1e-9;
        boolean passed = flows && scene.layer() != null && scene.shown(steps) > 0;
        Colour colour = brush.colour(passed ? Role.GRADIENT : Role.BORDER);
        if (lastInSight) {
            double head = 7 * s;
            brush.surface.line(layout.lossLeft, y, to + head, y, colour,
                    new Stroke((passed ? 3 : 1.3) * s, passed ? Stroke.Dash.SOLID : Stroke.Dash.EVEN));
            brush.surface.polygon(new double[] {to + s, to + s + head, to + s + head},
                    new double[] {y, y - head * 0.8, y + head * 0.8}, colour);
        } else {
            double middle = (to + layout.pitch / 2 - layout.half() + layout.lossLeft) / 2;
            brush.text("···", middle, y + 6 * s, Face.SANS_BOLD, 18, colour, Align.MIDDLE);
        }
    }

    private void origin(@Nullable SequenceTrace trace, @Nullable SequenceGradients gradients, double x, double y) {
        LossOrigin origin = scene.view().loss();
        if (trace == null || gradients == null || origin == null) {
            return;
        }
        fitted(origin.formula(trace), x, y, Face.MONO, 11, brush.colour(Role.TEXT_MUTED));
        double middle = Math.min(x, scene.view().width() - 4 * s - labelHalf(origin));
        Type type = brush.type(Face.SANS_SEMIBOLD, 11);
        boolean marked = origin.kind() == LossOrigin.Kind.BINARY && !origin.name().isEmpty();
        String name = origin.name().isEmpty() ? Integer.toString(origin.label()) : origin.name();
        String shown = (marked ? origin.label() == 1 ? "▲ " : "▼ " : "") + name;
        Colour colour = !marked ? brush.colour(Role.TEXT_MUTED)
                : brush.colour(origin.label() == 1 ? Role.HEAT_PLUS : Role.HEAT_MINUS);
        brush.text(scene.text("view.backward.label"), middle, layout.tokenY, Face.SANS, 11, brush.colour(Role.TEXT_SUBTLE),
                Align.MIDDLE);
        brush.surface.text(brush.surface.fit(shown, type, layout.lossWidth + 14 * s), middle, layout.tokenY + 15 * s, type, colour,
                Align.MIDDLE);
    }

    private double labelHalf(LossOrigin origin) {
        double width = brush.surface.width("▲ " + origin.name(), brush.type(Face.SANS_SEMIBOLD, 11));
        return Math.min(layout.lossWidth / 2 + 7 * s, width / 2);
    }

    /** Written smaller where it would be wider than the box. */
    private void fitted(String text, double x, double y, Face face, double size, Colour colour) {
        double room = layout.lossWidth - 6 * s;
        double width = brush.surface.width(text, brush.type(face, size));
        brush.text(text, x, y, face, width > room ? size * room / width : size, colour, Align.MIDDLE);
    }
}
