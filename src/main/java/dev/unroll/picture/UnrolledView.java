package dev.unroll.picture;

import dev.unroll.plot.Palette;
import dev.unroll.text.Language;

/**
 * From where, how large and in which words the unrolled network is seen.
 *
 * @param scale    enlarges type, gaps and lines
 * @param heat     value of full colour, see {@link HeatScale}
 * @param marks    what is read, pinned and pointed out
 * @param unfolded 0 where the loop is drawn as a loop, 1 where it is unrolled, and the way between
 * @param sight    which timesteps are seen where it is unrolled
 */
public record UnrolledView(double width, double height, double scale, Palette palette, Language language, State state,
        Readout readout, double heat, Markings marks, double unfolded, Sight sight) {
    /** Unrolled, with the usual timesteps in sight and nothing marked. */
    public UnrolledView(double width, double height, double scale, Palette palette, Language language, State state,
            Readout readout, double heat) {
        this(width, height, scale, palette, language, state, readout, heat, Markings.NONE, 1, Sight.USUAL);
    }

    /** The same on another surface. */
    public UnrolledView on(double newWidth, double newHeight, double newScale, Palette newPalette) {
        return new UnrolledView(newWidth, newHeight, newScale, newPalette, language, state, readout, heat, marks, unfolded, sight);
    }

    /** With other marks. */
    public UnrolledView with(Markings next) {
        return new UnrolledView(width, height, scale, palette, language, state, readout, heat, next, unfolded, sight);
    }

    /** Folded or unfolded so far. */
    public UnrolledView with(double nextUnfolded) {
        return new UnrolledView(width, height, scale, palette, language, state, readout, heat, marks, nextUnfolded, sight);
    }

    /** With another stretch in sight. */
    public UnrolledView with(Sight next) {
        return new UnrolledView(width, height, scale, palette, language, state, readout, heat, marks, unfolded, next);
    }
}
