package dev.unroll.picture;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Type;
import dev.unroll.trace.SequenceTrace;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What goes in: the numbers the first layer is fed, the tokens they stand for, their ids and timesteps. */
final class InputPainter {
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
        scene.label(layout.tokenTop + 15 * s, scene.text(numbers ? "view.picture.value" : "view.picture.token"),
                numbers ? "" : scene.text("view.picture.id"));
        brush.text(scene.text("view.picture.timestep"), 14 * s, layout.tokenTop + 51 * s, Face.SANS, 11,
                brush.colour(Role.TEXT_SUBTLE), Align.START);
        scene.inColumns(layout.inputTop - 8 * s, layout.ribbonTop - 12 * s, () -> {
            for (int t = scene.firstVisible(); t < scene.endVisible(); t++) {
                double x = layout.x(t, scene.time());
                strip(trace, t, x, width, oneHot);
                words(trace, t, x);
            }
        });
    }

    private static int width(@Nullable SequenceTrace trace) {
        return trace == null || trace.layers().isEmpty() ? 16 : trace.layers().getFirst().steps().getFirst().x().length;
    }

    private static boolean oneHot(SequenceTrace trace, int width) {
        return width > 32 && !trace.layers().isEmpty()
                && java.util.Arrays.stream(trace.layers().getFirst().steps().getFirst().x()).filter(v -> v != 0).count() <= 1;
    }

    private void strip(@Nullable SequenceTrace trace, int t, double x, int width, boolean oneHot) {
        double s = layout.scale;
        double room = Math.min(layout.pitch * 0.74, 46 * s);
        if (trace != null && trace.layers().isEmpty()) {
            return;
        }
        if (trace == null) {
            brush.cell(x - room / 2, layout.inputTop, room, 18 * s, 0, brush.colour(Role.GHOST));
            return;
        }
        double[] values = trace.layers().getFirst().steps().get(t).x();
        double shown = t <= scene.current() ? 1 : 0.35;
        if (oneHot) {
            bar(values, x, room, shown);
            return;
        }
        int rows = width < 4 ? 1 : width <= 16 ? 2 : Math.min(4, (width + 15) / 16);
        int columns = (width + rows - 1) / rows;
        double cell = Math.min(room / columns, 12 * s);
        double height = 18 * s / rows;
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
                brush.cell(x - room / 2 + room * i / values.length, layout.inputTop, 2 * s, 18 * s, 0,
                        ground.mix(brush.colour(Role.HEAT_PLUS), shown));
            }
        }
    }

    private void words(@Nullable SequenceTrace trace, int t, double x) {
        double s = layout.scale;
        boolean current = trace != null && t == scene.current();
        boolean past = trace != null && t <= scene.current();
        if (trace != null) {
            if (current) {
                brush.surface.fillRound(x - layout.pitch / 2 + 3 * s, layout.tokenTop - s, layout.pitch - 6 * s, 22 * s, 5 * s,
                        brush.colour(Role.ACCENT));
            }
            String token = token(trace.tokens().get(t));
            boolean mark = !token.equals(trace.tokens().get(t));
            Colour colour = brush.colour(current ? Role.ON_ACCENT : past && !mark ? Role.TEXT : Role.TEXT_SUBTLE);
            Type type = brush.type(current ? Face.SANS_SEMIBOLD : mark ? Face.SANS : Face.SANS_MEDIUM, 13);
            brush.surface.text(brush.surface.fit(token, type, layout.pitch - 8 * s), x, layout.tokenTop + 14.5 * s, type,
                    colour, Align.MIDDLE);
            if (t < trace.ids().length) {
                brush.text(String.format(Locale.ROOT, "%d", trace.ids()[t]), x, layout.tokenTop + 33.5 * s, Face.MONO, 11,
                        brush.colour(Role.TEXT_SUBTLE), Align.MIDDLE);
            }
        }
        brush.text(String.format(Locale.ROOT, "%d", t + 1), x, layout.tokenTop + 51 * s,
                current ? Face.MONO_BOLD : Face.MONO, 10.5, brush.colour(current ? Role.ACCENT : Role.TEXT_SUBTLE),
                Align.MIDDLE);
    }

    /** Reserved marks in the angle quotes that set them apart from words. */
    static String token(String token) {
        return token.length() > 2 && token.startsWith("<") && token.endsWith(">")
                ? "‹" + token.substring(1, token.length() - 1) + "›" : token;
    }
}
