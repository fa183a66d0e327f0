package dev.unroll.picture;

import dev.unroll.picture.UnrolledLayout.Detail;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Type;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/**
 * The tokens under their timesteps, with ids and the timesteps' numbers. Where timesteps are narrow, tokens are turned and
 * numbers thinned out; where they are narrower still, only the token being looked at is written.
 */
final class TokenPainter {
    private static final double TURN = -52;
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;
    private final boolean level;
    private final boolean turned;

    TokenPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
        level = layout.tokenPitch() >= 38 * layout.scale;
        turned = !level && layout.tokenPitch() >= 13 * layout.scale;
    }

    void paint() {
        SequenceTrace trace = scene.trace();
        int every = every();
        double margin = layout.tokenPitch();
        for (int t = 0; t < layout.steps(); t++) {
            double x = layout.tokenX(t, scene.time());
            if (x < layout.left - margin || x > layout.right + margin) {
                continue;
            }
            boolean current = trace != null && t == scene.current();
            if (trace != null) {
                token(trace, t, x, current);
            }
            boolean clear = every == 1 || Math.abs(t - scene.current()) * layout.tokenPitch() > 26 * layout.scale;
            if (current || (t + 1) % every == 0 && clear) {
                brush.text(Integer.toString(t + 1), x, layout.tokenTop + 51 * layout.scale,
                        current ? Face.MONO_BOLD : Face.MONO, 10.5, brush.colour(current ? Role.ACCENT : Role.TEXT_SUBTLE),
                        Align.MIDDLE);
            }
        }
        wayBack();
    }

    /** Every how many timesteps a number is written. */
    private int every() {
        for (int every : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500}) {
            if (every * layout.tokenPitch() >= 26 * layout.scale) {
                return every;
            }
        }
        return 1000;
    }

    private void token(SequenceTrace trace, int t, double x, boolean current) {
        String token = InputPainter.token(trace.tokens().get(t));
        boolean mark = !token.equals(trace.tokens().get(t));
        String readAs = scene.view().marks().unknown().get(t);
        double worn = t < scene.current() ? 1 - 0.45 * (1 - scene.unfolded()) : 1;
        Colour colour = brush.colour(current ? Role.ON_ACCENT : scene.read(t) && !mark ? Role.TEXT : Role.TEXT_SUBTLE)
                .fade(worn);
        if (level) {
            levelToken(trace, t, x, token, mark, readAs, colour, current, worn);
        } else if (turned) {
            turnedToken(x, token, readAs, current);
        } else if (current) {
            alone(x, token);
        } else if (readAs != null) {
            brush.surface.disc(x, layout.tokenTop + 12 * layout.scale, 2.2 * layout.scale, brush.colour(Role.STOPPING));
        }
    }

    private void levelToken(SequenceTrace trace, int t, double x, String token, boolean mark, @Nullable String readAs,
            Colour colour, boolean current, double worn) {
        double s = layout.scale;
        double room = layout.tokenPitch();
        if (current) {
            brush.surface.fillRound(x - room / 2 + 3 * s, layout.tokenTop - s, room - 6 * s, 22 * s, 5 * s,
                    brush.colour(Role.ACCENT));
        }
        Type type = brush.type(current ? Face.SANS_SEMIBOLD : mark ? Face.SANS : Face.SANS_MEDIUM, 13);
        String shown = brush.surface.fit(token, type, room - 8 * s);
        brush.surface.text(shown, x, layout.tokenTop + 14.5 * s, type, colour, Align.MIDDLE);
        Colour warning = brush.colour(Role.STOPPING).fade(worn);
        if (readAs != null) {
            double half = brush.surface.width(shown, type) / 2;
            double y = layout.tokenTop + 18.5 * s;
            brush.surface.line(x - half, y, x + half, y, current ? colour : warning, new Stroke(1.4 * s, Stroke.Dash.FINE));
        }
        if (t < trace.ids().length && layout.detail() == Detail.FULL) {
            String id = Integer.toString(trace.ids()[t]);
            brush.text(readAs == null ? id : InputPainter.token(readAs), x, layout.tokenTop + 33.5 * s, Face.MONO, 11,
                    readAs == null ? brush.colour(Role.TEXT_SUBTLE).fade(worn) : warning, Align.MIDDLE);
        }
    }

    private void turnedToken(double x, String token, @Nullable String readAs, boolean current) {
        double s = layout.scale;
        Type type = brush.type(current ? Face.SANS_SEMIBOLD : Face.SANS, 11);
        Colour colour = brush.colour(current ? Role.ACCENT : readAs != null ? Role.STOPPING : Role.TEXT);
        brush.surface.turnedText(brush.surface.fit(token, type, 50 * s), x + 4 * s, layout.tokenTop + 4 * s, TURN, type, colour,
                Align.END);
    }

    /** The only token there is room for. */
    private void alone(double x, String token) {
        double s = layout.scale;
        Type type = brush.type(Face.SANS_SEMIBOLD, 13);
        String shown = brush.surface.fit(token, type, 140 * s);
        double half = brush.surface.width(shown, type) / 2 + 8 * s;
        double middle = Math.clamp(x, Math.min(layout.left + half, layout.right), Math.max(layout.left, layout.right - half));
        brush.surface.fillRound(middle - half, layout.tokenTop - s, 2 * half, 22 * s, 5 * s, brush.colour(Role.ACCENT));
        brush.surface.text(shown, middle, layout.tokenTop + 14.5 * s, type, brush.colour(Role.ON_ACCENT), Align.MIDDLE);
    }

    /** Leads to the timestep being looked at while it is out of sight. */
    private void wayBack() {
        Box box = layout.wayBack(scene.time());
        if (box == null || scene.trace() == null) {
            return;
        }
        double s = layout.scale;
        boolean before = box.x() < layout.home();
        String place = "t = " + (scene.current() + 1);
        brush.surface.fillRound(box.x(), box.y(), box.width(), box.height(), 5 * s, brush.colour(Role.ACCENT));
        brush.text(before ? "‹ " + place : place + " ›", box.x() + box.width() / 2, box.y() + 16.5 * s, Face.MONO_BOLD, 12,
                brush.colour(Role.ON_ACCENT), Align.MIDDLE);
    }
}
