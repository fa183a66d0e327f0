package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.text.Messages;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/** One call to paint: everything its painters share. */
record Scene(Brush brush, UnrolledLayout layout, UnrolledView view, @Nullable SequenceTrace trace, double time) {
    /** A text in the view's language. */
    String text(String key, Object... arguments) {
        return Messages.in(view.language(), key, arguments);
    }

    /** The timestep being looked at, 0 first; −1 before the first. */
    int current() {
        return (int) Math.ceil(time - 1e-9) - 1;
    }

    /** How far timestep {@code t} has appeared: 0 for the future, 1 for the past. */
    double shown(int t) {
        return Math.clamp(time - t, 0, 1);
    }

    /** The first timestep that is at least partly in sight. */
    int firstVisible() {
        return (int) Math.floor(layout.first(time));
    }

    /** One past the last timestep that is at least partly in sight. */
    int endVisible() {
        return Math.min(layout.steps(), (int) Math.ceil(layout.first(time)) + layout.cells());
    }

    /** A row's name and what it consists of, in the left margin. */
    void label(double y, String name, String detail) {
        double x = 14 * layout.scale;
        double room = layout.left - 34 * layout.scale;
        var nameType = brush.type(Face.SANS_SEMIBOLD, 12);
        var detailType = brush.type(Face.SANS, 11);
        brush.surface.text(brush.surface.fit(name, nameType, room), x, y, nameType, brush.colour(Role.TEXT), Align.START);
        brush.surface.text(brush.surface.fit(detail, detailType, room + 14 * layout.scale), x, y + 15 * layout.scale,
                detailType, brush.colour(Role.TEXT_SUBTLE), Align.START);
    }

    /** Paints with everything beside the timesteps' columns cut away. */
    void inColumns(double top, double bottom, Runnable painting) {
        double margin = 7 * layout.scale;
        brush.surface.clipped(layout.left - margin, top, layout.right - layout.left + margin + 2 * layout.scale,
                bottom - top, painting);
    }
}
