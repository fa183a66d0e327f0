package dev.unroll.view.backward;

import dev.unroll.picture.backward.BackwardLayout;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.FigurePainter;
import dev.unroll.plot.Look;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The decay figure as it stands under the picture: its columns lie below those of the bars, with a legend above, the values
 * at the place being looked at, and the slider.
 *
 * @param place where the gradient has come to, in the reading order from 1; a fraction while it moves
 * @param steps timesteps
 */
record DecayCanvas(Surface surface, Palette palette, Language language, double width, double height, double scale,
        Figure figure, List<DecayFigure.Curve> curves, double place, int steps, String unit) {
    private static final double SAMPLE = 30;

    /** Where the figure lies. */
    static FigureFrame frame(Figure figure, List<DecayFigure.Curve> curves, double width, double height, double scale) {
        double left = BackwardLayout.left(scale);
        double right = Math.max(left + 8, BackwardLayout.right(width, scale));
        double top = (low(height, scale) ? 26 : 44) * scale + (rows(curves, width, scale) - 1) * rowHeight(height, scale);
        return new FigureFrame(figure.x(), figure.y(), left, top, right, Math.max(top + 8, height - 48 * scale), 0, width);
    }

    private static boolean low(double height, double scale) {
        return height < 330 * scale;
    }

    private static double rowHeight(double height, double scale) {
        return (low(height, scale) ? 18 : 34) * scale;
    }

    /** Two rows where four names would not stand beside each other. */
    private static int rows(List<DecayFigure.Curve> curves, double width, double scale) {
        return curves.size() > 2 && width < 960 * scale ? 2 : 1;
    }

    void paint() {
        FigureFrame frame = frame(figure, curves, width, height, scale);
        FigurePainter.paint(surface, palette, figure, frame, scale);
        legend();
        measured();
        slider(frame);
        if (Math.floor(place) <= steps) {
            tags(frame);
        }
    }

    private Colour colour(Role role) {
        return palette.of(role);
    }

    private Type type(Face face, double size) {
        return new Type(face, size * scale);
    }

    // ---- legend ----

    private void legend() {
        List<DecayFigure.Curve> shown = curves.reversed();
        int rows = rows(curves, width, scale);
        int columns = (shown.size() + rows - 1) / rows;
        double left = BackwardLayout.left(scale);
        double room = (width - left - 12 * scale) / Math.max(1, columns);
        for (int i = 0; i < shown.size(); i++) {
            entry(shown.get(i), left + i % columns * room, 14 * scale + i / columns * rowHeight(height, scale), room - 10 * scale);
        }
    }

    private void entry(DecayFigure.Curve curve, double x, double y, double room) {
        Look look = curve.look();
        double sample = SAMPLE * scale;
        surface.polyline(new double[] {x, x + sample}, new double[] {y - 4 * scale, y - 4 * scale}, 2, look.colour(palette),
                new Stroke(look.stroke().width() * scale, look.stroke().dash()));
        double at = x + sample + 7 * scale;
        Type name = type(Face.SANS_SEMIBOLD, 12);
        surface.text(surface.fit(curve.name(language), name, room - sample), at, y, name, look.faint(1).colour(palette),
                Align.START);
        if (!low(height, scale)) {
            Type reach = type(Face.SANS, 11);
            surface.text(surface.fit(DecayFigure.reach(curve, language), reach, room - sample), at, y + 15 * scale, reach,
                    colour(Role.TEXT_MUTED), Align.START);
        }
    }

    private void measured() {
        Type head = type(Face.SANS_SEMIBOLD, 12);
        double room = BackwardLayout.left(scale) - 22 * scale;
        surface.text(surface.fit(Messages.in(language, "view.backward.gradient"), head, room), 16 * scale, 14 * scale, head,
                colour(Role.TEXT), Align.START);
        Type small = type(Face.SANS, 11);
        surface.text(surface.fit(Messages.in(language, "view.backward.relative", unit), small, room), 16 * scale, 29 * scale, small,
                colour(Role.TEXT_SUBTLE), Align.START);
    }

    // ---- the place being looked at ----

    private void slider(FigureFrame frame) {
        double y = height - 13 * scale;
        surface.text("t = 1 … " + steps, 16 * scale, y + 4 * scale, type(Face.SANS_SEMIBOLD, 12), colour(Role.TEXT), Align.START);
        surface.fillRound(frame.left(), y - 2 * scale, frame.width(), 4 * scale, 2 * scale, colour(Role.BORDER));
        if (curves.isEmpty() || Math.floor(place) > steps) {
            return;
        }
        double x = surface.snap(frame.x(place));
        Colour done = colour(Role.GRADIENT);
        surface.fillRound(x, y - 2 * scale, Math.max(0, frame.right() - x), 4 * scale, 2 * scale, done);
        surface.line(x, frame.top(), x, frame.bottom() + 4 * scale, done, new Stroke(2 * scale));
        surface.disc(x, y, 9 * scale, colour(Role.GROUND));
        surface.disc(x, y, 7.5 * scale, done);
    }

    private record Tag(DecayFigure.Curve curve, double value, double at, double wanted) {
    }

    private void tags(FigureFrame frame) {
        int here = Math.max(1, (int) Math.floor(place + 1e-9));
        double lowest = frame.bottom() - 2 * scale;
        List<Tag> tags = new ArrayList<>();
        for (DecayFigure.Curve curve : curves) {
            double value = curve.at(here);
            if (!Double.isNaN(value)) {
                double y = frame.y(value);
                tags.add(new Tag(curve, value, Double.isNaN(y) ? lowest : Math.min(y, lowest), 0));
            }
        }
        tags.sort(Comparator.comparingDouble(Tag::at));
        double next = frame.top() - 6 * scale;
        List<Tag> placed = new ArrayList<>();
        for (Tag tag : tags) {
            double y = Math.max(tag.at(), next);
            placed.add(new Tag(tag.curve(), tag.value(), tag.at(), y));
            next = y + 21 * scale;
        }
        double over = placed.isEmpty() ? 0 : Math.max(0, placed.getLast().wanted() - (frame.bottom() - 6 * scale));
        double x = surface.snap(frame.x(place));
        for (Tag tag : placed) {
            tag(tag, x, tag.wanted() - over, frame);
        }
    }

    private void tag(Tag tag, double x, double y, FigureFrame frame) {
        Colour colour = tag.curve().look().faint(1).colour(palette);
        surface.disc(x, tag.at(), 6.5 * scale, colour(Role.GROUND));
        surface.disc(x, tag.at(), 5 * scale, colour);
        Type mono = type(Face.MONO_MEDIUM, 12);
        String text = Numbers.significant(tag.value(), 2);
        double wide = surface.width(text, mono) + 10 * scale;
        double left = x + 11 * scale + wide > frame.right() + 60 * scale ? x - 11 * scale - wide : x + 11 * scale;
        surface.fillRound(left, y - 10 * scale, wide, 20 * scale, 4 * scale, colour(Role.GROUND));
        surface.strokeRound(left, y - 10 * scale, wide, 20 * scale, 4 * scale, colour,
                new Stroke((tag.curve().look().stroke().width() > 2 ? 1.4 : 1) * scale));
        surface.text(text, left + 5 * scale, y + 4.3 * scale, mono, colour, Align.START);
    }
}
