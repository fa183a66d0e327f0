package dev.unroll.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Box;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellLayoutTest {
    private static CellLayout layout(SequenceTrace trace, double width, double height, double scale, int chosen, double time) {
        CellView view = CellView.of(width, height, scale, Palette.LIGHT, Language.ENGLISH, trace, 0);
        Spot spot = chosen < 0 ? null : new Spot(0, 0, Quantity.HIDDEN, chosen);
        return CellLayout.of(view.with(spot, null, CellView.Numbers.ALL), trace, time);
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 1144, 848, 1, 8, -1", "LSTM, 824, 560, 1, 8, 3", "LSTM, 824, 560, 1, 128, 70", "LSTM, 1144, 848, 1, 1, 0",
            "GRU, 1144, 848, 1, 8, 7", "GRU, 824, 560, 1, 32, -1", "GRU, 1648, 1120, 2, 8, 0", "SimpleRNN, 824, 560, 1, 8, 2",
            "SimpleRNN, 1144, 848, 1, 64, 63", "LSTM, 824, 560, 1, 300, 299"})
    void everyNumberIsFoundWhereItIsDrawn(String type, double width, double height, double scale, int units, int chosen) {
        for (SequenceTrace trace : List.of(CellTraces.of(type, units, 12, 16), CellTraces.backwards(type, units, 12, 16))) {
            CellLayout layout = layout(trace, width, height, scale, chosen, 6);
            for (Quantity quantity : Quantity.in(type)) {
                int count = quantity == Quantity.INPUT_VECTOR ? 16 : units;
                for (int unit = 0; unit < count; unit++) {
                    Spot spot = new Spot(0, 5, quantity, unit);
                    Box box = Objects.requireNonNull(layout.bounds(spot));
                    assertThat(layout.spotAt(box.x() + box.width() / 2, box.y() + box.height() / 2)).isEqualTo(spot);
                    assertThat(box.x()).isNotNegative();
                    assertThat(box.right()).isLessThanOrEqualTo(width);
                    assertThat(box.y()).isNotNegative();
                    assertThat(box.bottom()).isLessThanOrEqualTo(height);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 1144, 848", "LSTM, 824, 560", "GRU, 824, 560", "GRU, 1144, 848", "SimpleRNN, 824, 560", "LSTM, 700, 420"})
    void columnsStandSideBySideInsideTheFrame(String type, double width, double height) {
        CellLayout layout = layout(CellTraces.of(type, 8, 12, 16), width, height, 1, 0, 6);
        Box frame = layout.frame();
        assertThat(frame.bottom()).isLessThan(height - 50);
        for (Quantity a : Quantity.in(type)) {
            Box one = Objects.requireNonNull(layout.bounds(a));
            if (a != Quantity.INPUT_VECTOR) {
                assertThat(one.x()).isGreaterThan(frame.x());
                assertThat(one.right()).isLessThan(frame.right());
                assertThat(one.bottom()).isLessThan(frame.bottom());
            }
            for (Quantity b : Quantity.in(type)) {
                assertThat(a != b && one.meets(Objects.requireNonNull(layout.bounds(b)))).as("%s on %s", a, b).isFalse();
            }
        }
    }

    @Test
    void theChosenUnitIsLegibleAmongMany() {
        CellLayout layout = layout(CellTraces.of("LSTM", 128, 12, 16), 824, 560, 1, 70, 6);
        assertThat(layout.rows.height(70)).isGreaterThanOrEqualTo(CellLayout.LEGIBLE);
        assertThat(layout.rows.height(71)).isLessThan(3);
        assertThat(layout.rows.y(127) + layout.rows.height(127)).isCloseTo(layout.rows.bottom(),
                org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void valvesBelongToTheirGates() {
        CellLayout layout = layout(CellTraces.of("LSTM", 8, 12, 16), 1144, 848, 1, -1, 6);
        double y = layout.belt.middle(2);
        assertThat(layout.spotAt(layout.x(layout.places.keep()), y)).isEqualTo(new Spot(0, 5, Quantity.FORGET, 2));
        assertThat(layout.spotAt(layout.x(layout.places.write()), y)).isEqualTo(new Spot(0, 5, Quantity.INPUT, 2));
        assertThat(layout.spotAt(layout.x(layout.places.before()), y)).isEqualTo(new Spot(0, 4, Quantity.CELL, 2));
        assertThat(layout.spotAt(layout.peekIn(), layout.rows.middle(3))).isEqualTo(new Spot(0, 4, Quantity.HIDDEN, 3));
        assertThat(layout.spotAt(2, 2)).isNull();
    }

    @Test
    void placesTellTheirOperation() {
        CellLayout layout = layout(CellTraces.of("LSTM", 8, 12, 16), 1144, 848, 1, -1, 6);
        Operation forget = Objects.requireNonNull(layout.operationAt(layout.x(Quantity.FORGET), layout.rows.middle(0)));
        Operation keep = Objects.requireNonNull(layout.operationAt(layout.x(layout.places.keep()), layout.belt.middle(0)));
        assertThat(forget.kind()).isEqualTo(Operation.Kind.FORGET_GATE);
        assertThat(keep.kind()).isEqualTo(Operation.Kind.CELL_STATE);
        assertThat(layout.operationAt(1, 1)).isNull();
    }

    @Test
    void aLayerThatReadsFromTheEndGetsItsStateFromTheRight() {
        CellLayout layout = layout(CellTraces.backwards("LSTM", 8, 12, 16), 1144, 848, 1, -1, 6);
        assertThat(layout.timestep()).isEqualTo(5);
        assertThat(layout.previous()).isEqualTo(6);
        assertThat(layout.following()).isEqualTo(4);
        assertThat(layout.x(Quantity.FORGET)).isGreaterThan(layout.x(Quantity.OUTPUT));
        assertThat(layout.neighbourAt(10, 300)).isEqualTo(4);
        assertThat(layout.neighbourAt(1130, 300)).isEqualTo(6);
    }

    @Test
    void theRibbonLeadsToEveryTimestep() {
        CellLayout layout = layout(CellTraces.of("GRU", 8, 12, 16), 824, 560, 1, -1, 6);
        for (int t = 0; t < 12; t++) {
            double x = layout.ribbonX(t + 0.5);
            assertThat(layout.onRibbon(x, layout.slider)).isTrue();
            assertThat(layout.timeAt(x)).isEqualTo(t + 1);
        }
        assertThat(layout.onRibbon(400, 100)).isFalse();
        assertThat(layout.timeAt(-100)).isEqualTo(1);
        assertThat(layout.timeAt(5000)).isEqualTo(12);
        assertThat(layout.neighbourAt(400, 300)).isEqualTo(-1);
    }
}
