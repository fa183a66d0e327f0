package dev.unroll.data;

import static dev.unroll.data.Side.POST;
import static dev.unroll.data.Side.PRE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** pad_sequences. */
class PaddingTest {
    @Test
    void padsShortSequences() {
        assertThat(new Padding(5, PRE, PRE).apply(7, 8)).containsExactly(0, 0, 0, 7, 8);
        assertThat(new Padding(5, POST, PRE).apply(7, 8)).containsExactly(7, 8, 0, 0, 0);
    }

    @Test
    void cutsLongSequences() {
        assertThat(new Padding(2, PRE, PRE).apply(1, 2, 3)).containsExactly(2, 3);
        assertThat(new Padding(2, PRE, POST).apply(1, 2, 3)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void leavesSequencesOfTheRightLengthAlone(Side side) {
        assertThat(new Padding(3, side, side).apply(1, 2, 3)).containsExactly(1, 2, 3);
        assertThat(new Padding(2, side, side).apply()).containsExactly(0, 0);
    }
}
