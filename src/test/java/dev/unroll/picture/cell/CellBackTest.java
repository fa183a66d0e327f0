package dev.unroll.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.picture.backward.WaysBack;
import dev.unroll.plot.Box;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellBackTest {
    private static final int STEPS = 12;
    private static final int T = 6;

    private static Stream<SequenceTrace> traces() {
        return Stream.of(new Recurrent(new Lstm(8)), new Recurrent(new Gru(8)), new Recurrent(new SimpleRnn(8)),
                new Bidirectional(new Recurrent(new Lstm(8)))).map(layer -> WaysBack.of(WaysBack.model(STEPS, layer), STEPS));
    }

    private static CellView view(SequenceTrace trace, int layer) {
        return CellView.of(1144, 848, 1, Palette.LIGHT, Language.ENGLISH, trace, layer)
                .with(null, null, CellView.Numbers.ALL).back(0.1);
    }

    private static List<String> numbers(SequenceTrace trace, int layer, double time, Spot spot) {
        RecordingSurface surface = new RecordingSurface();
        CellPicture.paint(surface, trace, time, view(trace, layer));
        Box box = Objects.requireNonNull(CellLayout.of(view(trace, layer), trace, time).bounds(spot));
        return surface.texts().stream().filter(w -> w.type().face() == Face.MONO_MEDIUM)
                .filter(w -> w.x() > box.x() && w.x() < box.right() && w.y() > box.y() && w.y() < box.bottom())
                .map(RecordingSurface.Written::text).toList();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void onceAllOperationsAreGoneBackEveryNumberIsItsGradient(SequenceTrace trace) {
        for (int layer = 0; layer < trace.layers().size(); layer++) {
            for (Quantity quantity : Quantity.in(trace.layers().get(layer).type())) {
                for (int unit = 0; unit < 8 && quantity != Quantity.INPUT_VECTOR; unit++) {
                    double gradient = quantity.gradients(trace.layers().get(layer).steps().get(T))[unit];
                    assertThat(numbers(trace, layer, T + 0.001, new Spot(layer, T, quantity, unit))).as("%s %d", quantity, unit)
                            .containsExactly(Digits.small(gradient));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void atTheStartOnlyTheHiddenStatesGradientIsThere(SequenceTrace trace) {
        for (Quantity quantity : Quantity.in(trace.layers().getFirst().type())) {
            if (quantity != Quantity.INPUT_VECTOR) {
                assertThat(numbers(trace, 0, T + 1, new Spot(0, T, quantity, 2))).as("%s", quantity)
                        .hasSize(quantity == Quantity.HIDDEN ? 1 : 0);
            }
        }
    }

    @Test
    void aForwardTraceIsDrawnForwardHoweverItIsAskedFor() {
        SequenceTrace trace = CellTraces.of("LSTM", 8, STEPS, 4);
        RecordingSurface asked = new RecordingSurface();
        RecordingSurface plain = new RecordingSurface();
        CellPicture.paint(asked, trace, T + 1, view(trace, 0));
        CellPicture.paint(plain, trace, T + 1, CellView.of(1144, 848, 1, Palette.LIGHT, Language.ENGLISH, trace, 0)
                .with(null, null, CellView.Numbers.ALL));
        assertThat(asked.words()).isEqualTo(plain.words());
    }

    @Test
    void smallNumbersKeepTheirSize() {
        assertThat(Stream.of(0.123, -0.0123, 0.00012, -3.4e-9, 0.0, 0.00097, 9.7e-5).map(Digits::small))
                .containsExactly("0.12", "−0.012", "1e−4", "−3e−9", "0.00", "0.001", "1e−4");
    }
}
