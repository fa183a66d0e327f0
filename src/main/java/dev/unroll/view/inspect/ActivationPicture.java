package dev.unroll.view.inspect;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.trace.Quantity;
import dev.unroll.workspace.study.origin.ActivationCurve;
import dev.unroll.workspace.study.origin.GateSum;

/** The curve of an activation, with the place on it where a sum stands and the number that it gives. */
final class ActivationPicture {
    private static final int POINTS = 81;
    private static final double NEAR = 5;
    private final Surface surface;
    private final Palette palette;
    private final double scale;
    private final GateSum sum;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double reach;
    private final double low;
    private final double high;

    private ActivationPicture(Surface surface, Palette palette, double scale, double width, double height, GateSum sum) {
        this.surface = surface;
        this.palette = palette;
        this.scale = scale;
        this.sum = sum;
        left = 10 * scale;
        right = width - 10 * scale;
        top = 14 * scale;
        bottom = height - 17 * scale;
        double z = Math.abs(sum.z());
        reach = Double.isFinite(z) ? Math.max(NEAR, z * 1.2) : NEAR;
        boolean bounded = switch (sum.activation()) {
            case RELU, LINEAR -> false;
            default -> true;
        };
        high = bounded ? 1 : reach;
        low = switch (sum.activation()) {
            case TANH -> -1;
            case LINEAR -> -reach;
            default -> 0;
        };
    }

    static void paint(Surface surface, Palette palette, double scale, double width, double height, GateSum sum) {
        if (ActivationCurve.drawable(sum.activation()) && width > 40 * scale && height > 40 * scale) {
            new ActivationPicture(surface, palette, scale, width, height, sum).paint();
        }
    }

    private double x(double z) {
        return left + (z + reach) / (2 * reach) * (right - left);
    }

    private double y(double value) {
        return bottom - (Math.clamp(value, low - 0.08 * (high - low), high + 0.08 * (high - low)) - low) / (high - low)
                * (bottom - top);
    }

    private void paint() {
        Colour border = palette.of(Role.BORDER);
        Stroke hair = new Stroke(scale);
        surface.line(left, surface.snap(y(0)), right, surface.snap(y(0)), border, hair);
        surface.line(left, y(high), right, y(high), border, new Stroke(scale, Stroke.Dash.FINE));
        if (low < 0) {
            surface.line(left, y(low), right, y(low), border, new Stroke(scale, Stroke.Dash.FINE));
        }
        surface.line(surface.snap(x(0)), top - 4 * scale, surface.snap(x(0)), bottom + 4 * scale, border, hair);
        Type small = new Type(Face.MONO, 10.5 * scale);
        surface.text(Digits.of(high, 0), left, y(high) - 3 * scale, small, palette.of(Role.TEXT_SUBTLE), Align.START);
        Colour own = palette.of(role());
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double z = -reach + 2 * reach * i / (POINTS - 1);
            xs[i] = x(z);
            ys[i] = y(ActivationCurve.at(sum.activation(), z));
        }
        surface.polyline(xs, ys, POINTS, own, new Stroke(2.2 * scale));
        if (Double.isFinite(sum.z()) && Double.isFinite(sum.value())) {
            point(own, small);
        }
    }

    /** Where a value was set by hand, it leaves the curve: a ring stays there. */
    private void point(Colour own, Type small) {
        double x = x(sum.z());
        double y = y(sum.value());
        Colour ink = palette.of(Role.TEXT);
        Stroke dashed = new Stroke(scale, Stroke.Dash.EVEN);
        surface.line(x, bottom + 3 * scale, x, y, ink, dashed);
        surface.line(x, y, right, y, ink, dashed);
        if (Math.abs(sum.computed() - sum.value()) > 1e-9) {
            surface.circle(x, y(sum.computed()), 4 * scale, own, new Stroke(1.6 * scale));
        }
        surface.disc(x, y, 6.5 * scale, palette.of(Role.GROUND));
        surface.disc(x, y, 4.8 * scale, own);
        String z = Digits.of(sum.z(), 2);
        double room = surface.width(z, small) / 2;
        surface.text(z, Math.clamp(x, left + room, right - room), bottom + 14 * scale, small, ink, Align.MIDDLE);
    }

    private Role role() {
        return switch (Symbols.style(Quantity.of(sum.gate()))) {
            case "role-forget" -> Role.FORGET;
            case "role-input" -> Role.INPUT;
            case "role-candidate" -> Role.CANDIDATE;
            case "role-output" -> Role.OUTPUT;
            default -> Role.HIDDEN;
        };
    }
}
