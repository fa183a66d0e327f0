package dev.unroll.picture.cell;

import dev.unroll.plot.Align;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the layer is fed at this timestep: its numbers as a strip below the frame, and the token they stand for. */
final class InputPainter {
    private static final double HIGH = 20;
    private final CellScene scene;
    private final Pen pen;
    private final CellLayout layout;
    private final InputStrip strip;
    private final double[] x;
    private final double shown;

    InputPainter(CellScene scene) {
        this.scene = scene;
        pen = scene.pen();
        layout = scene.layout();
        strip = layout.strip();
        x = scene.values(Quantity.INPUT_VECTOR);
        shown = scene.back() ? scene.gone(Operations.of(scene.layer()).all().getFirst().kind(), 0.5, 0.8) : 1;
    }

    void paint() {
        pen.fill(strip.left() - 5, layout.stripTop - 5, strip.width() + 9, HIGH + 10, 5, pen.of(Role.GROUND));
        pen.outline(strip.left() - 5, layout.stripTop - 5, strip.width() + 9, HIGH + 10, 5, pen.of(Role.TEXT_SUBTLE), 1.4);
        if (strip.cellWidth() < 1.5) {
            ticks();
        } else {
            cells();
        }
        words();
    }

    private void cells() {
        double gap = strip.cellWidth() > 12 ? 2 : strip.cellWidth() > 4 ? 0.8 : 0;
        double rowGap = strip.cellHeight() < HIGH ? Math.min(gap, 0.8) : 0;
        for (int i = 0; i < x.length; i++) {
            pen.cell(strip.x(i), strip.y(i), strip.cellWidth() - gap, strip.cellHeight() - rowGap, colour(x[i]));
        }
        mark(scene.view().chosen(), Role.ACCENT, 2.5, gap);
        scene.view().pins().forEach(pin -> mark(pin, Role.ACCENT, 1.6, gap));
        mark(scene.view().hover(), Role.TEXT, 1.5, gap);
    }

    private void mark(@Nullable Spot spot, Role role, double line, double gap) {
        if (spot != null && spot.layer() == layout.layer && spot.t() == layout.t && spot.unit() < x.length
                && spot.quantity() == Quantity.INPUT_VECTOR) {
            pen.outline(strip.x(spot.unit()) - 1, strip.y(spot.unit()) - 1, strip.cellWidth() - gap + 2, strip.cellHeight() + 2,
                    2, pen.of(role), line);
        }
    }

    /** A strip of very many numbers: only those that are not zero are drawn. */
    private void ticks() {
        pen.cell(strip.left(), layout.stripTop, strip.width(), HIGH, pen.of(Role.HEAT_ZERO));
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double at = strip.left() + strip.width() * i / x.length;
            if (x[i] != 0 && at >= free) {
                pen.cell(at, layout.stripTop, 2, HIGH, colour(x[i]));
                free = at + 1;
            }
        }
    }

    private Colour colour(double value) {
        return pen.of(Role.GHOST).mix(pen.palette().heat().signed(value, scene.view().heat()), shown);
    }

    private void words() {
        Symbol symbol = Symbol.of(scene.sign(Quantity.INPUT_VECTOR), scene.now());
        String token = token(scene.trace().tokens().get(layout.t));
        String detail = detail();
        double y = layout.stripTop + 14.5;
        boolean right = !layout.mirrored;
        double limit = right ? layout.frameRight + layout.gap - 4 : layout.frameLeft - layout.gap + 4;
        double room = Math.abs(limit - (right ? strip.left() + strip.width() + 18 : strip.left() - 18));
        double letter = symbol.width(pen) + 10;
        double wordWidth = Math.min(pen.width(token, Face.SANS_SEMIBOLD, 15), Math.max(40, room * 0.45 - letter));
        double detailRoom = room - letter - wordWidth - 10;
        double all = letter + wordWidth + 10 + Math.min(detailRoom, pen.width(detail, Face.MONO, 12));
        double at = right ? strip.left() + strip.width() + 18 : strip.left() - 18 - all;
        symbol.start(pen, at, y, pen.of(Role.TEXT));
        double end = at + letter + pen.text(token, at + letter, y, Face.SANS_SEMIBOLD, 15, pen.of(Role.TEXT), Align.START,
                wordWidth + 1);
        if (detailRoom > 30) {
            pen.text(detail, end + 10, y, Face.MONO, 12, pen.of(Role.TEXT_SUBTLE), Align.START, detailRoom);
        }
    }

    private String detail() {
        LayerTrace below = null;
        for (LayerTrace each : scene.trace().layers()) {
            below = each.layer() < scene.layer().layer() ? each : below;
        }
        if (below != null) {
            return scene.text("view.cell.fed.below", CellScene.plain(below.name()), x.length);
        }
        int[] ids = scene.trace().ids();
        if (layout.t >= ids.length) {
            return scene.text("view.cell.fed.numbers", x.length);
        }
        boolean oneHot = x.length > 32 && Arrays.stream(scene.step().x()).filter(v -> v != 0).count() <= 1;
        return String.format(Locale.ROOT, "id %d · ", ids[layout.t])
                + scene.text(oneHot ? "view.cell.fed.oneHot" : "view.cell.fed.embedding", x.length);
    }

    /** Reserved marks in the angle quotes that set them apart from words. */
    static String token(String token) {
        return token.length() > 2 && token.startsWith("<") && token.endsWith(">")
                ? "‹" + token.substring(1, token.length() - 1) + "›" : token;
    }
}
