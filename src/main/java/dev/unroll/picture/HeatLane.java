package dev.unroll.picture;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Mosaic;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;

/** A layer whose timesteps are too narrow for cells: one column of heat for each, all of them in one operation. */
final class HeatLane {
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    HeatLane(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint(LayerTrace layer, int lane) {
        if (scene.unfolded() < 0.001) {
            return;
        }
        int first = scene.firstVisible();
        int end = scene.endVisible();
        int rows = rows(layer.units(), layout.cellHeight() / brush.surface.pixel());
        int columns = end - first;
        Colour ghost = brush.colour(Role.GHOST);
        Mosaic cells = Mosaic.of(columns, rows, i -> {
            int t = first + i % columns;
            double shown = scene.shown(lane, t);
            return (shown == 0 ? ghost : ghost.mix(colour(layer, t, i / columns, rows), shown)).fade(scene.unfolded()).argb();
        });
        double edge = layout.pitch / 2 * scene.unfolded();
        double left = layout.x(first, scene.time()) - edge;
        double right = layout.x(end - 1, scene.time()) + edge;
        brush.surface.mosaic(left, layout.cellY(lane), right - left, layout.cellHeight(), cells);
        int now = scene.current(lane);
        if (now >= first && now < end && scene.unfolded() == 1 && !scene.order().waits(lane)) {
            double half = Math.max(layout.pitch / 2, 1.5 * layout.scale) + 1.5 * layout.scale;
            double x = layout.x(now, scene.time());
            brush.surface.strokeRound(x - half, layout.cellY(lane) - 3 * layout.scale, 2 * half,
                    layout.cellHeight() + 6 * layout.scale, 2 * layout.scale, brush.colour(Role.ACCENT),
                    new Stroke(1.8 * layout.scale));
        }
    }

    private Colour colour(LayerTrace layer, int t, int row, int rows) {
        return brush.palette.heat().signed(HeatScale.strongest(scene.view().state().of(layer.steps().get(t)), row, rows),
                scene.view().heat());
    }

    /** As many rows as units, or fewer so that each is at least as high as a pixel. */
    static int rows(int units, double pixels) {
        return Math.max(1, Math.min(units, (int) pixels));
    }
}
