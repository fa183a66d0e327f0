package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;

/** How a number is distributed: bars upwards for one class, downwards for the other, hatched where the answer is wrong. */
public final class ProbabilityPicture {
    private final Frame frame;
    private final ProbabilityScene scene;
    private final Brush brush;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double middle;

    private ProbabilityPicture(Surface surface, ProbabilityScene scene, Frame frame) {
        this.frame = frame;
        this.scene = scene;
        brush = frame.brush(surface);
        left = frame.of(44);
        right = frame.width() - frame.of(14);
        top = frame.of(24);
        bottom = frame.height() - frame.of(26);
        middle = scene.down().length == 0 ? bottom : (top + bottom) / 2;
    }

    /** Paints it. */
    public static void paint(Surface surface, ProbabilityScene scene, Frame frame) {
        new ProbabilityPicture(surface, scene, frame).paint();
    }

    /** The number at a place, cut off at the ends of the axis; for a threshold that is dragged. */
    public static double number(ProbabilityScene scene, Frame frame, double x) {
        double left = frame.of(44);
        double right = frame.width() - frame.of(14);
        return Math.clamp(scene.from() + (x - left) / (right - left) * (scene.to() - scene.from()), scene.from(), scene.to());
    }

    private double x(double value) {
        return left + (value - scene.from()) / (scene.to() - scene.from()) * (right - left);
    }

    private double size(double count) {
        return count / scene.most() * (middle - top - frame.of(6));
    }

    private void paint() {
        grid();
        bars(scene.up(), true);
        bars(scene.down(), false);
        double at = brush.surface.snap(middle) + brush.surface.pixel() / 2;
        brush.surface.line(left, at, right, at, brush.colour(Role.TEXT_MUTED), new Stroke(frame.of(1)));
        for (int i = 0; i <= 4; i++) {
            double value = scene.from() + (scene.to() - scene.from()) * i / 4;
            brush.text(Numbers.fixed(value, 2), x(value), bottom + frame.of(18), Face.MONO, 11, brush.colour(Role.TEXT_MUTED),
                    Align.MIDDLE);
        }
        names();
        threshold();
    }

    private void grid() {
        double step = nice(scene.most() / 2.2);
        for (double v = step; v <= scene.most(); v += step) {
            for (int side = 0; side < (scene.down().length == 0 ? 1 : 2); side++) {
                double y = brush.surface.snap(side == 0 ? middle - size(v) : middle + size(v)) + brush.surface.pixel() / 2;
                brush.surface.line(left, y, right, y, brush.colour(Role.GRID), new Stroke(brush.surface.pixel()));
                brush.text(Numbers.grouped(Math.round(v)), left - frame.of(6), y + frame.of(4), Face.MONO, 11,
                        brush.colour(Role.TEXT_MUTED), Align.END);
            }
        }
    }

    /** 1, 2 or 5 times a power of ten, at least 1. */
    private static double nice(double about) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, about))));
        double digit = about / power;
        return Math.max(1, power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10));
    }

    private void bars(int[] counts, boolean up) {
        double width = (right - left) / Math.max(1, counts.length);
        Colour colour = brush.colour((up ? scene.upper() : scene.lower()).colour());
        for (int i = 0; i < counts.length; i++) {
            double high = size(counts[i]);
            if (counts[i] > 0) {
                high = Math.max(high, brush.surface.pixel());
            }
            double x1 = brush.surface.snap(left + i * width + frame.of(1));
            double x2 = brush.surface.snap(left + (i + 1) * width - frame.of(1));
            double y = up ? middle - high : middle;
            brush.surface.fill(x1, y, x2 - x1, high, colour);
            double wrongFrom = up || scene.downAll() ? x1 : Math.max(x1, x(scene.threshold()));
            double wrongTo = up ? Math.min(x2, x(scene.threshold())) : x2;
            boolean hatched = !Double.isNaN(scene.threshold()) || (!up && scene.downAll());
            if (hatched && wrongTo > wrongFrom) {
                Hatching.paint(brush.surface, new Box(wrongFrom, y, wrongTo - wrongFrom, high), frame.of(4.3),
                        brush.colour(Role.GROUND), frame.of(2.2));
            }
        }
    }

    private void names() {
        double s = frame.scale();
        double room = middle - top;
        if (scene.upper().name().isEmpty() || room < 50 * s) {
            return;
        }
        double up = Math.max(top + 26 * s, middle - room * 0.5);
        double place = (scene.threshold() - scene.from()) / (scene.to() - scene.from());
        double start = place < 0.4 ? x(scene.threshold()) : left;
        double end = place > 0.6 ? x(scene.threshold()) : right;
        name(scene.upper(), scene.upNote(), start + 14 * s, up, Align.START);
        if (scene.down().length > 0) {
            name(scene.lower(), scene.downNote(), end - 14 * s, middle + Math.min(room - 22 * s, room * 0.56), Align.END);
        }
    }

    private void name(ClassLook look, String note, double x, double y, Align align) {
        brush.text(look.label(), x, y, Face.SANS_SEMIBOLD, 13, brush.colour(look.colour()), align);
        brush.text(note, x, y + frame.of(17), Face.SANS, 12, brush.colour(Role.TEXT_MUTED), align);
    }

    private void threshold() {
        if (Double.isNaN(scene.threshold())) {
            return;
        }
        double s = frame.scale();
        double x = x(scene.threshold());
        Colour accent = brush.colour(Role.ACCENT);
        brush.surface.line(x, top - 6 * s, x, bottom, accent, new Stroke(2 * s));
        brush.surface.disc(x, top - 9 * s, 8 * s, brush.colour(Role.GROUND));
        brush.surface.disc(x, top - 9 * s, 6.5 * s, accent);
        boolean leftwards = x > (left + right) * 0.66;
        brush.text(frame.text("picture.evaluate.threshold", Numbers.fixed(scene.threshold(), 2)), x + (leftwards ? -12 : 12) * s,
                top - 5 * s, Face.SANS_SEMIBOLD, 12, accent, leftwards ? Align.END : Align.START);
    }
}
