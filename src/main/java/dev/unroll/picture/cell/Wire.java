package dev.unroll.picture.cell;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette.Role;
import java.util.ArrayList;
import java.util.List;

/** A wire with corners. As far as something has come along it, it has its colour; beyond, it is a ghost. */
final class Wire {
    private final List<double[]> points = new ArrayList<>();

    private Wire(double x, double y) {
        points.add(new double[] {x, y});
    }

    static Wire from(double x, double y) {
        return new Wire(x, y);
    }

    Wire across(double x) {
        points.add(new double[] {x, points.getLast()[1]});
        return this;
    }

    Wire up(double y) {
        points.add(new double[] {points.getLast()[0], y});
        return this;
    }

    /** Paints it; {@code shown} of its length has been passed. */
    void paint(Pen pen, Colour colour, double line, double shown, boolean head) {
        Colour ghost = pen.of(Role.BORDER);
        double size = 4 + 2.2 * line;
        double[] tip = points.getLast();
        double[] towards = direction();
        if (shown < 1) {
            stroke(pen, points, ghost, line, head ? size * 0.7 : 0);
            if (head) {
                pen.head(tip[0], tip[1], towards[0], towards[1], size, ghost);
            }
        }
        if (shown <= 0) {
            return;
        }
        List<double[]> passed = passed(shown);
        stroke(pen, passed, colour, line, head && shown >= 1 ? size * 0.7 : 0);
        if (shown >= 1 && head) {
            pen.head(tip[0], tip[1], towards[0], towards[1], size, colour);
        } else if (shown < 1) {
            double[] at = passed.getLast();
            pen.disc(at[0], at[1], line * 1.9, colour);
        }
    }

    private double[] direction() {
        double[] a = points.get(points.size() - 2);
        double[] b = points.getLast();
        return new double[] {Math.signum(b[0] - a[0]), Math.signum(b[1] - a[1])};
    }

    private static void stroke(Pen pen, List<double[]> points, Colour colour, double line, double shorter) {
        int count = points.size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = points.get(i)[0];
            ys[i] = points.get(i)[1];
        }
        if (shorter > 0) {
            xs[count - 1] -= Math.clamp(xs[count - 1] - xs[count - 2], -shorter, shorter);
            ys[count - 1] -= Math.clamp(ys[count - 1] - ys[count - 2], -shorter, shorter);
        }
        pen.path(xs, ys, colour, line);
    }

    private List<double[]> passed(double share) {
        double left = length() * Math.min(1, share);
        List<double[]> passed = new ArrayList<>();
        passed.add(points.getFirst());
        for (int i = 1; i < points.size() && left > 0; i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            double length = Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1]);
            double part = length == 0 ? 1 : Math.min(1, left / length);
            passed.add(new double[] {a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part});
            left -= length;
        }
        return passed;
    }

    private double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += Math.abs(points.get(i)[0] - points.get(i - 1)[0]) + Math.abs(points.get(i)[1] - points.get(i - 1)[1]);
        }
        return sum;
    }
}
