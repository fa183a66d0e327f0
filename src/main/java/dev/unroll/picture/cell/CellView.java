package dev.unroll.picture.cell;

import dev.unroll.picture.HeatScale;
import dev.unroll.picture.Readout;
import dev.unroll.picture.State;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where, how large and in which words a cell is seen.
 *
 * @param scale     enlarges type, gaps and lines
 * @param layer     index among a trace's recurrent layers
 * @param functions what stands in the activation boxes
 * @param numbers   where values are written
 * @param chosen    what is being explained: its unit is marked through all columns; or null
 * @param hover     what the pointer is on, or null
 * @param pins      what stays marked
 * @param heat      value of full colour, see {@link HeatScale}
 * @param cellHeat  the same for the cell state, which may be far larger than the rest
 * @param readout   how the model's output is read after the last timestep, or null where it is not shown
 * @param back      whether gradients are shown that flow back instead of values; full colours are theirs then
 * @param hall      whether it is seen from a lecture hall's last row: tokens stand on top, and what small type tells is away
 */
public record CellView(double width, double height, double scale, Palette palette, Language language, int layer,
        Functions functions, Numbers numbers, @Nullable Spot chosen, @Nullable Spot hover, List<Spot> pins, double heat,
        double cellHeat, @Nullable Readout readout, boolean back, boolean hall) {
    /** Where values are written. */
    public enum Numbers { OFF, SELECTED, ALL }

    public CellView {
        pins = List.copyOf(pins);
    }

    /** The way forward. */
    public CellView(double width, double height, double scale, Palette palette, Language language, int layer,
            Functions functions, Numbers numbers, @Nullable Spot chosen, @Nullable Spot hover, List<Spot> pins, double heat,
            double cellHeat, @Nullable Readout readout) {
        this(width, height, scale, palette, language, layer, functions, numbers, chosen, hover, pins, heat, cellHeat, readout,
                false, false);
    }

    /** A plain view of a layer, with full colours that fit the trace. */
    public static CellView of(double width, double height, double scale, Palette palette, Language language,
            SequenceTrace trace, int layer) {
        return new CellView(width, height, scale, palette, language, layer, Functions.USUAL, Numbers.SELECTED, null, null,
                List.of(), HeatScale.of(trace, State.HIDDEN), HeatScale.of(trace, State.CELL), null);
    }

    /** The same with another choice. */
    public CellView with(@Nullable Spot nextChosen, @Nullable Spot nextHover, Numbers nextNumbers) {
        return new CellView(width, height, scale, palette, language, layer, functions, nextNumbers, nextChosen, nextHover, pins,
                heat, cellHeat, readout, back, hall);
    }

    /** The same at another size and in other colours, without pointer: for a file. */
    public CellView resized(double nextWidth, double nextHeight, double nextScale, Palette nextPalette) {
        return new CellView(nextWidth, nextHeight, nextScale, nextPalette, language, layer, functions, numbers, chosen, null,
                pins, heat, cellHeat, readout, back, hall);
    }

    /** The way back, with one full colour for all gradients. */
    public CellView back(double gradientHeat) {
        return new CellView(width, height, scale, palette, language, layer, functions, numbers, chosen, hover, pins,
                gradientHeat, gradientHeat, readout, true, hall);
    }

    /** As a lecture hall sees it. */
    public CellView forHall() {
        return new CellView(width, height, scale, palette, language, layer, functions, numbers, chosen, hover, pins, heat,
                cellHeat, readout, back, true);
    }

    /** The unit that is marked through all columns, 0 first, or −1. */
    int unit() {
        return chosen == null || chosen.layer() != layer || chosen.quantity() == Quantity.INPUT_VECTOR ? -1 : chosen.unit();
    }
}
