package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/** One line of a list of examples: number, words, what it is, what the model said. */
public final class ExampleRowPicture {
    private static final double NUMBER = 60;
    private static final double LOOK = 100;
    /** With less room for a row, its narrow columns are narrower. */
    private static final double NARROW = 470;
    private static final double ANSWER = 122;

    private ExampleRowPicture() {
    }

    /** Where the columns begin: number, words, look, answer. */
    public static double[] columns(double width, double scale) {
        double tight = width < NARROW * scale ? 0.82 : 1;
        double answer = width - ANSWER * scale;
        return new double[] {0, NUMBER * tight * scale, answer - LOOK * tight * scale, answer};
    }

    /** Paints it. */
    public static void paint(Surface surface, ExampleRowScene scene, Frame frame) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        double[] columns = columns(frame.width(), s);
        double base = frame.height() / 2 + 4.5 * s;
        brush.text(scene.number(), columns[0], base, Face.MONO, 12.5, brush.colour(Role.TEXT), Align.START);
        words(surface, scene, frame, columns[1], columns[2] - 10 * s, base);
        Type semi = brush.type(Face.SANS_SEMIBOLD, 12.5);
        surface.text(surface.fit(scene.look().label(), semi, columns[3] - columns[2] - 6 * s), columns[2], base, semi,
                brush.colour(scene.look().colour()), Align.START);
        brush.text(scene.figure(), frame.width(), base, Face.MONO, 12.5, brush.colour(Role.TEXT), Align.END);
        if (!Double.isNaN(scene.place())) {
            scale(surface, scene, frame, columns[3]);
        }
    }

    private static void scale(Surface surface, ExampleRowScene scene, Frame frame, double left) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        double middle = frame.height() / 2;
        double length = 62 * s;
        surface.fillRound(left, middle - 2 * s, length, 4 * s, 2 * s, brush.colour(Role.INSET));
        if (!Double.isNaN(scene.border())) {
            surface.line(left + scene.border() * length, middle - 5 * s, left + scene.border() * length, middle + 5 * s,
                    brush.colour(Role.TEXT_SUBTLE), new Stroke(s));
        }
        double x = left + Math.clamp(scene.place(), 0.07, 0.93) * length;
        surface.disc(x, middle, 4.5 * s, Double.isNaN(scene.border()) ? brush.colour(Role.ACCENT)
                : brush.palette.heat().signed((scene.place() - 0.5) * 2, 1));
    }

    private static void words(Surface surface, ExampleRowScene scene, Frame frame, double left, double right, double base) {
        Brush brush = frame.brush(surface);
        Type type = brush.type(Face.SANS, 12.5);
        boolean letters = scene.words().size() > 1
                && scene.words().stream().allMatch(word -> word.text().codePointCount(0, word.text().length()) == 1);
        double space = letters ? 0 : surface.width(" ", type) + frame.of(0.5);
        double more = surface.width("…", type);
        double x = left;
        for (int i = 0; i < scene.words().size(); i++) {
            SentenceScene.Word word = scene.words().get(i);
            Colour colour = brush.colour(word.unknown() ? Role.TEXT_SUBTLE : Role.TEXT);
            double wide = surface.width(word.text(), type);
            boolean last = i == scene.words().size() - 1;
            if (x + wide + (last ? 0 : more) > right) {
                String rest = right - x < 2.4 * more ? "…" : surface.fit(word.text() + "…", type, right - x);
                surface.text(rest, x, base, type, colour, Align.START);
                return;
            }
            surface.text(word.text(), x, base, type, colour, Align.START);
            x += wide + space;
        }
    }
}
