package dev.unroll.picture.backward;

import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/**
 * From where, how large and in which words the way back is seen.
 *
 * @param scale       enlarges type, gaps and lines
 * @param layer       index among the trace's recurrent layers
 * @param quantity    whose gradient the strips show; the hidden state's where the layer does not have it
 * @param logarithmic whether bars and colours grow with the logarithm of the gradient's size
 * @param heat        value of full colour, see {@link GradientSizes#heat}
 * @param loss        how the loss came about, or null where that is not known
 * @param hover       what is to be read, or null
 * @param chosen      the number that the panel explains, or null
 */
public record GradientView(double width, double height, double scale, Palette palette, Language language, int layer,
        Quantity quantity, boolean logarithmic, double heat, @Nullable LossOrigin loss, @Nullable Hover hover,
        @Nullable Spot chosen) {
    /**
     * A place under the pointer.
     *
     * @param step timestep, 0 first
     * @param unit 0 first, or −1 for the bars of the timestep
     */
    public record Hover(int step, int unit) {
    }
}
