package dev.unroll.data.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {
    @ParameterizedTest
    @CsvSource({"연기_은 좋다, 연기_는 좋다", "결말_은, 결말_은", "배우_이, 배우_가", "영화_을 본, 영화_를 본", "결말_과, 결말_과", "배우_과, 배우_와",
        "도시_으로, 도시_로", "교실_으로, 교실_로", "극장_으로, 극장_으로", "지루_하지만, 지루_하지만", "no joint, no joint"})
    void takeTheFormTheSyllableBeforeAsksFor(String text, String inflected) {
        assertThat(Particles.inflect(text)).isEqualTo(inflected);
    }
}
