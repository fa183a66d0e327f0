package dev.unroll.view.present;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest type is 20 pixels on a small screen, 28 on one of 1080 lines, and grows with larger ones. */
class HallSizeTest {
    @ParameterizedTest
    @CsvSource({"1280, 720, 20", "1920, 1080, 28", "3840, 2160, 56", "1024, 768, 20", "2560, 1080, 28", "1920, 1200, 28"})
    void theLastRowCanReadIt(double width, double height, double smallest) {
        assertThat(HallSize.SMALLEST * HallSize.of(width, height)).isCloseTo(smallest, within(0.01));
        assertThat(HallSize.BODY * HallSize.picture(HallSize.of(width, height))).isCloseTo(smallest, within(0.01));
    }
}
