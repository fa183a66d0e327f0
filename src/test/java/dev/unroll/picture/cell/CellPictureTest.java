package dev.unroll.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.Readout;
import dev.unroll.plot.Box;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.plot.RecordingSurface.Filled;
import dev.unroll.plot.RecordingSurface.Written;
import dev.unroll.text.Language;
import dev.unroll.trace.Gate;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPictureTest {
    private static final Palette PALETTE = Palette.LIGHT;
    private static final int T = 7;

    private static CellView view(SequenceTrace trace, CellView.Numbers numbers, @Nullable Spot chosen, @Nullable Spot hover) {
        return CellView.of(1144, 848, 1, PALETTE, Language.ENGLISH, trace, 0).with(chosen, hover, numbers);
    }

    private static RecordingSurface paint(SequenceTrace trace, double time, CellView view) {
        RecordingSurface surface = new RecordingSurface();
        CellPicture.paint(surface, trace, time, view);
        return surface;
    }

    private static List<Written> within(RecordingSurface surface, Box box) {
        return surface.texts().stream().filter(w -> w.type().face() == Face.MONO_MEDIUM || w.type().face() == Face.MONO_BOLD)
                .filter(w -> w.x() > box.x() && w.x() < box.right() && w.y() > box.y() && w.y() < box.bottom()).toList();
    }

    private static @Nullable Colour topmost(RecordingSurface surface, Box box) {
        double x = box.x() + 3;
        double y = box.y() + box.height() / 2;
        Colour found = null;
        for (Filled f : surface.fills()) {
            found = f.x() <= x && x <= f.x() + f.width() && f.y() <= y && y <= f.y() + f.height() ? f.colour() : found;
        }
        return found;
    }

    private static List<Quantity> computed(String type) {
        return Quantity.in(type).stream().filter(q -> q != Quantity.INPUT_VECTOR).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU", "SimpleRNN"})
    void atAWholeTimeEveryNumberIsTheTraces(String type) {
        for (SequenceTrace trace : new SequenceTrace[] {CellTraces.of(type, 8, 20, 16), CellTraces.backwards(type, 8, 20, 16)}) {
            CellView view = view(trace, CellView.Numbers.ALL, null, null);
            RecordingSurface surface = paint(trace, T + 1, view);
            CellLayout layout = CellLayout.of(view, trace, T + 1);
            for (Quantity quantity : computed(type)) {
                for (int unit = 0; unit < 8; unit++) {
                    Spot spot = new Spot(0, T, quantity, unit);
                    Box box = Objects.requireNonNull(layout.bounds(spot));
                    double value = spot.value(trace);
                    assertThat(within(surface, box)).as("%s", spot).extracting(Written::text)
                            .containsExactly(Numbers.fixed(value, 2));
                    assertThat(topmost(surface, box)).as("%s", spot).isEqualTo(expected(quantity, value, view));
                }
            }
        }
    }

    private static Colour expected(Quantity quantity, double value, CellView view) {
        return switch (quantity) {
            case FORGET -> PALETTE.share(Role.FORGET, value);
            case INPUT, RESET -> PALETTE.share(Role.INPUT, value);
            case OUTPUT, UPDATE -> PALETTE.share(Role.OUTPUT, value);
            case CELL -> PALETTE.heat().signed(value, view.cellHeat());
            default -> PALETTE.heat().signed(value, view.heat());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU", "SimpleRNN"})
    void whatIsNotComputedYetIsAGhostWithoutNumber(String type) {
        SequenceTrace trace = CellTraces.of(type, 8, 20, 16);
        CellView view = view(trace, CellView.Numbers.ALL, null, null);
        Operations operations = Operations.of(type, true);
        CellLayout layout = CellLayout.of(view, trace, T + 0.5);
        for (Operation operation : operations.all()) {
            RecordingSurface before = paint(trace, T + Math.max(0.001, operation.start()), view);
            RecordingSurface after = paint(trace, T + operation.end(), view);
            int appeared = 0;
            for (Quantity quantity : computed(type)) {
                Box box = Objects.requireNonNull(layout.bounds(new Spot(0, T, quantity, 2)));
                boolean here = within(before, box).isEmpty() && !within(after, box).isEmpty();
                appeared += here ? 1 : 0;
                assertThat(PALETTE.of(Role.GHOST).equals(topmost(before, box))).isEqualTo(within(before, box).isEmpty());
            }
            assertThat(appeared).as("%s", operation).isEqualTo(switch (operation.kind()) {
                case INPUT_AND_CANDIDATE, RESET_AND_UPDATE -> 2;
                case PRODUCTS, SUM -> 0;
                default -> 1;
            });
        }
    }

    @Test
    void theTermsOfASimpleRnnAreWrittenOut() {
        SequenceTrace trace = CellTraces.of("SimpleRNN", 4, 20, 16);
        CellView view = view(trace, CellView.Numbers.ALL, null, null);
        List<String> words = paint(trace, T + 1, view).words();
        var terms = trace.layers().getFirst().steps().get(T).terms(Gate.STATE);
        for (int unit = 0; unit < 4; unit++) {
            assertThat(words).contains(Numbers.fixed(terms.input()[unit], 2), Numbers.fixed(terms.state()[unit], 2),
                    Numbers.fixed(terms.bias()[unit], 2), Numbers.fixed(terms.z()[unit], 2));
        }
    }

    @Test
    void onlyTheChosenUnitHasNumbersUnlessAskedOtherwise() {
        SequenceTrace trace = CellTraces.of("LSTM", 8, 20, 16);
        Spot chosen = new Spot(0, T, Quantity.FORGET, 6);
        LayerTrace layer = trace.layers().getFirst();
        double f = chosen.value(trace);
        double kept = f * layer.cBefore(T)[6];
        List<String> words = paint(trace, T + 1, view(trace, CellView.Numbers.SELECTED, chosen, null)).words();
        assertThat(words).contains("unit 7", Numbers.fixed(f, 2), Numbers.fixed(kept, 2));
        assertThat(words.stream().filter(w -> w.matches("[−+]?\\d\\.\\d\\d"))).hasSize(2 + 8);
        assertThat(paint(trace, T + 1, view(trace, CellView.Numbers.OFF, chosen, null)).words())
                .noneMatch(w -> w.matches("[−+]?\\d\\.\\d\\d"));
    }

    @Test
    void hoverReadsThreeDecimalsOfWhatHasBeenComputed() {
        SequenceTrace trace = CellTraces.of("LSTM", 8, 20, 16);
        Spot hover = new Spot(0, T, Quantity.OUTPUT, 1);
        CellView view = view(trace, CellView.Numbers.OFF, null, hover);
        String value = "= " + Numbers.value(hover.value(trace), 3);
        assertThat(paint(trace, T + 1, view).words()).contains(value);
        assertThat(paint(trace, T + 0.3, view).words()).doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource({"LSTM, CELL", "LSTM, HIDDEN", "GRU, HIDDEN", "SimpleRNN, HIDDEN"})
    void hoverReadsTheStateBefore(String type, Quantity quantity) {
        SequenceTrace trace = CellTraces.of(type, 8, 20, 16);
        Spot hover = new Spot(0, T - 1, quantity, 3);
        CellView view = view(trace, CellView.Numbers.OFF, null, hover);
        Box box = Objects.requireNonNull(CellLayout.of(view, trace, T + 0.1).bounds(hover));
        assertThat(CellLayout.of(view, trace, T + 0.1).spotAt(box.x() + 5, box.y() + box.height() / 2)).isEqualTo(hover);
        assertThat(paint(trace, T + 0.1, view).words()).contains("= " + Numbers.value(hover.value(trace), 3));
    }

    @Test
    void aSkippedTimestepSaysSoAndHandsTheStateThrough() {
        SequenceTrace trace = CellTraces.masked("LSTM", 8, 20, 16, T);
        CellView view = view(trace, CellView.Numbers.ALL, null, null);
        RecordingSurface surface = paint(trace, T + 1, view);
        CellLayout layout = CellLayout.of(view, trace, T + 1);
        assertThat(surface.words()).contains("Padding is skipped: the state is handed through as it is.");
        for (int unit = 0; unit < 8; unit++) {
            Box box = Objects.requireNonNull(layout.bounds(new Spot(0, T, Quantity.CELL, unit)));
            assertThat(within(surface, box)).extracting(Written::text)
                    .containsExactly(Numbers.fixed(trace.layers().getFirst().cBefore(T)[unit], 2));
            assertThat(within(surface, Objects.requireNonNull(layout.bounds(new Spot(0, T, Quantity.FORGET, unit))))).isEmpty();
        }
    }

    @Test
    void theNeighboursAndTheInputAreNamed() {
        SequenceTrace trace = CellTraces.of("LSTM", 8, 20, 16);
        assertThat(paint(trace, T + 1, view(trace, CellView.Numbers.OFF, null, null)).words())
                .contains("word6", "t = 7", "word7", "word8", "t = 9", "id 307 · embedding, 16 numbers", "t = 1 … 20");
        assertThat(paint(trace, 0.5, view(trace, CellView.Numbers.OFF, null, null)).words()).contains("start", "initial state");
    }

    @Test
    void afterTheLastTimestepTheModelsAnswerIsRead() {
        SequenceTrace trace = CellTraces.of("GRU", 8, 20, 16);
        CellView plain = view(trace, CellView.Numbers.OFF, null, null);
        CellView view = new CellView(1144, 848, 1, PALETTE, Language.ENGLISH, 0, Functions.USUAL, CellView.Numbers.OFF, null,
                null, List.of(), plain.heat(), plain.cellHeat(),
                new Readout(Readout.Kind.PROBABILITY, List.of("negative", "positive"), "Dense"));
        assertThat(paint(trace, 20, view).words()).contains("0.95", "Dense");
        assertThat(paint(trace, 19.5, view).words()).contains("end").doesNotContain("0.95");
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 8, 1144, 848", "LSTM, 8, 824, 560", "LSTM, 128, 824, 560", "LSTM, 1, 1144, 848", "GRU, 32, 824, 560",
            "GRU, 8, 824, 560", "SimpleRNN, 8, 824, 560", "SimpleRNN, 100, 1144, 848", "LSTM, 8, 2400, 1500"})
    void everythingStaysInsideInBothLanguages(String type, int units, double width, double height) {
        SequenceTrace trace = CellTraces.of(type, units, 20, 16);
        for (Language language : Language.all()) {
            CellView view = CellView.of(width, height, 1, PALETTE, language, trace, 0)
                    .with(new Spot(0, T, Quantity.HIDDEN, units - 1), null, CellView.Numbers.ALL);
            RecordingSurface surface = paint(trace, T + 1, view);
            assertThat(surface.texts()).allSatisfy(w -> {
                double wide = surface.width(w.text(), w.type());
                double left = w.x() - switch (w.align()) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
                assertThat(left).as(w.text()).isGreaterThanOrEqualTo(-1);
                assertThat(left + wide).as(w.text()).isLessThanOrEqualTo(width + 1);
                assertThat(w.y()).as(w.text()).isBetween(9.0, height);
            });
        }
    }

    @Test
    void numbersNeverOverlapHoweverManyUnits() {
        for (int units : new int[] {1, 3, 8, 16, 40, 128}) {
            SequenceTrace trace = CellTraces.of("LSTM", units, 20, 16);
            CellView view = CellView.of(824, 560, 1, PALETTE, Language.ENGLISH, trace, 0)
                    .with(new Spot(0, T, Quantity.HIDDEN, units / 2), null, CellView.Numbers.ALL);
            CellLayout layout = CellLayout.of(view, trace, T + 1);
            List<Written> column = within(paint(trace, T + 1, view), Objects.requireNonNull(layout.bounds(Quantity.FORGET)));
            assertThat(column).isNotEmpty();
            for (int k = 1; k < column.size(); k++) {
                assertThat(column.get(k).y() - column.get(k - 1).y()).isGreaterThan(column.get(k).type().size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 1, 1", "LSTM, 60, 40", "GRU, 200, 90", "SimpleRNN, 3, 800", "GRU, 900, 5", "LSTM, 300, 300"})
    void evenTheSmallestViewIsPainted(String type, double width, double height) {
        SequenceTrace trace = CellTraces.of(type, 8, 20, 16);
        CellView view = CellView.of(width, height, 1, PALETTE, Language.ENGLISH, trace, 0)
                .with(new Spot(0, T, Quantity.HIDDEN, 2), new Spot(0, T, Quantity.HIDDEN, 3), CellView.Numbers.ALL);
        for (double time = T; time <= T + 1; time += 0.25) {
            assertThat(paint(trace, time, view).fills()).isNotEmpty();
        }
        assertThat(CellLayout.of(view, trace, T).spotAt(width / 2, height / 2)).satisfiesAnyOf(
                spot -> assertThat(spot).isNull(), spot -> assertThat(Objects.requireNonNull(spot).in(trace)).isTrue());
    }

    @Test
    void pinsStayMarked() {
        SequenceTrace trace = CellTraces.of("LSTM", 8, 20, 16);
        CellView plain = view(trace, CellView.Numbers.OFF, null, null);
        CellView pinned = new CellView(1144, 848, 1, PALETTE, Language.ENGLISH, 0, Functions.USUAL, CellView.Numbers.OFF, null,
                null, List.of(new Spot(0, T, Quantity.INPUT, 3), new Spot(0, T - 1, Quantity.CELL, 1)), plain.heat(),
                plain.cellHeat(), null);
        assertThat(paint(trace, T + 1, plain).outlines()).doesNotContain(PALETTE.of(Role.ACCENT));
        assertThat(paint(trace, T + 1, pinned).outlines().stream().filter(PALETTE.of(Role.ACCENT)::equals)).hasSize(2);
    }

    @Test
    void theSameTimeDrawsTheSamePicture() {
        SequenceTrace trace = CellTraces.of("GRU", 8, 20, 16);
        CellView view = view(trace, CellView.Numbers.ALL, null, null);
        RecordingSurface there = paint(trace, 4.6, view);
        paint(trace, 11, view);
        assertThat(paint(trace, 4.6, view).fills()).isEqualTo(there.fills());
    }

    @Test
    void aTraceWithoutTermsIsDrawnAllTheSame() {
        SequenceTrace full = CellTraces.of("SimpleRNN", 8, 20, 16);
        LayerTrace layer = full.layers().getFirst();
        var steps = layer.steps().stream().map(s -> new dev.unroll.trace.StepTrace(s.t(), false, s.x(), s.h(), s.c(),
                java.util.Map.of(), null)).toList();
        SequenceTrace bare = new SequenceTrace(full.tokens(), full.ids(), full.output(), full.stopped(),
                List.of(new LayerTrace(1, "rnn", "SimpleRNN", 8, steps)));
        assertThat(paint(bare, T + 1, view(bare, CellView.Numbers.ALL, null, null)).words())
                .contains(Numbers.fixed(layer.steps().get(T).h()[0], 2));
    }
}
