package dev.unroll.picture.evaluate;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Align;
import dev.unroll.plot.Box;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;

/** A hatched bar for each pair of classes that is mixed up. */
public final class MistakesPicture {
    private static final double ROW = 30;

    private MistakesPicture() {
    }

    /** Paints as many as there is room for. */
    public static void paint(Surface surface, MistakesScene scene, Frame frame) {
        double s = frame.scale();
        Brush brush = frame.brush(surface);
        if (scene.pairs().isEmpty()) {
            brush.text(frame.text("picture.evaluate.noMistakes"), frame.width() / 2, frame.height() / 2, Face.SANS, 13,
                    brush.colour(Role.TEXT_MUTED), Align.MIDDLE);
            return;
        }
        int rows = Math.min(scene.pairs().size(), (int) (frame.height() / (ROW * s)));
        double names = frame.width() * 0.46;
        double most = scene.pairs().getFirst().count();
        Type type = brush.type(Face.SANS, 13);
        for (int i = 0; i < rows; i++) {
            MistakesScene.Pair pair = scene.pairs().get(i);
            double top = i * ROW * s;
            String name = pair.actual() + " → " + pair.called();
            surface.text(surface.fit(name, type, names - 10 * s), 0, top + 19 * s, type, brush.colour(Role.TEXT), Align.START);
            Box bar = new Box(names, top + 6 * s, Math.max(2 * s, (frame.width() - names - 54 * s) * pair.count() / most), 18 * s);
            surface.fillRound(bar.x(), bar.y(), bar.width(), bar.height(), 3 * s, brush.colour(Role.TEXT_SUBTLE).fade(0.25));
            Hatching.paint(surface, bar, 6 * s, brush.colour(Role.TEXT_SUBTLE).fade(0.6), s);
            brush.text(Numbers.grouped(pair.count()), bar.right() + 8 * s, top + 19 * s, Face.MONO_MEDIUM, 12.5,
                    brush.colour(Role.TEXT), Align.START);
        }
    }
}
