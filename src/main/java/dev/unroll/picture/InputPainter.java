package dev.unroll.picture;

import dev.unroll.picture.UnrolledLayout.Detail;
import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Mosaic;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes in: the numbers the first layer is fed, and below them the tokens they stand for. */
final class InputPainter {
    private static final double HEIGHT = 18;
    private final Scene scene;
    private final Brush brush;
    private final UnrolledLayout layout;

    InputPainter(Scene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        double s = layout.scale;
        SequenceTrace trace = scene.trace();
        int width = width(trace);
        boolean oneHot = trace != null && oneHot(trace, width);
        boolean numbers = trace != null && trace.ids().length == 0;
        if (trace == null || !trace.layers().isEmpty()) {
            String fed = oneHot ? "view.picture.oneHot" : numbers ? "view.picture.input" : "view.picture.fed";
            scene.label(layout.inputTop + 6 * s, scene.text(fed), scene.text("view.picture.numbers", width));
        }
        boolean ids = !numbers && layout.detail() == Detail.FULL;
        scene.label(layout.tokenTop + 15 * s, scene.text(numbers ? "view.picture.value" : "view.picture.token"),
                ids ? scene.text("view.picture.id") : "");
        brush.text(scene.text("view.picture.timestep"), 14 * s, layout.tokenTop + 51 * s, Face.SANS, 11,
                brush.colour(Role.TEXT_SUBTLE), Align.START);
        scene.inColumns(layout.inputTop - 8 * s, layout.ribbonTop - 12 * s, () -> {
            if (trace != null && !trace.layers().isEmpty() && layout.detail() == Detail.HEAT && scene.unfolded() == 1) {
                columns(trace, width);
            } else {
                strips(trace, width, oneHot);
            }
            new TokenPainter(scene).paint();
        });
    }

    private void strips(@Nullable SequenceTrace trace, int width, boolean oneHot) {
        for (int t = 0; t < layout.steps(); t++) {
            double x = layout.tokenX(t, scene.time());
            double half = layout.tokenPitch() / 2;
            if (x + half > layout.left && x - half < layout.right) {
                strip(trace, t, x, width, oneHot);
            }
        }
    }

    /** Numbers of the first layer's input; where nothing is known yet, as many as usual. */
    private static int width(@Nullable SequenceTrace trace) {
        return trace == null || trace.layers().isEmpty() ? 16 : trace.layers().getFirst().steps().getFirst().x().length;
    }

    private static boolean oneHot(SequenceTrace trace, int width) {
        return width > 32 && !trace.layers().isEmpty()
                && java.util.Arrays.stream(trace.layers().getFirst().steps().getFirst().x()).filter(v -> v != 0).count() <= 1;
    }

    /** All timesteps in sight in one operation. */
    private void columns(SequenceTrace trace, int width) {
        int first = scene.firstVisible();
        int count = scene.endVisible() - first;
        double height = HEIGHT * layout.scale;
        int rows = HeatLane.rows(width, height / brush.surface.pixel());
        Colour ground = brush.colour(Role.GROUND);
        List<StepTrace> steps = trace.layers().getFirst().steps();
        Mosaic cells = Mosaic.of(count, rows, i -> {
            int t = first + i % count;
            double value = HeatScale.strongest(steps.get(t).x(), i / count, rows);
            Colour colour = brush.palette.heat().signed(value, scene.view().heat());
            return ground.mix(colour, scene.read(t) ? 1 : 0.35).argb();
        });
        double left = layout.x(first, scene.time()) - layout.pitch / 2;
        brush.surface.mosaic(left, layout.inputTop, layout.pitch * count, height, cells);
    }

    private void strip(@Nullable SequenceTrace trace, int t, double x, int width, boolean oneHot) {
        double s = layout.scale;
        double room = Math.min(layout.tokenPitch() * 0.74, 46 * s);
        if (trace != null && trace.layers().isEmpty()) {
            return;
        }
        if (trace == null) {
            brush.cell(x - room / 2, layout.inputTop, room, HEIGHT * s, 0, brush.colour(Role.GHOST));
            return;
        }
        double[] values = trace.layers().getFirst().steps().get(t).x();
        double shown = scene.read(t) ? 1 : 0.35;
        if (t < scene.current()) {
            shown *= 1 - 0.6 * (1 - scene.unfolded());
        }
        if (oneHot) {
            bar(values, x, room, shown);
            return;
        }
        int rows = width < 4 ? 1 : width <= 16 ? 2 : Math.min(4, (width + 15) / 16);
        int columns = (width + rows - 1) / rows;
        double cell = Math.min(room / columns, 12 * s);
        double height = HEIGHT * s / rows;
        double gap = cell > 3 * s ? 0.9 * s : 0;
        double left = x - cell * columns / 2;
        Colour ground = brush.colour(Role.GROUND);
        for (int i = 0; i < width; i++) {
            Colour colour = brush.palette.heat().signed(values[i], scene.view().heat());
            brush.cell(left + i % columns * cell, layout.inputTop + i / columns * height, cell, height, gap,
                    ground.mix(colour, shown));
        }
    }

    /** A one-hot vector: where its 1 stands among the zeros. */
    private void bar(double[] values, double x, double room, double shown) {
        double s = layout.scale;
        Colour ground = brush.colour(Role.GROUND);
        brush.cell(x - room / 2, layout.inputTop + 3 * s, room, 12 * s, 0, ground.mix(brush.colour(Role.HEAT_ZERO), shown));
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                brush.cell(x - room / 2 + room * i / values.length, layout.inputTop, 2 * s, HEIGHT * s, 0,
                        ground.mix(brush.colour(Role.HEAT_PLUS), shown));
            }
        }
    }

    /** Reserved marks in the angle quotes that set them apart from words. */
    static String token(String token) {
        return token.length() > 2 && token.startsWith("<") && token.endsWith(">")
                ? "‹" + token.substring(1, token.length() - 1) + "›" : token;
    }
}
