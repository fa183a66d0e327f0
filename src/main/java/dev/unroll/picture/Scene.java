package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.text.Messages;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One call to paint: everything its painters share. */
record Scene(Brush brush, UnrolledLayout layout, UnrolledView view, @Nullable SequenceTrace trace, double time,
        ReadingOrder order) {
    /** A text in the view's language. */
    String text(String key, Object... arguments) {
        return Messages.in(view.language(), key, arguments);
    }

    /** The timestep being looked at, 0 first; −1 before the first. */
    int current() {
        return (int) Math.ceil(time - 1e-9) - 1;
    }

    /** How far timestep {@code t} of a lane has appeared: 0 for the future, 1 for the past. */
    double shown(int lane, int t) {
        return order.shown(lane, t, time);
    }

    /** Whether the input of timestep {@code t} has been read, from whichever end. */
    boolean read(int t) {
        List<LayerTrace> layers = layers();
        for (int lane = 0; lane < layers.size() && layers.get(lane).layer() == layers.getFirst().layer(); lane++) {
            if (shown(lane, t) > 0) {
                return true;
            }
        }
        return layers.isEmpty() && t <= current();
    }

    /** The timestep that a lane is at, 0 first; −1 before its first. */
    int current(int lane) {
        return order.current(lane, time);
    }

    /** How far the picture is from the folded one to the unrolled one. */
    double unfolded() {
        return view.unfolded();
    }

    /** The recurrent layers; none where there is no trace. */
    List<LayerTrace> layers() {
        return trace == null ? List.of() : trace.layers();
    }

    /** Whether a layer's neighbour reads the same input the other way round. */
    boolean bothWays(int lane) {
        List<LayerTrace> layers = layers();
        return layers.stream().filter(other -> other.layer() == layers.get(lane).layer()).count() > 1;
    }

    /** Whether some layers are read from the first timestep on and others from the last. */
    boolean bothEnds() {
        return layers().stream().map(LayerTrace::backwards).distinct().count() > 1;
    }

    /** The lanes whose states the layer after the recurrent ones is given. */
    List<Integer> outputLanes() {
        List<LayerTrace> layers = layers();
        return java.util.stream.IntStream.range(0, layers.size())
                .filter(lane -> layers.get(lane).layer() == layers.getLast().layer()).boxed().toList();
    }

    /** The first timestep that is at least partly in sight. */
    int firstVisible() {
        return (int) Math.floor(layout.first(time));
    }

    /** One past the last timestep that is at least partly in sight. */
    int endVisible() {
        return Math.min(layout.steps(), (int) Math.ceil(layout.first(time) + layout.columns() - 1e-9));
    }

    /** Visits a lane's timesteps in sight, the one it is at last; folded, this one alone. */
    void outsideIn(int lane, IntConsumer visit) {
        int now = Math.clamp(current(lane), 0, layout.steps() - 1);
        if (unfolded() > 0.001) {
            int first = firstVisible();
            int end = endVisible();
            int centre = Math.clamp(now, first, end - 1);
            for (int k = Math.max(centre - first, end - 1 - centre); k >= 0; k--) {
                if (centre - k >= first && centre - k != now) {
                    visit.accept(centre - k);
                }
                if (k > 0 && centre + k < end && centre + k != now) {
                    visit.accept(centre + k);
                }
            }
            if (unfolded() == 1 && (now < first || now >= end)) {
                return;
            }
        }
        visit.accept(now);
    }

    /** A row's name and what it consists of, in the left margin. */
    void label(double y, String name, String... details) {
        double x = 14 * layout.scale;
        double room = layout.left - 34 * layout.scale;
        var nameType = brush.type(Face.SANS_SEMIBOLD, 12);
        var detailType = brush.type(Face.SANS, 11);
        brush.surface.text(brush.surface.fit(name, nameType, room), x, y, nameType, brush.colour(Role.TEXT), Align.START);
        double below = y;
        for (String detail : details) {
            below += 15 * layout.scale;
            brush.surface.text(brush.surface.fit(detail, detailType, room + 14 * layout.scale), x, below, detailType,
                    brush.colour(Role.TEXT_SUBTLE), Align.START);
        }
    }

    /** Paints with everything beside the timesteps' columns cut away. */
    void inColumns(double top, double bottom, Runnable painting) {
        double margin = 7 * layout.scale;
        brush.surface.clipped(layout.left - margin, top, layout.right - layout.left + margin + 2 * layout.scale,
                bottom - top, painting);
    }
}
