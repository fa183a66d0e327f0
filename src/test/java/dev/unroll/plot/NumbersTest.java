package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void zeroHasNoSign() {
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.signed(0.0004, 3)).isEqualTo("0.000");
    }

    @Test
    void minusIsAMinus() {
        assertThat(Numbers.fixed(-1.5, 2)).isEqualTo("−1.50");
        assertThat(Numbers.signed(0.25, 2)).isEqualTo("+0.25");
    }

    @Test
    void whatIsNoNumberSaysSo() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("−∞");
    }

    @Test
    void settingsAreShort() {
        assertThat(Numbers.plain(0.0005)).isEqualTo("0.0005");
        assertThat(Numbers.plain(100)).isEqualTo("100");
        assertThat(Numbers.grouped(708_632)).isEqualTo("708,632");
    }
}
