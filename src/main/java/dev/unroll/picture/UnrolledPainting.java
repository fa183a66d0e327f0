package dev.unroll.picture;

import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/**
 * The unrolled network at one time, to be painted on any surface.
 *
 * @param name        a document's title
 * @param description what it shows, for those who do not see it
 * @param view        as on screen; size, scale and colours are those of the surface
 */
public record UnrolledPainting(String name, String description, @Nullable SequenceTrace trace, double time, UnrolledView view)
        implements Painting {
    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        UnrolledPicture.paint(surface, trace, time, view.on(width, height, scale, palette));
    }
}
