package dev.unroll.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Mosaic;
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
                new Readout(Readout.Kind.PROBABILITY, List.of("negative", "positive"), "Dense"), 1)
                .with(Markings.NONE.hover(hover));
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

    @Test
    void foldedThereIsOneCellAndTheTokensComeInOneAfterAnother() {
        SequenceTrace trace = Traces.lstm(40, 8, 1);
        UnrolledView view = view(1016, 446, State.HIDDEN, null);
        RecordingSurface folded = paint(trace, 30, view.with(0.0));
        RecordingSurface unrolled = paint(trace, 30, view);
        assertThat(cells(folded)).isEqualTo(8);
        assertThat(cells(unrolled)).isEqualTo(13 * 8);
        assertThat(folded.words()).contains("× 40", "now t = 30: word29", "word29", "word30", "h", "c");
        assertThat(x(folded, "word29")).as("what is read now stands below the cell").isEqualTo(x(folded, "30"));
        assertThat(x(paint(trace, 29.5, view.with(0.0)), "word29")).isGreaterThan(x(folded, "word29"));
        assertThat(unrolled.words()).doesNotContain("× 40");
    }

    @Test
    void halfwayTheCopiesLieBetweenTheLoopAndTheirColumns() {
        SequenceTrace trace = Traces.lstm(40, 8, 1);
        UnrolledView view = view(1016, 446, State.HIDDEN, null);
        for (double unfolded : new double[] {0.2, 0.5, 0.9}) {
            UnrolledLayout halfway = UnrolledLayout.of(view.with(unfolded), trace);
            UnrolledLayout whole = UnrolledLayout.of(view, trace);
            assertThat(halfway.x(25, 30) - halfway.home())
                    .isCloseTo((whole.x(25, 30) - whole.home()) * unfolded, within(1e-9));
            assertThat(cells(paint(trace, 30, view.with(unfolded)))).isEqualTo(13 * 8);
        }
        assertThat(paint(trace, 30, view.with(0.3)).fills()).isEqualTo(paint(trace, 30, view.with(0.3)).fills());
    }

    /** Heat cells of the lane, whose height no other cell has. */
    private static long cells(RecordingSurface surface) {
        return surface.fills().stream().filter(f -> f.width() > 13 && f.height() >= 6 && f.height() < 20 && f.width() < 70
                && f.y() < 260 && f.y() > 90).count();
    }

    private static double x(RecordingSurface surface, String word) {
        return surface.texts().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow().x();
    }

    @Test
    void pinsStandBesideTheirCellOrAtTheEdgeBehindWhichItLies() {
        SequenceTrace trace = Traces.lstm(100, 8, 1);
        List<Spot> pins = List.of(new Spot(0, 58, Quantity.HIDDEN, 2), new Spot(0, 5, Quantity.HIDDEN, 2),
                new Spot(0, 90, Quantity.HIDDEN, 2));
        UnrolledView view = view(1016, 446, State.HIDDEN, null).with(Markings.NONE.pins(pins));
        assertThat(paint(trace, 60, view).words()).contains("h = +0.560", "unit 3 · t = 59", "h = +0.030", "‹ unit 3 · t = 6",
                "h = ?", "unit 3 · t = 91 ›");
        UnrolledLayout layout = UnrolledLayout.of(view, trace);
        List<PinPlaces.Placed> placed = PinPlaces.of(layout, pins, trace, 60);
        assertThat(placed).extracting(PinPlaces.Placed::side).containsExactly(0, -1, 1);
        for (PinPlaces.Placed pin : placed) {
            Box box = pin.box();
            assertThat(layout.pinAt(box.x() + 5, box.y() + 5, 60, pins, trace)).isEqualTo(pin.spot());
        }
        assertThat(layout.pinAt(layout.home(), layout.sliderY, 60, pins, trace)).isNull();
    }

    @Test
    void pinsStepAsideForEachOther() {
        SequenceTrace trace = Traces.lstm(100, 8, 1);
        List<Spot> pins = java.util.stream.IntStream.range(0, 4).mapToObj(u -> new Spot(0, 3, Quantity.HIDDEN, u)).toList();
        UnrolledLayout layout = UnrolledLayout.of(view(1016, 446, State.HIDDEN, null), trace);
        List<PinPlaces.Placed> placed = PinPlaces.of(layout, pins, trace, 60);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(placed.get(i).box().meets(placed.get(j).box())).as(i + " and " + j).isFalse();
            }
        }
    }

    @Test
    void pinsOfAnotherModelAreLeftOut() {
        List<Spot> pins = List.of(new Spot(3, 0, Quantity.HIDDEN, 0), new Spot(0, 900, Quantity.HIDDEN, 0),
                new Spot(0, 0, Quantity.FORGET, 0));
        UnrolledView view = view(1016, 446, State.HIDDEN, null).with(Markings.NONE.pins(pins));
        assertThat(paint(Traces.lstm(20, 8, 1), 20, view).words()).doesNotContain("×");
    }

    @Test
    void wordsThatTheModelDoesNotKnowAreMarked() {
        UnrolledView view = view(1016, 446, State.HIDDEN, null)
                .with(new Markings(null, null, List.of(), java.util.Map.of(35, "<oov>")));
        RecordingSurface surface = paint(Traces.lstm(40, 8, 1), 40, view);
        assertThat(surface.words()).contains("word35", "‹oov›");
        assertThat(surface.words().stream().filter("35"::equals)).as("the number of timestep 35, but no id").hasSize(1);
    }

    @Test
    void theSightZoomsAroundAPlaceAndScrolls() {
        SequenceTrace trace = Traces.lstm(500, 8, 1);
        UnrolledView view = view(1016, 446, State.HIDDEN, null).with(new Sight(40, 100));
        UnrolledLayout layout = UnrolledLayout.of(view, trace);
        double x = layout.x(110, 400);
        UnrolledLayout closer = UnrolledLayout.of(view.with(layout.zoomed(2, x, 400)), trace);
        assertThat(closer.columns()).isEqualTo(20);
        assertThat(closer.stepAt(x, layout.laneTop, 400)).isEqualTo(110);
        assertThat(layout.panned(layout.pitch * 7, 400)).isEqualTo(new Sight(40, 107));
        assertThat(layout.panned(-1e9, 400).first()).isZero();
        assertThat(layout.wayBack(400)).isNotNull();
        assertThat(UnrolledLayout.of(view.with(new Sight(1e9, 0)), trace).columns()).isEqualTo(500);
        assertThat(UnrolledLayout.of(view.with(new Sight(1e9, Double.NaN)), trace).wayBack(400)).isNull();
    }

    @Test
    void manyTimestepsTakeFewOperations() {
        SequenceTrace trace = Traces.lstm(500, 128, 2);
        int[] operations = new int[2];
        RecordingSurface counting = new RecordingSurface() {
            @Override
            public void fill(double x, double y, double width, double height, Colour colour) {
                operations[0]++;
            }

            @Override
            public void mosaic(double x, double y, double width, double height, Mosaic mosaic) {
                operations[1]++;
            }
        };
        UnrolledPicture.paint(counting, trace, 400, view(1016, 446, State.HIDDEN, null).with(new Sight(500, 0)));
        assertThat(operations[0]).isLessThan(100);
        assertThat(operations[1]).isLessThan(10);
    }

    @Test
    void narrowColumnsFindTheirUnits() {
        SequenceTrace trace = Traces.lstm(500, 128, 2);
        UnrolledLayout layout = UnrolledLayout.of(view(1016, 446, State.HIDDEN, null).with(new Sight(500, 0)), trace);
        double y = layout.laneY(1) + layout.laneHeight * 100.5 / 128;
        assertThat(layout.cellAt(layout.x(250, 400), y, 400, State.HIDDEN, trace))
                .isEqualTo(new Spot(1, 250, Quantity.HIDDEN, 100));
        assertThat(UnrolledLayout.computed(new Spot(1, 450, Quantity.HIDDEN, 0), trace, 400)).isFalse();
    }

    @Test
    void aLayerThatReadsFromTheEndIsRevealedFromThere() {
        SequenceTrace trace = Traces.bothWays(10, 4);
        RecordingSurface surface = paint(trace, 3, view(1016, 446, State.HIDDEN, null));
        assertThat(surface.words()).contains("LSTM →", "LSTM ←", "from the end",
                "read so far: from the start up to t = 3, from the end down to t = 8");
        UnrolledLayout layout = UnrolledLayout.of(view(1016, 446, State.HIDDEN, null), trace);
        assertThat(UnrolledLayout.computed(new Spot(1, 8, Quantity.HIDDEN, 0), trace, 3)).isTrue();
        assertThat(UnrolledLayout.computed(new Spot(1, 2, Quantity.HIDDEN, 0), trace, 3)).isFalse();
        assertThat(layout.laneY(1)).isLessThan(layout.laneY(0));
    }
}
