package dev.unroll.picture;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Mosaic;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.LayerTrace;
import org.jspecify.annotations.Nullable;

/** A cell's state: a heat cell for each unit. */
final class StripPainter {
    private final Scene scene;
    private final Brush brush;

    StripPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
    }

    /** Around {@code x}; {@code shown} is how far the values have appeared out of the ghost. */
    void paint(@Nullable LayerTrace layer, int lane, int t, int units, double x, double shown, double opacity) {
        StripGrid grid = scene.layout().grid(units);
        double y = scene.layout().middle(lane);
        double[] values = layer == null || shown == 0 ? null : scene.view().state().of(layer.steps().get(t));
        if (grid.gap() > 0) {
            for (int unit = 0; unit < units; unit++) {
                brush.cell(x + grid.x(unit), y + grid.y(unit), grid.cellWidth(), grid.cellHeight(), grid.gap(),
                        colour(values, unit, shown).fade(opacity));
            }
            return;
        }
        int clear = 0;
        Mosaic cells = Mosaic.of(grid.columns(), grid.rows(), i -> {
            int unit = i % grid.columns() * grid.rows() + i / grid.columns();
            return unit < units ? colour(values, unit, shown).fade(opacity).argb() : clear;
        });
        double width = grid.columns() * grid.cellWidth();
        double height = grid.rows() * grid.cellHeight();
        brush.surface.mosaic(brush.surface.snap(x - width / 2), brush.surface.snap(y - height / 2), width, height, cells);
    }

    private Colour colour(double @Nullable [] values, int unit, double shown) {
        Colour ghost = brush.colour(Role.GHOST);
        if (values == null) {
            return ghost;
        }
        Colour colour = brush.palette.heat().signed(values[unit], scene.view().heat());
        return shown >= 1 ? colour : ghost.mix(colour, shown);
    }
}
