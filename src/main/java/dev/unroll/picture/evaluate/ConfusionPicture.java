package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/** A confusion matrix: what is right lies on the diagonal, what is wrong is hatched. */
public final class ConfusionPicture {
    private final Frame frame;
    private final ConfusionScene scene;
    private final ConfusionLayout layout;
    private final Brush brush;

    private ConfusionPicture(Surface surface, ConfusionScene scene, Frame frame) {
        this.frame = frame;
        this.scene = scene;
        layout = ConfusionLayout.of(scene, frame);
        brush = frame.brush(surface);
    }

    /** Paints it. */
    public static void paint(Surface surface, ConfusionScene scene, Frame frame) {
        new ConfusionPicture(surface, scene, frame).paint();
    }

    private void paint() {
        heads();
        for (int row = 0; row < scene.size(); row++) {
            for (int column = 0; column < scene.size(); column++) {
                cell(row, column);
            }
        }
        mark(scene.selected(), 2.4, 0);
        mark(scene.focus(), 1.4, 3);
    }

    private void heads() {
        double s = frame.scale();
        double middle = layout.left + scene.size() * layout.cellWidth / 2;
        Colour muted = brush.colour(Role.TEXT_MUTED);
        brush.text(frame.text("picture.evaluate.called"), middle, 12 * s, Face.SANS, 12, muted, Align.MIDDLE);
        boolean crowded = layout.cellWidth < 26 * s || layout.cellHeight < 12 * s;
        int every = crowded ? (int) Math.ceil(Math.max(13 * s / layout.cellHeight, 15 * s / layout.cellWidth)) : 1;
        for (int i = 0; i < scene.size(); i += every) {
            ClassLook look = scene.classes().get(i);
            Type type = brush.type(Face.SANS_SEMIBOLD, scene.size() > 6 ? 11 : 12.5);
            Box across = layout.cell(0, i);
            Box down = layout.cell(i, 0);
            Colour colour = brush.colour(look.colour());
            brush.surface.text(brush.surface.fit(look.label(), type, layout.cellWidth * every - 2 * s),
                    across.x() + across.width() / 2, layout.top - 10 * s, type, colour, Align.MIDDLE);
            brush.surface.text(brush.surface.fit(look.label(), type, layout.left - 14 * s), layout.left - 10 * s,
                    down.y() + down.height() / 2 + 4 * s, type, colour, Align.END);
            if (layout.cellWidth > 34 * s) {
                brush.text(Numbers.grouped(scene.column(i)), across.x() + across.width() / 2,
                        layout.cell(scene.size(), i).y() + 18 * s, Face.MONO, 12, muted, Align.MIDDLE);
            }
        }
        brush.text(frame.text("picture.evaluate.actual"), layout.left - 10 * s, layout.top - 10 * s, Face.SANS, 12, muted,
                Align.END);
    }

    private void cell(int row, int column) {
        double s = frame.scale();
        Box cell = layout.cell(row, column);
        double gap = layout.cellWidth > 30 * s ? 1.5 * s : 0.5 * s;
        Box box = cell.grown(-gap);
        long count = scene.count(row, column);
        double share = scene.share(row, column);
        Colour ground = brush.colour(Role.GROUND);
        Colour accent = brush.colour(Role.ACCENT);
        double round = Math.min(6 * s, box.height() / 6);
        if (row == column) {
            brush.surface.fillRound(box.x(), box.y(), box.width(), box.height(), round, ground.mix(accent, 0.06 + 0.3 * share));
            brush.surface.strokeRound(box.x(), box.y(), box.width(), box.height(), round, accent.fade(scene.size() > 6 ? 0.5 : 1),
                    new Stroke(s));
        } else {
            brush.surface.fillRound(box.x(), box.y(), box.width(), box.height(), round,
                    ground.mix(brush.colour(Role.TEXT_SUBTLE), scene.size() == 2 ? 0 : Math.min(0.4, 1.6 * share)));
            if (count > 0) {
                Hatching.paint(brush.surface, box.grown(-round / 4), 6 * s, brush.colour(Role.TEXT_SUBTLE).fade(0.4), s);
            }
            brush.surface.strokeRound(box.x(), box.y(), box.width(), box.height(), round,
                    brush.colour(count > 0 && scene.size() <= 6 ? Role.TEXT_SUBTLE : Role.BORDER), new Stroke(s));
        }
        numbers(box, row, column, count);
    }

    private void numbers(Box box, int row, int column, long count) {
        double s = frame.scale();
        if ((count == 0 && row != column && scene.size() > 6) || box.height() < 13 * s) {
            return;
        }
        String number = Numbers.grouped(count);
        double size = Math.min(25, Math.min(box.height() / s * 0.34, box.width() / s / Math.max(2, number.length()) * 1.3));
        size = Math.max(size, Math.min(11, box.height() / s * 0.8));
        Type type = brush.type(Face.MONO_BOLD, size);
        if (brush.surface.width(number, type) > box.width()) {
            return;
        }
        double x = box.x() + box.width() / 2;
        String note = frame.text("picture.evaluate.of", Numbers.fixed(100 * scene.share(row, column), 1),
                scene.classes().get(row).brief());
        Type small = brush.type(Face.SANS, 11.5);
        if (!named(small, box.width() - 8 * s)) {
            note = frame.text("picture.evaluate.share", Numbers.fixed(100 * scene.share(row, column), 1));
        }
        boolean noted = box.height() > 60 * s && brush.surface.width(note, small) < box.width() - 8 * s;
        double y = box.y() + box.height() / 2 + (noted ? 2 * s : size * s * 0.36);
        if (row != column && count > 0) {
            double wide = Math.max(brush.surface.width(number, type), noted ? brush.surface.width(note, small) : 0) + 14 * s;
            double high = noted ? size * s + 28 * s : size * s + 6 * s;
            wide = Math.min(wide, box.width() - 2 * s);
            high = Math.min(high, box.height() - 2 * s);
            brush.surface.fillRound(x - wide / 2, box.y() + (box.height() - high) / 2, wide, high, 4 * s,
                    brush.colour(Role.GROUND));
        }
        brush.surface.text(number, x, y, type, brush.colour(count == 0 ? Role.TEXT_SUBTLE : Role.TEXT), Align.MIDDLE);
        if (noted) {
            brush.surface.text(note, x, y + 20 * s, small, brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
        }
    }

    /** Whether there is room for every class's name beside its share. */
    private boolean named(Type type, double room) {
        return scene.classes().stream().map(look -> frame.text("picture.evaluate.of", "88.8", look.brief()))
                .allMatch(note -> brush.surface.width(note, type) <= room);
    }

    private void mark(int cell, double width, double inside) {
        if (cell < 0 || cell >= scene.size() * scene.size()) {
            return;
        }
        double s = frame.scale();
        Box box = layout.cell(cell / scene.size(), cell % scene.size()).grown(-(1.5 + inside) * s);
        brush.surface.strokeRound(box.x(), box.y(), box.width(), box.height(), Math.min(6 * s, box.height() / 6),
                brush.colour(Role.ACCENT), new Stroke(width * s));
    }
}
