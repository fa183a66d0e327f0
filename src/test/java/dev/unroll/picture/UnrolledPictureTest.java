package dev.unroll.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnrolledPictureTest {
    private static final Palette PALETTE = Palette.LIGHT;

    private static UnrolledView view(double width, double height, State state, @Nullable Spot hover) {
        return new UnrolledView(width, height, 1, PALETTE, Language.ENGLISH, state,
                new Readout(Readout.Kind.PROBABILITY, List.of("negative", "positive"), "Dense"), 1).with(Markings.NONE.hover(hover));
    }

    private static RecordingSurface paint(@Nullable SequenceTrace trace, double time, UnrolledView view) {
        RecordingSurface surface = new RecordingSurface();
        UnrolledPicture.paint(surface, trace, time, view);
        return surface;
    }

    @Test
    void namesTheTokensInSightAndNoOthers() {
        List<String> words = paint(Traces.lstm(100, 8, 1), 47, view(1016, 446, State.HIDDEN, null)).words();
        assertThat(words).contains("word46", "word36", "47", "0.46").doesNotContain("word20", "word60");
    }

    @Test
    void hidesTheFuture() {
        SequenceTrace trace = Traces.lstm(40, 8, 1);
        Colour ghost = PALETTE.of(Role.GHOST);
        UnrolledView view = view(1016, 446, State.HIDDEN, null);
        long early = paint(trace, 10, view).fills().stream().filter(f -> f.colour().equals(ghost)).count();
        long end = paint(trace, 40, view).fills().stream().filter(f -> f.colour().equals(ghost)).count();
        assertThat(end).isZero();
        assertThat(early).isGreaterThanOrEqualTo(30 * 8);
        assertThat(paint(trace, 10, view).words()).contains("?", "not yet computed");
    }

    @Test
    void oneTimestepIsTheCurrentOne() {
        RecordingSurface surface = paint(Traces.lstm(40, 8, 1), 40, view(1016, 446, State.HIDDEN, null));
        assertThat(surface.outlines().stream().filter(PALETTE.of(Role.ACCENT)::equals)).hasSize(1);
        assertThat(surface.words()).contains("0.98", "▲ positive").contains("10 × pad");
    }

    @Test
    void theSameTimeDrawsTheSamePicture() {
        SequenceTrace trace = Traces.lstm(40, 8, 1);
        UnrolledView view = view(1016, 446, State.HIDDEN, null);
        RecordingSurface there = paint(trace, 17.5, view);
        paint(trace, 30, view);
        assertThat(paint(trace, 17.5, view).fills()).isEqualTo(there.fills());
    }

    @Test
    void cellStateHasItsOwnValues() {
        SequenceTrace trace = Traces.lstm(20, 8, 1);
        assertThat(paint(trace, 20, view(1016, 446, State.CELL, null)).fills())
                .isNotEqualTo(paint(trace, 20, view(1016, 446, State.HIDDEN, null)).fills());
    }

    @Test
    void hoverReadsTheExactValue() {
        SequenceTrace trace = Traces.lstm(20, 8, 1);
        List<String> words = paint(trace, 20, view(1016, 446, State.HIDDEN, new Spot(0, 15, Quantity.HIDDEN, 3))).words();
        assertThat(words).contains("h = +0.600", "unit 4 · t = 16");
    }

    @Test
    void withoutATraceAGhostIsDrawn() {
        RecordingSurface surface = paint(null, 0, view(1016, 446, State.HIDDEN, null));
        assertThat(surface.fills()).isNotEmpty();
        assertThat(surface.fills().stream().map(RecordingSurface.Filled::colour))
                .doesNotContain(PALETTE.of(Role.HEAT_PLUS), PALETTE.of(Role.HEAT_MINUS));
    }

    @ParameterizedTest
    @CsvSource({"948, 344, 1, 8", "948, 344, 2, 8", "1016, 446, 1, 1", "1016, 446, 1, 32", "1016, 446, 3, 64", "2000, 900, 1, 8"})
    void everythingStaysInside(double width, double height, int layers, int units) {
        RecordingSurface surface = paint(Traces.lstm(60, units, layers), 60, view(width, height, State.HIDDEN, null));
        assertThat(surface.fills()).allSatisfy(f -> {
            assertThat(f.y()).isGreaterThanOrEqualTo(0);
            assertThat(f.y() + f.height()).isLessThanOrEqualTo(height + 1);
            assertThat(f.x() + f.width()).isLessThanOrEqualTo(width + 1);
        });
        assertThat(surface.texts()).allSatisfy(t -> assertThat(t.y()).isBetween(8.0, height));
    }

    @Test
    void placesOnTheScreenFindTheirCell() {
        SequenceTrace trace = Traces.lstm(40, 8, 2);
        UnrolledView view = view(1016, 446, State.HIDDEN, null);
        UnrolledLayout layout = UnrolledLayout.of(view, trace);
        for (int lane = 0; lane < 2; lane++) {
            for (int unit = 0; unit < 8; unit++) {
                StripGrid grid = layout.grid(8);
                double x = layout.x(30, 40) + grid.x(unit) + grid.cellWidth() / 2;
                double y = layout.laneY(lane) + layout.laneHeight / 2 + grid.y(unit) + grid.cellHeight() / 2;
                assertThat(layout.cellAt(x, y, 40, State.HIDDEN, trace)).isEqualTo(new Spot(lane, 30, Quantity.HIDDEN, unit));
            }
        }
        assertThat(layout.timeAt(layout.ribbonX(12.5))).isEqualTo(13);
        assertThat(layout.timeAt(-50)).isEqualTo(1);
        assertThat(layout.timeAt(5000)).isEqualTo(40);
    }
}
