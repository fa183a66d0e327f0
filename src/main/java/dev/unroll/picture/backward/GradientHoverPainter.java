package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.picture.StripGrid;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Type;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The exact numbers under the pointer. */
final class GradientHoverPainter {
    private final BackwardScene scene;
    private final BackwardLayout layout;
    private final Brush brush;
    private final double s;

    GradientHoverPainter(BackwardScene scene) {
        this.scene = scene;
        layout = scene.layout();
        brush = scene.brush();
        s = layout.scale;
    }

    void paint() {
        GradientView.Hover hover = scene.view().hover();
        LayerTrace layer = scene.layer();
        if (hover == null || layer == null || hover.step() >= layer.steps().size()) {
            return;
        }
        int place = layout.order().place(hover.step());
        if (scene.shown(place) == 0) {
            return;
        }
        String where = scene.token(place);
        if (hover.unit() < 0) {
            double x = (layout.barX(place - 1) + layout.barX(place)) / 2;
            card(sizes(layer, hover.step()), scene.text("view.backward.wordAt", hover.step() + 1, where), x, 0, layout.upperBase);
            return;
        }
        double[] values = scene.quantity().gradients(layer.steps().get(hover.step()));
        if (hover.unit() < values.length) {
            StripGrid grid = layout.grid(values.length);
            double y = layout.cellTop + layout.cellHeight / 2 + grid.y(hover.unit()) + grid.cellHeight() / 2;
            card(List.of("∂L/∂" + BackwardScene.symbol(scene.quantity()) + " = " + number(values[hover.unit()])),
                    scene.text("view.picture.unitAt", hover.unit() + 1, hover.step() + 1), layout.x(place, scene.time()),
                    layout.half(), y);
        }
    }

    private List<String> sizes(LayerTrace layer, int step) {
        List<String> lines = new ArrayList<>();
        Quantity lower = BackwardLayout.lower(layer, scene.view().quantity());
        lines.add("|∂L/∂h| = " + Numbers.significant(GradientSizes.of(layer, Quantity.HIDDEN)[step], 3));
        if (lower != null) {
            double size = GradientSizes.of(layer, lower)[step];
            lines.add("|∂L/∂" + BackwardScene.symbol(lower) + "| = " + Numbers.significant(size, 3));
        }
        return lines;
    }

    /** A number with its sign, as it is written at a cell. */
    static String number(double value) {
        return (value > 0 ? "+" : "") + Numbers.significant(value, 4);
    }

    private void card(List<String> lines, String where, double x, double half, double y) {
        Type mono = brush.type(Face.MONO_MEDIUM, 12);
        Type sans = brush.type(Face.SANS, 11);
        double width = brush.surface.width(where, sans);
        for (String line : lines) {
            width = Math.max(width, brush.surface.width(line, mono));
        }
        width += 20 * s;
        double height = (10 + 17 * lines.size() + 15) * s;
        double left = x + half + 8 * s;
        if (left + width > scene.view().width() - 6 * s) {
            left = x - half - 8 * s - width;
        }
        double top = Math.clamp(y - height / 2, 2 * s, Math.max(2 * s, scene.view().height() - height - 2 * s));
        Colour fill = brush.colour(Role.TEXT);
        Colour ink = brush.colour(Role.GROUND);
        brush.surface.fillRound(left, top, width, height, 6 * s, fill);
        double baseline = top + 17 * s;
        for (String line : lines) {
            brush.surface.text(line, left + 10 * s, baseline, mono, ink, Align.START);
            baseline += 17 * s;
        }
        brush.surface.text(where, left + 10 * s, baseline, sans, fill.mix(ink, 0.75), Align.START);
    }
}
