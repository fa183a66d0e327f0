package dev.unroll.picture.generate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is expected next: a bar for each of the likeliest symbols, and what temperature and top-k make of it. */
public final class SymbolBars {
    private static final double ROW = 24;
    private static final double HIGHEST = 34;
    private static final double LABEL = 30;
    private static final double NUMBER = 54;
    private static final double VISIBLE = 5e-4;

    private SymbolBars() {
    }

    /**
     * One symbol.
     *
     * @param probability what the model gives
     * @param drawn       the probability from which is drawn; equal where nothing changes it
     * @param chosen      whether it was taken
     */
    public record Bar(String symbol, double probability, double drawn, boolean chosen) {
    }

    /** The {@code most} likeliest symbols, and the chosen one where it is not among them. */
    public static List<Bar> likeliest(List<Bar> all, int most) {
        List<Bar> sorted = all.stream().sorted(Comparator.comparingDouble(Bar::probability).reversed()).toList();
        List<Bar> kept = new ArrayList<>(sorted.subList(0, Math.min(most, sorted.size())));
        if (!kept.isEmpty() && kept.stream().noneMatch(Bar::chosen)) {
            sorted.stream().filter(Bar::chosen).findFirst().ifPresent(bar -> kept.set(kept.size() - 1, bar));
        }
        return kept;
    }

    /** The bars in words: symbols with their probabilities in percent. */
    public static String spoken(List<Bar> bars) {
        return bars.stream().map(bar -> "“" + Looks.sign(bar.symbol()) + "” " + Numbers.fixed(100 * bar.probability(), 1) + " %")
                .collect(Collectors.joining(", "));
    }

    /** Paints the bars from the top; without any, ghosts. */
    public static void paint(Surface surface, Palette palette, double scale, List<Bar> bars, double width, double height) {
        Brush brush = new Brush(surface, palette, scale);
        double s = scale;
        double room = width - (LABEL + NUMBER) * s;
        double row = Math.clamp(height / s / Math.max(1, bars.size()), ROW, HIGHEST) * s;
        if (bars.isEmpty()) {
            for (int i = 0; i < Math.min((int) (height / row), 8); i++) {
                surface.fillRound(LABEL * s, i * row + 5 * s, room * (0.7 / (i + 1) + 0.05), 14 * s, 3 * s,
                        brush.colour(Role.GHOST));
            }
            return;
        }
        for (int i = 0; i < Math.min(bars.size(), (int) (height / row)); i++) {
            bar(brush, bars.get(i), i * row + (row - ROW * s) / 2, room, width);
        }
    }

    private static void bar(Brush brush, Bar bar, double y, double room, double width) {
        double s = brush.scale;
        Surface surface = brush.surface;
        if (bar.chosen()) {
            surface.fillRound(2 * s, y + 2 * s, 24 * s, 20 * s, 5 * s, brush.colour(Role.ACCENT));
        }
        brush.text(Looks.sign(bar.symbol()), 14 * s, y + 17 * s, bar.chosen() ? Face.MONO_BOLD : Face.MONO, 13.5,
                brush.colour(bar.chosen() ? Role.ON_ACCENT : Role.TEXT), Align.MIDDLE);
        surface.fillRound(LABEL * s, y + 5 * s, room, 14 * s, 3 * s, brush.colour(Role.GHOST).fade(0.6));
        surface.fillRound(LABEL * s, y + 5 * s, Math.max(1.5 * s, room * bar.drawn()), 14 * s, 3 * s,
                brush.colour(bar.chosen() ? Role.ACCENT : Role.TEXT_SUBTLE).fade(bar.chosen() ? 1 : 0.75));
        if (Math.abs(bar.drawn() - bar.probability()) > VISIBLE) {
            double x = LABEL * s + room * bar.probability();
            surface.line(x, y + 2 * s, x, y + 22 * s, brush.colour(Role.TEXT), new Stroke(2 * s));
        }
        brush.text(Numbers.fixed(bar.drawn(), 3), width - 4 * s, y + 17 * s, Face.MONO, 12,
                brush.colour(bar.chosen() ? Role.TEXT : Role.TEXT_MUTED), Align.END);
    }
}
