package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
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
        SequenceTrace trace = scene.trace();
        double bottom = layout.inputTop;
        if (trace == null) {
            labels(0, "LSTM", GHOST_UNITS);
            scene.inColumns(0, bottom, () -> lane(null, 0));
        } else {
            for (int lane = 0; lane < trace.layers().size(); lane++) {
                LayerTrace layer = trace.layers().get(lane);
                labels(lane, layer.type(), layer.units());
                int at = lane;
                scene.inColumns(0, bottom, () -> lane(layer, at));
            }
            if (trace.layers().isEmpty()) {
                brush.text(scene.text("view.picture.noRecurrent"), (layout.left + layout.right) / 2,
                        layout.laneTop + layout.laneHeight / 2, Face.SANS, 13, brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
            }
        }
        new HeadPainter(scene).paint();
    }

    private void labels(int lane, String type, int units) {
        double middle = layout.laneY(lane) + layout.laneHeight / 2;
        boolean cellState = type.equals("LSTM") && scene.view().state() == State.CELL;
        boolean small = layout.laneHeight < 70 * layout.scale;
        String name = scene.text(cellState ? "view.picture.cell" : "view.picture.hidden");
        scene.label(middle - (small ? 4 : 2) * layout.scale, name, scene.text("view.picture.units", units));
        double x = layout.left - 13 * layout.scale;
        if (type.equals("LSTM") && !small) {
            brush.text("c", x, cellWire(lane) + 5 * layout.scale, Face.MATH, 17, brush.colour(Role.CELL), Align.END);
        }
        if (!small) {
            brush.text("h", x, hiddenWire(lane) + 5 * layout.scale, Face.MATH, 17, brush.colour(Role.HIDDEN), Align.END);
        }
    }

    private void lane(@Nullable LayerTrace layer, int lane) {
        boolean backwards = layer != null && layer.name().endsWith("/backward");
        boolean cellState = layer == null || layer.type().equals("LSTM");
        for (int t = scene.firstVisible(); t < scene.endVisible(); t++) {
            boolean past = layer != null && t <= scene.current();
            double x = layout.x(t, scene.time());
            double before = t == 0 ? x - layout.half() - 22 * layout.scale : x - layout.pitch + layout.half();
            if (cellState) {
                wire(before, x - layout.half(), cellWire(lane), past ? Role.CELL : Role.BORDER, past, backwards);
            }
            wire(before, x - layout.half(), hiddenWire(lane), past ? Role.HIDDEN : Role.BORDER, past, backwards);
            double fedFrom = lane == 0 ? layout.inputTop - 3 * layout.scale : layout.laneY(lane - 1);
            brush.upward(x, fedFrom, layout.laneY(lane) + layout.laneHeight + layout.scale,
                    brush.colour(past ? Role.TEXT_SUBTLE : Role.BORDER), 1.5);
        }
        for (int t = scene.firstVisible(); t < scene.endVisible(); t++) {
            cell(layer, lane, t);
        }
    }

    private void wire(double from, double to, double y, Role role, boolean past, boolean backwards) {
        double width = past ? 2 : 1.5;
        brush.across(backwards ? to : from, backwards ? from : to, y, brush.colour(role), width);
    }

    private void cell(@Nullable LayerTrace layer, int lane, int t) {
        double half = layout.half();
        double x = brush.surface.snap(layout.x(t, scene.time()));
        double y = brush.surface.snap(layout.laneY(lane));
        double height = layout.laneHeight;
        boolean past = layer != null && t <= scene.current();
        boolean current = past && t == scene.current();
        if (current) {
            double margin = 5 * layout.scale;
            brush.surface.fillRound(x - half - margin, y - margin, 2 * half + 2 * margin, height + 2 * margin,
                    9 * layout.scale, brush.colour(Role.ACCENT_SUBTLE));
        }
        brush.surface.fillRound(x - half, y, 2 * half, height, 6 * layout.scale, brush.colour(Role.GROUND));
        brush.surface.strokeRound(x - half, y, 2 * half, height, 6 * layout.scale,
                brush.colour(current ? Role.ACCENT : past ? Role.TEXT_SUBTLE : Role.BORDER),
                new Stroke((current ? 2 : 1.2) * layout.scale, past ? Stroke.Dash.SOLID : Stroke.Dash.EVEN));
        strip(layer == null ? null : layer.steps().get(t), layer == null ? GHOST_UNITS : layer.units(), x,
                y + height / 2, scene.shown(t), lane);
    }

    private void strip(@Nullable StepTrace step, int units, double x, double y, double shown,
            int lane) {
        StripGrid grid = layout.grid(units);
        double[] values = step == null || shown == 0 ? null : scene.view().state().of(step);
        Colour ghost = brush.colour(Role.GHOST);
        UnrolledView.Place hover = scene.view().hover();
        for (int unit = 0; unit < units; unit++) {
            Colour colour = values == null ? ghost
                    : ghost.mix(brush.palette.heat().signed(values[unit], scene.view().heat()), shown);
            brush.cell(x + grid.x(unit), y + grid.y(unit), grid.cellWidth(), grid.cellHeight(), grid.gap(), colour);
        }
        if (hover != null && step != null && hover.t() == step.t() && hover.lane() == lane && hover.unit() < units) {
            brush.surface.strokeRound(x + grid.x(hover.unit()) - layout.scale, y + grid.y(hover.unit()) - layout.scale,
                    grid.cellWidth() + 2 * layout.scale, grid.cellHeight() + 2 * layout.scale, 2 * layout.scale,
                    brush.colour(Role.TEXT), new Stroke(1.6 * layout.scale));
        }
    }

    private double cellWire(int lane) {
        return layout.laneY(lane) + layout.laneHeight * 0.2;
    }

    private double hiddenWire(int lane) {
        return layout.laneY(lane) + layout.laneHeight * 0.8;
    }

    /** A number as it is written at a cell. */
    static String number(double value) {
        return Numbers.signed(value, 3);
    }
}
