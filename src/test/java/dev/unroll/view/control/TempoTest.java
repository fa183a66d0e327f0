package dev.unroll.view.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TempoTest {
    private static final long MILLIS = 1_000_000;
    private final Tempo tempo = new Tempo(125 * MILLIS, 500 * MILLIS, 0.1);

    @Test
    void aCheapPictureComesAgainAfterTheLeastTime() {
        assertThat(tempo.interval(0)).isEqualTo(125 * MILLIS);
        assertThat(tempo.interval(12 * MILLIS)).isEqualTo(125 * MILLIS);
    }

    @Test
    void aDearPictureComesSoLateThatDrawingKeepsToItsShare() {
        assertThat(tempo.interval(20 * MILLIS)).isEqualTo(200 * MILLIS);
        assertThat(tempo.interval(40 * MILLIS)).isEqualTo(400 * MILLIS);
    }

    @Test
    void howeverDearItIsItComesAfterTheMostTime() {
        assertThat(tempo.interval(3_000 * MILLIS)).isEqualTo(500 * MILLIS);
        assertThat(tempo.interval(Long.MAX_VALUE / 4)).isEqualTo(500 * MILLIS);
    }

    @Test
    void aTempoWithoutASenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tempo(0, 1, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tempo(2, 1, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tempo(1, 2, 0));
    }
}
