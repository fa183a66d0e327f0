package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/** What the model would answer if the sequence ended at each timestep. */
final class ReadoutPainter {
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;
    private final double low;
    private final double high;

    ReadoutPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
        double least = 0;
        double most = 1;
        SequenceTrace trace = scene.trace();
        if (trace != null && scene.view().readout().kind() == Readout.Kind.NUMBER) {
            for (int t = 0; t < layout.steps(); t++) {
                double value = value(trace, t);
                least = Double.isNaN(value) ? least : Math.min(least, value);
                most = Double.isNaN(value) ? most : Math.max(most, value);
            }
        }
        low = least;
        high = most;
    }

    void paint() {
        double top = layout.readoutTop;
        double height = layout.readoutHeight;
        double width = layout.right - layout.left;
        brush.surface.fillRound(layout.left, top, width, height, 4 * layout.scale, brush.colour(Role.SUBTLE));
        double middle = brush.surface.snap(top + height / 2);
        brush.surface.line(layout.left, middle, layout.right, middle, brush.colour(Role.BORDER),
                new Stroke(layout.scale, Stroke.Dash.EVEN));
        brush.text(Numbers.plain(Math.round(high * 100) / 100.0), layout.left - 6 * layout.scale, top + 9 * layout.scale,
                Face.MONO, 10.5, brush.colour(Role.TEXT_SUBTLE), Align.END);
        brush.text(Numbers.plain(Math.round(low * 100) / 100.0), layout.left - 6 * layout.scale, top + height,
                Face.MONO, 10.5, brush.colour(Role.TEXT_SUBTLE), Align.END);
        scene.label(top + (height < 60 * layout.scale ? 11 * layout.scale : height / 2 - 3 * layout.scale), name(),
                scene.text(caption()));
        SequenceTrace trace = scene.trace();
        if (trace == null) {
            return;
        }
        if (layout.steps() > 1 && Double.isNaN(value(trace, 0))) {
            if (scene.unfolded() < 0.5 && scene.time() >= layout.steps()) {
                return;
            }
            brush.text(scene.text("view.picture.onlyAtEnd"), (layout.left + layout.right) / 2, middle - 8 * layout.scale,
                    Face.SANS, 12, brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            return;
        }
        double above = 18 * layout.scale;
        brush.surface.clipped(layout.left, top - above, layout.right - layout.left + 30 * layout.scale,
                layout.laneTop + layout.laneHeight - top + above, () -> curve(trace));
    }

    private String name() {
        Readout readout = scene.view().readout();
        return switch (readout.kind()) {
            case PROBABILITY -> scene.text("view.picture.probabilityOf", readout.names().getLast());
            case CLASSES -> scene.text("view.picture.likeliest");
            case NUMBER -> scene.text("view.picture.output");
        };
    }

    /** When the model gives this answer. */
    private String caption() {
        SequenceTrace trace = scene.trace();
        boolean sequence = trace != null && trace.stopped().isEmpty() && layout.steps() > 1;
        return !sequence ? "view.picture.ifStopped"
                : Double.isNaN(value(trace, 0)) ? "view.picture.atEnd" : "view.picture.eachStep";
    }

    private void curve(SequenceTrace trace) {
        int from = Math.max(0, scene.firstVisible() - 1);
        int to = Math.min(scene.endVisible(), layout.steps());
        while (from < to && !scene.order().answered(from, scene.time())) {
            from++;
        }
        while (to > from && !scene.order().answered(to - 1, scene.time())) {
            to--;
        }
        if (scene.unfolded() < 0.001) {
            from = Math.max(from, scene.current());
            to = Math.min(to, scene.current() + 1);
        }
        if (to <= from) {
            return;
        }
        double thin = scene.unfolded() * scene.unfolded();
        for (int t = from; t < to; t++) {
            boolean current = t == scene.current();
            if (current || layout.pitch >= 13 * layout.scale) {
                double x = layout.x(t, scene.time());
                brush.surface.line(x, layout.laneY(Math.max(0, trace.layers().size() - 1)), x,
                        y(value(trace, t)) + 6 * layout.scale,
                        brush.colour(current ? Role.ACCENT : Role.BORDER).fade(current ? 1 : thin),
                        new Stroke(1.2 * layout.scale, Stroke.Dash.FINE));
            }
        }
        double[] xs = new double[to - from];
        double[] ys = new double[to - from];
        for (int t = from; t < to; t++) {
            xs[t - from] = layout.x(t, scene.time());
            ys[t - from] = y(value(trace, t));
        }
        if (to - 1 == scene.current()) {
            shorten(xs, ys);
        }
        brush.surface.polyline(xs, ys, xs.length, brush.colour(Role.HIDDEN).fade(scene.unfolded()),
                new Stroke((layout.pitch < 6 * layout.scale ? 1.5 : 2) * layout.scale));
        for (int t = from; t < to; t++) {
            if (t != scene.current() && layout.pitch >= 11 * layout.scale && scene.unfolded() > 0.001) {
                dot(trace, t, thin);
            }
        }
        double place = layout.x(scene.current(), scene.time());
        if (scene.current() >= from && scene.current() < to && place > layout.left - 6 * layout.scale
                && place < layout.right + 6 * layout.scale) {
            dot(trace, scene.current(), 1);
            label(trace, scene.current(), true);
        }
        int striking = scene.unfolded() < 1 ? -1 : striking(trace, Math.max(from, scene.firstVisible() + 1), to);
        if (striking >= 0) {
            label(trace, striking, false);
        }
    }

    /** While a timestep appears, its stretch of the curve grows towards it. */
    private void shorten(double[] xs, double[] ys) {
        double part = Math.clamp(scene.time() - scene.current(), 0, 1);
        int last = xs.length - 1;
        if (last > 0 && part < 1) {
            xs[last] = xs[last - 1] + (xs[last] - xs[last - 1]) * part;
            ys[last] = ys[last - 1] + (ys[last] - ys[last - 1]) * part;
        }
    }

    private void dot(SequenceTrace trace, int t, double strength) {
        boolean current = t == scene.current();
        double radius = (current ? 6 : Math.min(4, 1.5 + layout.pitch / layout.scale / 14)) * layout.scale;
        double x = layout.x(t, scene.time());
        double y = y(value(trace, t));
        double opacity = Math.clamp(scene.time() - t, 0, 1) * strength;
        if (scene.order().mixed()) {
            opacity = strength;
        }
        brush.surface.disc(x, y, radius, fill(value(trace, t)).fade(opacity));
        brush.surface.circle(x, y, radius, brush.colour(current ? Role.ACCENT : Role.HIDDEN).fade(opacity),
                new Stroke((current ? 2.5 : 1.2) * layout.scale));
    }

    private Colour fill(double value) {
        return scene.view().readout().kind() == Readout.Kind.PROBABILITY
                ? brush.palette.heat().signed(value - 0.5, 0.5) : brush.colour(Role.GROUND);
    }

    private void label(SequenceTrace trace, int t, boolean current) {
        double value = value(trace, t);
        double x = layout.x(t, scene.time());
        double y = y(value);
        String text = words(trace, t, value);
        Face face = current ? Face.MONO_BOLD : Face.MONO;
        double size = current ? 13 : 11.5;
        Colour colour = brush.colour(current ? Role.TEXT : Role.TEXT_MUTED);
        boolean roomRight = current && x + (14 + 44) * layout.scale < layout.right;
        if (roomRight) {
            brush.text(text, x + 12 * layout.scale, y + 4 * layout.scale, face, size, colour, Align.START);
        } else {
            boolean below = !current && (y - layout.readoutTop < 6 * layout.scale || valley(trace, t));
            double place = below ? y + 17 * layout.scale : y - 10 * layout.scale;
            brush.text(text, Math.min(x, layout.right - 22 * layout.scale), place, face, size, colour, Align.MIDDLE);
        }
    }

    /** Whether the answer is lower than before and after, so that what stands above it would lie on the curve. */
    private boolean valley(SequenceTrace trace, int t) {
        return t > 0 && value(trace, t) < value(trace, t - 1)
                && (t + 1 >= layout.steps() || value(trace, t) <= value(trace, t + 1));
    }

    private String words(SequenceTrace trace, int t, double value) {
        String number = Numbers.fixed(value, 2);
        double[] outputs = Readout.at(trace, t);
        Readout readout = scene.view().readout();
        if (readout.kind() != Readout.Kind.CLASSES || outputs == null) {
            return number;
        }
        int best = Readout.largest(outputs);
        return best < readout.names().size() ? readout.names().get(best) + " " + number : number;
    }

    /** The visible timestep, apart from the current one, at which the answer changed most. */
    private int striking(SequenceTrace trace, int from, int to) {
        int best = -1;
        double most = 0.08;
        for (int t = Math.max(1, from); t < to; t++) {
            double change = Math.abs(value(trace, t) - value(trace, t - 1));
            if (change > most && Math.abs(t - scene.current()) > 1) {
                most = change;
                best = t;
            }
        }
        return best;
    }

    private double value(@Nullable SequenceTrace trace, int t) {
        double[] outputs = trace == null ? null : Readout.at(trace, t);
        if (outputs == null || outputs.length == 0) {
            return Double.NaN;
        }
        return scene.view().readout().kind() == Readout.Kind.CLASSES ? outputs[Readout.largest(outputs)] : outputs[0];
    }

    private double y(double value) {
        double inset = 3 * layout.scale;
        double room = layout.readoutHeight - 2 * inset;
        return layout.readoutTop + inset + room * (1 - (value - low) / (high - low));
    }
}
