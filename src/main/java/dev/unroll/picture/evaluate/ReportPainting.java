package dev.unroll.picture.evaluate;

import dev.unroll.picture.Shifted;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.text.Language;
import java.util.function.BiConsumer;

/**
 * One of this package's pictures, to be painted on any surface.
 *
 * @param name        a document's title
 * @param description what it shows, for those who do not see it
 * @param picture     paints it into a frame
 */
public record ReportPainting(String name, String description, Language language, BiConsumer<Surface, Frame> picture)
        implements Painting {
    private static final double MARGIN = 24;

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        double margin = MARGIN * scale;
        Frame frame = new Frame(width - 2 * margin, height - 2 * margin, scale, palette, language);
        picture.accept(new Shifted(surface, margin, margin), frame);
    }
}
