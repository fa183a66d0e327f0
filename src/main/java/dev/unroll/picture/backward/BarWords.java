package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Type;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words between the bars: the current one, then those on whose vector the loss depends most, ‖∂L/∂x‖, as many as there is
 * room for.
 */
final class BarWords {
    private static final int MOST = 14;
    private final BackwardScene scene;
    private final Brush brush;
    private final BackwardLayout layout;
    private final List<double[]> taken = new ArrayList<>();

    BarWords(BackwardScene scene) {
        this.scene = scene;
        brush = scene.brush();
        layout = scene.layout();
    }

    void paint() {
        LayerTrace layer = scene.layer();
        if (layer == null || scene.trace() == null || scene.trace().ids().length == 0) {
            return;
        }
        int steps = layout.order().steps();
        if (scene.shown(steps) > 0) {
            word(scene.current(), true);
        }
        double[] sizes = GradientSizes.of(layer, Quantity.INPUT_VECTOR);
        IntStream.rangeClosed(1, steps).boxed().filter(place -> !scene.token(place).startsWith("‹"))
                .sorted(Comparator.comparingDouble(place -> -sizes[layout.order().step(place)]))
                .limit(4L * MOST).forEach(place -> {
                    if (taken.size() < MOST) {
                        word(place, false);
                    }
                });
    }

    private void word(int place, boolean current) {
        double s = layout.scale;
        Type type = brush.type(current ? Face.SANS_BOLD : Face.SANS_MEDIUM, 11.5);
        String text = scene.token(place);
        double width = brush.surface.width(text, type);
        double middle = (layout.barX(place - 1) + layout.barX(place)) / 2;
        double from = Math.clamp(middle - width / 2, layout.left, Math.max(layout.left, layout.right - width));
        double gap = 7 * s;
        if (width > 150 * s || taken.stream().anyMatch(t -> from - gap < t[1] && t[0] < from + width + gap)) {
            return;
        }
        taken.add(new double[] {from, from + width});
        // The border of the sight gives way to a word.
        brush.surface.fill(from - 3 * s, layout.upperBase + s, width + 6 * s, 16 * s, brush.colour(Role.GROUND));
        brush.surface.text(text, from, layout.upperBase + 13 * s, type,
                brush.colour(scene.shown(place) > 0 ? Role.TEXT : Role.TEXT_SUBTLE), Align.START);
    }
}
