package dev.unroll.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.trace.SequenceTrace;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final int STEPS = 10;

    @Test
    void aForwardLayerHasDoneWhatTimeHasPassed() {
        ReadingOrder order = new ReadingOrder(Traces.lstm(STEPS, 4, 2), STEPS);
        assertThat(order.shown(1, 2, 3)).isEqualTo(1);
        assertThat(order.shown(1, 3, 3.25)).isEqualTo(0.25);
        assertThat(order.shown(1, 4, 3.25)).isZero();
        assertThat(order.current(0, 3)).isEqualTo(2);
        assertThat(order.mixed()).isFalse();
    }

    @Test
    void aLayerThatReadsFromTheEndBeginsThere() {
        ReadingOrder order = new ReadingOrder(Traces.bothWays(STEPS, 4), STEPS);
        assertThat(order.mixed()).isTrue();
        assertThat(order.current(0, 1)).isZero();
        assertThat(order.current(1, 1)).isEqualTo(9);
        assertThat(order.current(1, STEPS)).isZero();
        assertThat(order.shown(1, 9, 1)).isEqualTo(1);
        assertThat(order.shown(1, 8, 1)).isZero();
        assertThat(order.answered(4, 5)).as("read from the start, but not yet from the end").isFalse();
        assertThat(order.answered(4, 6)).isTrue();
    }

    @Test
    void aLayerOnTopOfBothWaysWaitsForTheWholeSequence() {
        SequenceTrace trace = Traces.onTop(Traces.bothWays(STEPS, 4), 3);
        ReadingOrder order = new ReadingOrder(trace, STEPS);
        assertThat(order.waits(2)).isTrue();
        assertThat(order.shown(2, 0, 9)).isZero();
        assertThat(order.shown(2, 0, 10)).isEqualTo(1);
        assertThat(order.current(2, 9)).isEqualTo(-1);
    }
}
