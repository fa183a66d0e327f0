package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.picture.Shifted;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import java.util.List;

/**
 * The memory that two codings take, and below it one word in each of them.
 *
 * @param name        what it is called
 * @param description for those who do not see it
 * @param words       the codings of the word that are known, one below the other
 */
public record CodingsPicture(String name, String description, AreasPicture areas, List<Word> words) implements Painting {
    private static final double MARGIN = 14;
    private static final double HEAD = 26;
    private static final double GAP = 16;
    private static final double VECTOR = 28;

    public CodingsPicture {
        words = List.copyOf(words);
    }

    /**
     * One coding of the word.
     *
     * @param heading what it is
     * @param detail  how many numbers
     * @param picture of these numbers
     */
    public record Word(String heading, String detail, Painting picture) {
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        double s = scale;
        double wide = width - 2 * MARGIN * s;
        brush.text(name, MARGIN * s, (MARGIN + 12) * s, Face.SANS_SEMIBOLD, 14, palette.of(Role.TEXT), Align.START);
        double top = (MARGIN + HEAD) * s;
        double heads = words.size() * (HEAD + GAP) * s;
        long flat = words.stream().filter(each -> each.picture() instanceof VectorPicture).count();
        double room = Math.max(0, height - top - MARGIN * s - heads - flat * VECTOR * s);
        double share = words.size() > flat ? 0.6 : 1;
        areas.paint(new Shifted(surface, MARGIN * s, top), palette, wide, room * share, s);
        top += room * share;
        for (Word each : words) {
            top += GAP * s;
            Type small = brush.type(Face.SANS, 12);
            surface.text(each.heading(), MARGIN * s, top + 12 * s, small, palette.of(Role.TEXT), Align.START);
            surface.text(each.detail(), width - MARGIN * s, top + 12 * s, small, palette.of(Role.TEXT_MUTED), Align.END);
            top += HEAD * s;
            double high = each.picture() instanceof VectorPicture ? VECTOR * s : room * (1 - share);
            each.picture().paint(new Shifted(surface, MARGIN * s, top), palette, wide, high, s);
            top += high;
        }
    }
}
