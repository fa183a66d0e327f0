package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A sentence with the model's answer after every word above it, and the hidden state that answered below. */
public final class SentencePicture {
    private static final int MOST_ROWS = 16;
    private static final int MOST_LABELS = 6;
    private static final double JUMP = 0.15;
    private static final List<Role> LINES = List.of(Role.OUTPUT, Role.FORGET, Role.INPUT, Role.CELL, Role.CANDIDATE, Role.GRADIENT);
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.LONG, Dash.DASH_DOT, Dash.FINE, Dash.WIDE, Dash.EVEN);

    private final Frame frame;
    private final SentenceScene scene;
    private final Brush brush;
    private final int count;
    private final double left;
    private final double right;
    private final double pitch;
    private final double top;
    private final double zero;
    private final double wordRoom;
    private final double stateRoom;
    private final boolean turned;
    private final List<Integer> jumps;

    private SentencePicture(Surface surface, SentenceScene scene, Frame frame) {
        this.frame = frame;
        this.scene = scene;
        brush = frame.brush(surface);
        count = scene.words().size();
        double s = frame.scale();
        left = 36 * s;
        right = frame.width() - (scene.two() ? 20 : 116) * s;
        pitch = (right - left - 2 * s) / Math.max(1, count);
        top = 20 * s;
        turned = pitch < 40 * s;
        wordRoom = turned ? Math.min(64 * s, frame.height() * 0.26) : 38 * s;
        boolean states = !scene.states().isEmpty() && frame.height() > 140 * s;
        stateRoom = states ? Math.min(72 * s, frame.height() * 0.24) : 0;
        zero = frame.height() - wordRoom - stateRoom - 4 * s;
        jumps = scene.two() ? IntStream.range(1, count).filter(t -> Math.abs(scene.jump(t)) >= JUMP).boxed()
                .sorted(Comparator.comparingDouble(t -> -Math.abs(scene.jump(t)))).limit(MOST_LABELS).toList() : List.of();
    }

    /** Paints it. */
    public static void paint(Surface surface, SentenceScene scene, Frame frame) {
        if (!scene.words().isEmpty()) {
            new SentencePicture(surface, scene, frame).paint();
        }
    }

    private double x(int t) {
        return left + pitch * (t + 0.5);
    }

    private double y(double probability) {
        return top + (1 - probability) * (zero - top);
    }

    private void paint() {
        ground();
        for (int line = 0; line < scene.lines().size(); line++) {
            line(line);
        }
        if (scene.two()) {
            points();
            labels();
        } else {
            ends();
        }
        for (int t = 0; t < count; t++) {
            word(t);
        }
        states();
    }

    private void ground() {
        Colour ground = brush.colour(Role.GROUND);
        if (scene.two()) {
            double y = y(scene.threshold());
            brush.surface.fill(left, top, right - left, y - top, ground.mix(brush.colour(Role.HEAT_HALF_PLUS), 0.13));
            brush.surface.fill(left, y, right - left, zero - y, ground.mix(brush.colour(Role.HEAT_HALF_MINUS), 0.16));
            brush.surface.line(left, y, right, y, brush.colour(Role.TEXT_SUBTLE), new Stroke(frame.of(1), Dash.LONG));
        }
        for (double v : new double[] {0, 0.5, 1}) {
            brush.text(Numbers.fixed(v, 1), left - frame.of(8), y(v) + frame.of(4), Face.MONO, 11, brush.colour(Role.TEXT_MUTED),
                    Align.END);
            if (!scene.two()) {
                double y = brush.surface.snap(y(v)) + brush.surface.pixel() / 2;
                brush.surface.line(left, y, right, y, brush.colour(Role.GRID), new Stroke(brush.surface.pixel()));
            }
        }
    }

    private void line(int index) {
        double[] values = scene.lines().get(index);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int t = 0; t < count; t++) {
            xs[t] = x(t);
            ys[t] = y(values[t]);
            if (scene.two() && pitch > frame.of(14)) {
                brush.surface.line(xs[t], ys[t] + frame.of(7), xs[t], zero + frame.of(3), brush.colour(Role.BORDER),
                        new Stroke(frame.of(1), Dash.FINE));
            }
        }
        Colour colour = brush.colour(scene.two() ? Role.HIDDEN : LINES.get(index % LINES.size()));
        Stroke stroke = new Stroke(frame.of(2.2), scene.two() ? Dash.SOLID : DASHES.get(index % DASHES.size()));
        brush.surface.polyline(xs, ys, count, colour, stroke);
    }

    private void points() {
        double[] values = scene.lines().getFirst();
        double radius = Math.min(frame.of(5), pitch * 0.36);
        for (int t = 0; t < count; t++) {
            boolean last = t == count - 1;
            double r = last ? frame.of(7) : radius;
            brush.surface.disc(x(t), y(values[t]), r, brush.palette.heat().signed((values[t] - 0.5) * 2, 1));
            brush.surface.circle(x(t), y(values[t]), r, brush.colour(last ? Role.ACCENT : Role.HIDDEN),
                    new Stroke(frame.of(last ? 2.6 : 1.3)));
        }
    }

    private void labels() {
        double[] values = scene.lines().getFirst();
        double s = frame.scale();
        for (int t : jumps) {
            if (t == count - 1 && count > 1) {
                continue;
            }
            double jump = scene.jump(t);
            boolean up = jump > 0;
            double y = Math.clamp(y(values[t]) + (up ? -5 : 13) * s, top + 10 * s, zero - 3 * s);
            brush.text(Numbers.signed(jump, 2), x(t) - 9 * s, y, Face.MONO_BOLD, 12.5,
                    brush.colour(up ? Role.HEAT_PLUS : Role.HEAT_MINUS), Align.END);
        }
        double last = values[count - 1];
        boolean above = y(last) - 12 * s > top + 8 * s;
        brush.text(Numbers.fixed(last, 2), x(count - 1), y(last) + (above ? -12 : 24) * s, Face.MONO_BOLD, 16,
                brush.colour(Role.TEXT), Align.MIDDLE);
    }

    /** Names the lines of several classes at their ends, apart from each other. */
    private void ends() {
        double s = frame.scale();
        double[] places = new double[scene.lines().size()];
        List<Integer> order = IntStream.range(0, scene.lines().size()).boxed()
                .sorted(Comparator.comparingDouble(i -> -scene.lines().get(i)[count - 1])).toList();
        double least = 15 * s;
        for (int n = 0; n < places.length; n++) {
            double wish = y(scene.lines().get(order.get(n))[count - 1]) + 4 * s;
            places[n] = n == 0 ? wish : Math.max(wish, places[n - 1] + least);
        }
        Type type = brush.type(Face.SANS_SEMIBOLD, 12);
        for (int n = 0; n < places.length; n++) {
            int i = order.get(n);
            double value = scene.lines().get(i)[count - 1];
            // Pushed up from below as far as the ones beneath need.
            double place = Math.min(places[n], zero + 4 * s - (places.length - 1 - n) * least);
            String text = Numbers.fixed(value, 2) + " " + scene.classes().get(i).label();
            brush.surface.text(brush.surface.fit(text, type, frame.width() - right - 8 * s), right + 8 * s, place, type,
                    brush.colour(LINES.get(i % LINES.size())), Align.START);
        }
    }

    private void word(int t) {
        double s = frame.scale();
        SentenceScene.Word word = scene.words().get(t);
        boolean big = jumps.contains(t);
        Colour colour = brush.colour(word.mark() || word.unknown() ? Role.TEXT_SUBTLE : Role.TEXT);
        Type type = brush.type(big ? Face.SANS_BOLD : Face.SANS_MEDIUM, turned ? 11.5 : 13);
        if (turned) {
            if (pitch > 11 * s || big) {
                String text = brush.surface.fit(word.text() + (word.unknown() ? " ?" : ""), type, wordRoom * 1.1);
                brush.surface.turnedText(text, x(t) + 4 * s, zero + 10 * s, -58, type, colour, Align.END);
            }
            return;
        }
        String text = brush.surface.fit(word.text(), type, pitch - 2 * s);
        brush.surface.text(text, x(t), zero + 20 * s, type, colour, Align.MIDDLE);
        if (word.unknown()) {
            double half = Math.min(pitch / 2 - s, brush.surface.width(text, type) / 2);
            brush.surface.line(x(t) - half, zero + 24 * s, x(t) + half, zero + 24 * s, brush.colour(Role.TEXT_SUBTLE),
                    new Stroke(s, Dash.FINE));
            brush.text(frame.text("picture.evaluate.unknown"), x(t), zero + 35 * s, Face.SANS, 10.5,
                    brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
        }
    }

    private void states() {
        if (stateRoom == 0) {
            return;
        }
        double s = frame.scale();
        int units = scene.states().getFirst().length;
        int rows = Math.min(units, MOST_ROWS);
        double begin = zero + wordRoom + 2 * s;
        double high = (stateRoom - 4 * s) / Math.max(8, rows);
        double wide = Math.min(22 * s, pitch * 0.9);
        for (int t = 0; t < count; t++) {
            double[] state = scene.states().get(t);
            for (int row = 0; row < rows; row++) {
                double value = 0;
                for (int unit = row * units / rows; unit < (row + 1) * units / rows; unit++) {
                    value = Math.abs(state[unit]) > Math.abs(value) ? state[unit] : value;
                }
                brush.cell(x(t) - wide / 2, begin + row * high, wide, high, Math.min(0.8 * s, wide / 6),
                        brush.palette.heat().signed(value, scene.heat()));
            }
        }
        brush.text("h", 8 * s, begin + rows * high / 2 + 5 * s, Face.MATH, 17, brush.colour(Role.HIDDEN), Align.START);
    }
}
