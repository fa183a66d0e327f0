package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.picture.StripGrid;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Type;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells in sight: the gradient of every unit, the way from each cell to the one before, and the tokens. */
final class GradientCellsPainter {
    private static final int GHOST_UNITS = 8;
    private static final double THICKEST = 9;
    private final BackwardScene scene;
    private final Brush brush;
    private final BackwardLayout layout;
    private final double s;

    GradientCellsPainter(BackwardScene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
        s = layout.scale;
    }

    void paint() {
        LayerTrace layer = scene.layer();
        int units = layer == null ? GHOST_UNITS : Math.max(1, values(layer, 1).length);
        labels(units);
        heading();
        double margin = 26 * s;
        brush.surface.clipped(layout.cellsLeft - margin, layout.cellTop - 8 * s, layout.right - layout.cellsLeft + margin,
                layout.tokenY + 24 * s - layout.cellTop, () -> cells(layer, units));
    }

    private void labels(int units) {
        double y = layout.cellTop + layout.cellHeight / 2;
        Formula.of("∂L/∂" + BackwardScene.symbol(scene.quantity()) + "_{t}").paint(brush, 16 * s, y, 17,
                brush.colour(Role.GRADIENT), Align.START);
        Type type = brush.type(Face.SANS, 11);
        brush.surface.text(brush.surface.fit(scene.text("view.backward.perUnit", units), type, layout.left - 34 * s), 16 * s,
                y + 18 * s, type, brush.colour(Role.TEXT_SUBTLE), Align.START);
    }

    private void heading() {
        boolean backwards = scene.layer() != null && layout.order().backwards();
        String text = scene.text(backwards ? "view.backward.directionEnd" : "view.backward.direction");
        double y = layout.cellTop - 18 * s;
        double end = layout.lossLeft + layout.lossWidth;
        double from = layout.right - 40 * s;
        Colour colour = brush.colour(Role.GRADIENT);
        brush.across(end, from, y, colour, 1.8);
        Type type = brush.type(Face.SANS_SEMIBOLD, 12.5);
        brush.surface.text(brush.surface.fit(text, type, from - layout.left - 8 * s), from - 9 * s, y + 4.5 * s, type, colour,
                Align.END);
    }

    private void cells(@Nullable LayerTrace layer, int units) {
        int first = (int) Math.floor(layout.first(scene.time())) + 1;
        int last = Math.min(layout.order().steps(), (int) Math.ceil(layout.first(scene.time())) + layout.cells());
        double[] sizes = layer == null ? new double[0] : GradientSizes.of(layer, wire());
        double largest = Arrays.stream(sizes).filter(Double::isFinite).max().orElse(0);
        for (int place = first; place <= last; place++) {
            boolean reached = scene.shown(place) > 0;
            double share = layer == null || place == 1 || largest == 0 ? 0 : sizes[layout.order().step(place - 1)] / largest;
            arrow(place, reached && (place == 1 || scene.shown(place - 1) > 0), share);
        }
        for (int place = first; place <= last; place++) {
            cell(layer, place, units);
            words(place);
        }
    }

    /** The state whose gradient the arrows between the cells carry. */
    private Quantity wire() {
        return scene.quantity() == Quantity.CELL ? Quantity.CELL : Quantity.HIDDEN;
    }

    /** From a cell to the one before, as thick as the gradient that arrives there. */
    private void arrow(int place, boolean passed, double share) {
        double y = brush.surface.snap(layout.cellTop + layout.cellHeight / 2);
        double from = layout.x(place, scene.time()) - layout.half();
        double to = place == 1 ? from - 20 * s : layout.x(place - 1, scene.time()) + layout.half();
        if (!passed || scene.layer() == null) {
            brush.surface.line(from, y, to, y, brush.colour(Role.BORDER), new Stroke(1.3 * s, Stroke.Dash.EVEN));
            return;
        }
        double width = Math.max(1.2, Double.isFinite(share) ? share * THICKEST : THICKEST);
        Colour colour = brush.colour(Role.GRADIENT);
        double head = Math.max(4.5, width * 0.75 + 2.5) * s;
        brush.surface.line(from, y, to + head * 0.9, y, colour, new Stroke(width * s));
        brush.surface.polygon(new double[] {to + s, to + s + head, to + s + head},
                new double[] {y, y - head * 0.85, y + head * 0.85}, colour);
    }

    private void cell(@Nullable LayerTrace layer, int place, int units) {
        double half = layout.half();
        double x = brush.surface.snap(layout.x(place, scene.time()));
        double y = brush.surface.snap(layout.cellTop);
        double shown = scene.shown(place);
        boolean reached = shown > 0;
        boolean current = reached && place == scene.current();
        if (current) {
            double margin = 4 * s;
            brush.surface.fillRound(x - half - margin, y - margin, 2 * half + 2 * margin, layout.cellHeight + 2 * margin, 9 * s,
                    brush.colour(Role.GROUND).mix(brush.colour(Role.GRADIENT), 0.16));
        }
        brush.surface.fillRound(x - half, y, 2 * half, layout.cellHeight, 6 * s, brush.colour(Role.GROUND));
        brush.surface.strokeRound(x - half, y, 2 * half, layout.cellHeight, 6 * s,
                brush.colour(current ? Role.GRADIENT : reached ? Role.TEXT_SUBTLE : Role.BORDER),
                new Stroke((current ? 2.4 : 1.2) * s, reached ? Stroke.Dash.SOLID : Stroke.Dash.EVEN));
        double[] values = layer == null || shown == 0 ? new double[0] : values(layer, place);
        strip(values, units, x, y + layout.cellHeight / 2, shown);
        mark(place, units, x, y + layout.cellHeight / 2);
    }

    private double[] values(LayerTrace layer, int place) {
        return scene.quantity().gradients(layer.steps().get(layout.order().step(place)));
    }

    private void strip(double[] values, int units, double x, double y, double shown) {
        StripGrid grid = layout.grid(units);
        Colour ghost = brush.colour(Role.GHOST);
        for (int unit = 0; unit < units; unit++) {
            Colour colour = unit >= values.length ? ghost
                    : ghost.mix(brush.palette.heat().signed(share(values[unit]), 1), shown);
            brush.cell(x + grid.x(unit), y + grid.y(unit), grid.cellWidth(), grid.cellHeight(), grid.gap(), colour);
        }
    }

    private double share(double value) {
        return GradientSizes.share(value, scene.view().heat(), scene.view().logarithmic());
    }

    /** Rings around the number that is read, and around the one that is explained. */
    private void mark(int place, int units, double x, double y) {
        int step = layout.order().step(place);
        Spot chosen = scene.view().chosen();
        if (chosen != null && chosen.layer() == scene.view().layer() && chosen.t() == step
                && chosen.quantity() == scene.quantity() && chosen.unit() < units) {
            ring(chosen.unit(), units, x, y, Role.GRADIENT, 2.4);
        }
        GradientView.Hover hover = scene.view().hover();
        if (hover != null && hover.step() == step && hover.unit() >= 0 && hover.unit() < units) {
            ring(hover.unit(), units, x, y, Role.TEXT, 1.6);
        }
    }

    private void ring(int unit, int units, double x, double y, Role role, double width) {
        StripGrid grid = layout.grid(units);
        brush.surface.strokeRound(x + grid.x(unit) - s, y + grid.y(unit) - s, grid.cellWidth() + 2 * s, grid.cellHeight() + 2 * s,
                2 * s, brush.colour(role), new Stroke(width * s));
    }

    private void words(int place) {
        if (scene.trace() == null) {
            return;
        }
        boolean current = place == scene.current() && scene.shown(place) > 0;
        boolean padding = scene.token(place).startsWith("‹");
        Colour colour = brush.colour(current ? Role.GRADIENT : scene.shown(place) > 0 && !padding ? Role.TEXT : Role.TEXT_SUBTLE);
        Type type = brush.type(current ? Face.SANS_BOLD : padding ? Face.SANS : Face.SANS_MEDIUM, 13);
        double x = layout.x(place, scene.time());
        brush.surface.text(brush.surface.fit(scene.token(place), type, layout.pitch - 6 * s), x, layout.tokenY, type, colour,
                Align.MIDDLE);
        brush.text(Integer.toString(layout.order().step(place) + 1), x, layout.tokenY + 15 * s,
                current ? Face.MONO_BOLD : Face.MONO, 10.5, current ? colour : brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
    }
}
