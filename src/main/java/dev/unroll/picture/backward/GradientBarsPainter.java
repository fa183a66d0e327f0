package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Type;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The size of the gradient at every timestep: the hidden state's upwards, the cell state's or a gate's downwards. */
final class GradientBarsPainter {
    private final BackwardScene scene;
    private final Brush brush;
    private final BackwardLayout layout;
    private final double s;
    private final int steps;

    GradientBarsPainter(BackwardScene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
        s = layout.scale;
        steps = layout.order().steps();
    }

    void paint() {
        LayerTrace layer = scene.layer();
        threads();
        padding();
        Quantity lower = layer == null ? Quantity.CELL : BackwardLayout.lower(layer, scene.view().quantity());
        row(layer, Quantity.HIDDEN, true);
        if (lower != null) {
            row(layer, lower, false);
        }
        window();
        playhead();
        if (layer != null) {
            new BarWords(scene).paint();
        }
    }

    // ---- the bars ----

    private void row(@Nullable LayerTrace layer, Quantity quantity, boolean up) {
        double[] sizes = layer == null ? new double[0] : GradientSizes.of(layer, quantity);
        BarScale scale = BarScale.of(sizes, scene.view().logarithmic());
        double room = up ? layout.upperBase - layout.barsTop : layout.barsBottom - layout.lowerTop;
        label(quantity, up, room);
        if (layer != null) {
            extent(scale, up);
        }
        double across = layout.barX(1) - layout.barX(0);
        int together = Math.max(1, (int) Math.ceil(brush.surface.pixel() / across));
        double gap = across > 3 * s ? Math.min(1.6 * s, across * 0.2) : 0;
        for (int place = 1; place <= steps; place += together) {
            int end = Math.min(steps, place + together - 1);
            double share = 0.3;
            for (int each = place; each <= end && layer != null; each++) {
                share = each == place ? scale.share(sizes[layout.order().step(each)])
                        : Math.max(share, scale.share(sizes[layout.order().step(each)]));
            }
            double height = share * room;
            double x = layout.barX(place - 1);
            brush.cell(x, up ? layout.upperBase - height : layout.lowerTop, layout.barX(end) - x, height, gap,
                    colour(place, end, up));
        }
    }

    private Colour colour(int place, int end, boolean up) {
        Colour ghost = brush.colour(Role.GHOST);
        Colour pure = brush.colour(Role.GRADIENT);
        Colour done = up ? pure : brush.colour(Role.GROUND).mix(pure, 0.5);
        boolean current = place <= scene.current() && scene.current() <= end && scene.shown(end) > 0;
        return ghost.mix(current ? brush.colour(Role.TEXT) : done, scene.shown(end));
    }

    private void label(Quantity quantity, boolean up, double room) {
        double middle = up ? layout.upperBase - room / 2 : layout.lowerTop + room / 2;
        Formula.of("|∂L/∂" + BackwardScene.symbol(quantity) + "_{t}|").paint(brush, 16 * s, middle, 17,
                brush.colour(Role.GRADIENT), Align.START);
        String name = quantity.gate() != null ? scene.text("view.backward.gate." + quantity.name())
                : scene.text(quantity == Quantity.CELL ? "view.picture.cell" : "view.picture.hidden");
        Type type = brush.type(Face.SANS, 11);
        brush.surface.text(brush.surface.fit(name, type, layout.left - 22 * s), 16 * s, middle + 17 * s, type,
                brush.colour(Role.TEXT_SUBTLE), Align.START);
    }

    /** What a full bar, and on a logarithmic scale an empty one, stands for. */
    private void extent(BarScale scale, boolean up) {
        double x = layout.right + 6 * s;
        double full = up ? layout.barsTop : layout.barsBottom;
        double empty = up ? layout.upperBase : layout.lowerTop;
        Colour colour = brush.colour(Role.GRADIENT);
        brush.surface.line(layout.right, full, layout.right + 4 * s, full, colour, new Stroke(brush.surface.pixel()));
        brush.text(Numbers.significant(scale.full(), 3), x, full + (up ? 6 : 1) * s, Face.MONO_MEDIUM, 11, colour, Align.START);
        String note = scale.logarithmic() ? Numbers.significant(scale.empty(), 1).replace("1×", "") : "0";
        brush.text(note, x, empty + (up ? 1 : 7) * s, Face.MONO, 11, brush.colour(Role.TEXT_SUBTLE), Align.START);
        if (up && layout.upperBase - layout.barsTop > 42 * s) {
            brush.text(scene.text(scale.logarithmic() ? "view.backward.logarithmic" : "view.backward.linear"), x,
                    (full + empty) / 2 + 6 * s, Face.SANS, 11, brush.colour(Role.TEXT_SUBTLE), Align.START);
        }
    }

    // ---- around the bars ----

    /** From what is in sight above to its place in the whole sequence. */
    private void threads() {
        if (steps <= layout.cells()) {
            return;
        }
        Stroke thin = new Stroke(s);
        Colour colour = brush.colour(Role.BORDER);
        double from = layout.tokenY + 21 * s;
        double to = layout.barsTop - 5 * s;
        brush.surface.line(layout.cellsLeft, from, windowLeft(), to, colour, thin);
        brush.surface.line(layout.right, from, windowRight(), to, colour, thin);
    }

    private double windowLeft() {
        return brush.surface.snap(layout.barX(layout.first(scene.time())) - s);
    }

    private double windowRight() {
        return brush.surface.snap(layout.barX(layout.first(scene.time()) + layout.cells()) + s);
    }

    private void window() {
        if (steps > layout.cells()) {
            double top = brush.surface.snap(layout.barsTop - 5 * s);
            brush.surface.strokeRound(windowLeft(), top, windowRight() - windowLeft(), layout.barsBottom + 5 * s - top, 4 * s,
                    brush.colour(Role.TEXT), new Stroke(1.6 * s));
        }
    }

    private void playhead() {
        if (scene.layer() == null || scene.shown(steps) == 0) {
            return;
        }
        double x = brush.surface.snap((layout.barX(Math.max(0, scene.time() - 1)) + layout.barX(Math.max(1, scene.time()))) / 2);
        double bottom = layout.barsBottom + 9 * s;
        brush.surface.line(x, layout.barsTop - 5 * s, x, bottom, brush.colour(Role.GRADIENT), new Stroke(2 * s));
        brush.surface.disc(x, bottom, 7 * s, brush.colour(Role.GROUND));
        brush.surface.disc(x, bottom, 5.5 * s, brush.colour(Role.GRADIENT));
    }

    /** Padding at either end, shaded and named. */
    private void padding() {
        int front = 0;
        while (scene.trace() != null && front < steps && pad(front + 1)) {
            front++;
        }
        int back = steps;
        while (scene.trace() != null && back > front && pad(back)) {
            back--;
        }
        shade(0, front);
        shade(back, steps);
    }

    private boolean pad(int place) {
        return scene.token(place).equals("‹pad›");
    }

    private void shade(int from, int to) {
        if (scene.trace() == null || to <= from) {
            return;
        }
        double x = layout.barX(from);
        double width = layout.barX(to) - x;
        brush.surface.fill(x, layout.barsTop, width, layout.barsBottom - layout.barsTop, brush.colour(Role.SUBTLE));
        String text = scene.text("view.picture.padding", to - from);
        if (brush.surface.width(text, brush.type(Face.SANS, 11)) + 8 * s < width) {
            brush.text(text, x + width / 2, layout.upperBase + 13 * s, Face.SANS, 11, brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
        }
    }

    /** How high a bar is. */
    record BarScale(double full, double empty, boolean logarithmic) {
        private static final double MOST_DECADES = 12;

        static BarScale of(double[] sizes, boolean logarithmic) {
            double largest = Arrays.stream(sizes).filter(Double::isFinite).max().orElse(0);
            double smallest = Arrays.stream(sizes).filter(v -> v > 0).min().orElse(largest);
            double full = largest > 0 ? largest : 1;
            double floor = Math.max(smallest, full * Math.pow(10, -MOST_DECADES));
            return new BarScale(full, Math.pow(10, Math.floor(Math.log10(floor) - 1e-9)), logarithmic);
        }

        double share(double size) {
            if (Double.isNaN(size)) {
                return 0;
            }
            double share = logarithmic ? Math.log(size / empty) / Math.log(full / empty) : size / full;
            return Math.clamp(share, 0, 1);
        }
    }
}
