package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @Test
    void writesWhatTheFormatterWrites() {
        Random random = new Random(7);
        for (int i = 0; i < 40_000; i++) {
            double value = Math.abs(switch (i % 5) {
                case 0 -> random.nextGaussian();
                case 1 -> random.nextInt(100_000) / 1000.0;
                case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(24) - 12);
                case 3 -> (float) random.nextGaussian();
                default -> random.nextInt(1_000_000) / 2000.0;
            });
            int decimals = random.nextInt(9);
            assertThat(Decimals.fixed(value, decimals)).as("%s with %s", value, decimals)
                    .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", value));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1.5, 0.05, 0.049999, 0.9999, 9.995, 99.9999999, 1e-300, Double.MIN_VALUE, 1e22, 1e300,
        Double.MAX_VALUE, 1e7, 9999999.5, 123456789.125})
    void writesTheOddOnesToo(double value) {
        for (int decimals = 0; decimals <= 12; decimals++) {
            assertThat(Decimals.fixed(value, decimals)).isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", value));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 999, -999, 1000, -1000, 12_345, 999_999, 1_000_000, -1_234_567, Long.MAX_VALUE, Long.MIN_VALUE})
    void setsThousandsApart(long value) {
        assertThat(Decimals.grouped(value)).isEqualTo(String.format(Locale.ROOT, "%,d", value));
    }
}
