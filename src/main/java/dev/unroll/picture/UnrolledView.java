package dev.unroll.picture;

import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * From where, how large and in which words the unrolled network is seen.
 *
 * @param scale enlarges type, gaps and lines
 * @param heat  value of full colour, see {@link HeatScale}
 * @param hover the heat cell to be read, or null
 */
public record UnrolledView(double width, double height, double scale, Palette palette, Language language, State state,
        Readout readout, double heat, @Nullable Place hover) {
    /** One heat cell: a unit of a layer at a timestep, all counted from 0. */
    public record Place(int lane, int t, int unit) {
    }
}
