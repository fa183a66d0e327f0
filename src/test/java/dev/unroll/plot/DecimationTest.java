package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    @Test
    void keepsAtMostTwoPointsForEachPixel() {
        Points many = Points.of(100_000, i -> i / 1000.0, i -> Math.sin(i));
        Decimation.Thinned thin = Decimation.thin(many, 0, 100.0 / 400);
        assertThat(thin.count()).isLessThanOrEqualTo(2 * 401).isGreaterThan(400);
    }

    @Test
    void keepsThePeakOfEveryPixelColumn() {
        double[] values = new Random(3).doubles(10_000).toArray();
        values[4321] = 50;
        values[8765] = -50;
        Decimation.Thinned thin = Decimation.thin(Points.of(values.length, i -> i, i -> values[i]), 0, 100);
        assertThat(thin.ys()).contains(50, -50);
    }

    @Test
    void staysInOrder() {
        double[] values = new Random(5).doubles(5_000).toArray();
        Decimation.Thinned thin = Decimation.thin(Points.of(values.length, i -> i, i -> values[i]), 0, 37);
        for (int i = 1; i < thin.count(); i++) {
            assertThat(thin.xs()[i]).isGreaterThan(thin.xs()[i - 1]);
        }
    }

    @Test
    void leavesFewPointsAlone() {
        Decimation.Thinned thin = Decimation.thin(Points.of(5, i -> i * 10, i -> i * i), 0, 1);
        assertThat(thin.count()).isEqualTo(5);
        assertThat(thin.ys()).startsWith(0, 1, 4, 9, 16);
    }

    @Test
    void passesOverWhatIsNoNumber() {
        double[] values = {1, Double.NaN, 3};
        Decimation.Thinned thin = Decimation.thin(Points.of(3, i -> i, i -> values[i]), 0, 0.1);
        assertThat(thin.count()).isEqualTo(2);
    }
}
