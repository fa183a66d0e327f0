package dev.unroll.picture;

import dev.unroll.picture.UnrolledLayout.Detail;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recurrent layers: a cell with its state for every timestep, and the wires from one timestep to the next. */
final class LanePainter {
    private static final int GHOST_UNITS = 8;
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    LanePainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        List<LayerTrace> layers = scene.layers();
        double bottom = layout.inputTop;
        if (scene.trace() == null) {
            scene.label(layout.middle(0) - 2 * layout.scale, scene.text("view.picture.hidden"),
                    scene.text("view.picture.units", GHOST_UNITS));
            scene.inColumns(0, bottom, () -> lane(null, 0));
        }
        for (int lane = 0; lane < layers.size(); lane++) {
            LayerTrace layer = layers.get(lane);
            int at = lane;
            labels(layer, lane);
            scene.inColumns(0, bottom, () -> {
                new FeedPainter(scene).paint(at);
                lane(layer, at);
            });
            new LoopPainter(scene).paint(layer, lane);
        }
        if (scene.trace() != null && layers.isEmpty()) {
            brush.text(scene.text("view.picture.noRecurrent"), (layout.left + layout.right) / 2,
                    layout.laneTop + layout.laneHeight / 2, Face.SANS, 13, brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
        }
        new HeadPainter(scene).paint();
    }

    // ---- names ----

    private void labels(LayerTrace layer, int lane) {
        double s = layout.scale;
        double middle = layout.middle(lane);
        boolean small = layout.laneHeight < 70 * s;
        String units = scene.text("view.picture.units", layer.units());
        String state = scene.text(scene.view().state().in(layer.type()) == dev.unroll.trace.Quantity.CELL ? "view.picture.cell"
                : "view.picture.hidden");
        if (scene.layers().size() == 1 && !layer.backwards()) {
            scene.label(middle - (small ? 4 : 2) * s, state, units);
        } else if (layout.laneHeight < 48 * s) {
            scene.label(middle - 4 * s, name(layer, lane), units);
        } else {
            String way = layer.backwards() ? scene.text("view.picture.fromEnd")
                    : scene.order().waits(lane) ? scene.text("view.picture.waits")
                    : scene.bothWays(lane) ? scene.text("view.picture.fromStart") : state;
            scene.label(middle - 10 * s, name(layer, lane), way, units);
        }
        double x = layout.left - 13 * s;
        if (!small && layout.detail() != Detail.HEAT) {
            if (layer.type().equals("LSTM")) {
                brush.text("c", x, cellWire(layout, lane) + 5 * s, Face.MATH, 17,
                        brush.colour(Role.CELL).fade(scene.unfolded()), Align.END);
            }
            brush.text("h", x, hiddenWire(layout, lane) + 5 * s, Face.MATH, 17,
                    brush.colour(Role.HIDDEN).fade(scene.unfolded()), Align.END);
        }
    }

    /** What tells a lane from the others: its type, its number among stacked layers, the way it reads. */
    private String name(LayerTrace layer, int lane) {
        List<Integer> indices = scene.layers().stream().map(LayerTrace::layer).distinct().toList();
        String number = indices.size() > 1 ? " " + (indices.indexOf(layer.layer()) + 1) : "";
        return layer.type() + number + (layer.backwards() ? " ←" : scene.bothWays(lane) ? " →" : "");
    }

    // ---- cells ----

    private void lane(@Nullable LayerTrace layer, int lane) {
        if (layer != null && layout.detail() == Detail.HEAT) {
            new HeatLane(scene).paint(layer, lane);
            if (scene.unfolded() == 1) {
                return;
            }
            cell(layer, lane, Math.max(0, scene.current(lane)), 1 - scene.unfolded());
            return;
        }
        wires(layer, lane);
        scene.outsideIn(lane, t -> cell(layer, lane, t, 1));
    }

    private void wires(@Nullable LayerTrace layer, int lane) {
        if (scene.unfolded() < 0.001) {
            return;
        }
        boolean backwards = layer != null && layer.backwards();
        boolean cellState = layer == null || layer.type().equals("LSTM");
        double stub = Math.min(22 * layout.scale, layout.pitch * 0.4);
        for (int t = scene.firstVisible(); t < scene.endVisible(); t++) {
            int before = backwards ? t + 1 : t - 1;
            double side = backwards ? 1 : -1;
            double to = layout.x(t, scene.time()) + side * layout.half();
            double from = before < 0 || before >= layout.steps() ? to + side * stub
                    : layout.x(before, scene.time()) - side * layout.half();
            if ((from - to) * side < 2 * layout.scale) {
                continue;
            }
            boolean past = layer != null && scene.shown(lane, t) > 0;
            if (cellState) {
                wire(from, to, cellWire(layout, lane), past ? Role.CELL : Role.BORDER, past);
            }
            wire(from, to, hiddenWire(layout, lane), past ? Role.HIDDEN : Role.BORDER, past);
        }
    }

    private void wire(double from, double to, double y, Role role, boolean past) {
        double width = past ? 2 : 1.5;
        if (Math.abs(to - from) > 9 * layout.scale) {
            brush.across(from, to, y, brush.colour(role), width);
        } else {
            double at = brush.surface.snap(y);
            brush.surface.line(from, at, to, at, brush.colour(role), new Stroke(width * layout.scale));
        }
    }

    private void cell(@Nullable LayerTrace layer, int lane, int t, double opacity) {
        double half = layout.half();
        double s = layout.scale;
        double x = brush.surface.snap(layout.x(t, scene.time()));
        double y = brush.surface.snap(layout.cellY(lane));
        double height = layout.cellHeight();
        double shown = layer == null ? 0 : scene.shown(lane, t);
        boolean past = shown > 0;
        boolean current = past && t == scene.current(lane) && !scene.order().waits(lane);
        boolean full = layout.detail() == Detail.FULL || scene.unfolded() < 1;
        if (current) {
            double margin = (full ? 5 : 3) * s;
            brush.surface.fillRound(x - half - margin, y - margin, 2 * half + 2 * margin, height + 2 * margin,
                    9 * s, brush.colour(Role.ACCENT_SUBTLE).fade(opacity));
        }
        double radius = Math.min(6 * s, half * 0.5);
        brush.surface.fillRound(x - half, y, 2 * half, height, radius, brush.colour(Role.GROUND).fade(opacity));
        brush.surface.strokeRound(x - half, y, 2 * half, height, radius,
                brush.colour(current ? Role.ACCENT : past ? Role.TEXT_SUBTLE : Role.BORDER).fade(opacity),
                new Stroke((current ? 2 : full ? 1.2 : 1) * s, past ? Stroke.Dash.SOLID : Stroke.Dash.EVEN));
        new StripPainter(scene).paint(layer, lane, t, layer == null ? GHOST_UNITS : layer.units(), x, shown, opacity);
    }

    /** Height of the wire that carries the cell state. */
    static double cellWire(UnrolledLayout layout, int lane) {
        return layout.cellY(lane) + layout.cellHeight() * 0.2;
    }

    /** Height of the wire that carries the hidden state. */
    static double hiddenWire(UnrolledLayout layout, int lane) {
        return layout.cellY(lane) + layout.cellHeight() * 0.8;
    }

    /** A number as it is written at a cell. */
    static String number(double value) {
        return Numbers.signed(value, 3);
    }
}
