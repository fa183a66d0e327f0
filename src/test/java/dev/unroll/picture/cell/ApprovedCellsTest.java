package dev.unroll.picture.cell;

import dev.unroll.picture.ApprovedPicture;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What cells look like at chosen moments, compared with what somebody has looked at and approved. */
class ApprovedCellsTest {
    private static final int WIDTH = 824;
    private static final int HEIGHT = 560;

    private static CellView view(SequenceTrace trace, Palette palette, CellView.Numbers numbers, Spot chosen) {
        return CellView.of(WIDTH, HEIGHT, 1, palette, Language.ENGLISH, trace, 0).with(chosen, null, numbers);
    }

    private static void cell(String name, Theme theme, SequenceTrace trace, double time, CellView.Numbers numbers, Spot chosen)
            throws IOException {
        ApprovedPicture.check(name, WIDTH, HEIGHT, theme, (Surface surface, Palette palette) ->
                CellPicture.paint(surface, trace, time, view(trace, palette, numbers, chosen)));
    }

    @Test
    void lstmDone() throws IOException {
        cell("cell-lstm", Theme.LIGHT, CellTraces.of("LSTM", 8, 20, 16), 8, CellView.Numbers.ALL,
                new Spot(0, 7, Quantity.FORGET, 6));
    }

    @Test
    void lstmWithManyUnitsWhileItsCellStateIsMade() throws IOException {
        cell("cell-lstm-under-way", Theme.DARK, CellTraces.of("LSTM", 64, 20, 16), 7.55, CellView.Numbers.SELECTED,
                new Spot(0, 7, Quantity.CELL, 30));
    }

    @Test
    void gruBeforeItsStatesAreMixed() throws IOException {
        cell("cell-gru", Theme.LIGHT, CellTraces.of("GRU", 8, 20, 16), 7.7, CellView.Numbers.SELECTED,
                new Spot(0, 7, Quantity.UPDATE, 2));
    }

    @Test
    void simpleRnnThatReadsFromTheEnd() throws IOException {
        cell("cell-simple", Theme.LIGHT, CellTraces.backwards("SimpleRNN", 8, 20, 16), 8, CellView.Numbers.ALL,
                new Spot(0, 7, Quantity.HIDDEN, 4));
    }

    @Test
    void theTrackOnItsWayIn() throws IOException {
        SequenceTrace trace = CellTraces.of("LSTM", 8, 20, 16);
        ApprovedPicture.check("cell-build-up", WIDTH, HEIGHT, Theme.LIGHT, (Surface surface, Palette palette) ->
                BuildUp.paint(surface, 1.4, view(trace, palette, CellView.Numbers.SELECTED, new Spot(0, 7, Quantity.HIDDEN, 0)),
                        trace));
    }
}
