package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final Axis ANY = new Axis(0, 1, 1);

    private static Points points(double[] values) {
        return Points.of(values.length, i -> i, i -> values[i]);
    }

    @Test
    void keepsAtMostTwoPointsForEachPixel() {
        Points many = Points.of(100_000, i -> i / 1000.0, i -> Math.sin(i));
        Decimation.Thinned thin = Decimation.thin(many, new Axis(0, 100, 10), ANY, 400);
        assertThat(thin.count()).isLessThanOrEqualTo(2 * 401).isGreaterThan(400);
    }

    @Test
    void keepsThePeakOfEveryPixelColumn() {
        double[] values = new Random(3).doubles(10_000).toArray();
        values[4321] = 50;
        values[8765] = -50;
        Decimation.Thinned thin = Decimation.thin(points(values), new Axis(0, 10_000, 1), ANY, 100);
        assertThat(thin.ys()).contains(50, -50);
    }

    @Test
    void staysInOrder() {
        double[] values = new Random(5).doubles(5_000).toArray();
        Decimation.Thinned thin = Decimation.thin(points(values), new Axis(0, 5_000, 1), ANY, 137);
        for (int i = 1; i < thin.count(); i++) {
            assertThat(thin.xs()[i]).isGreaterThan(thin.xs()[i - 1]);
        }
    }

    @Test
    void leavesFewPointsAlone() {
        Decimation.Thinned thin = Decimation.thin(Points.of(5, i -> i * 10, i -> i * i), new Axis(0, 40, 1), ANY, 100);
        assertThat(thin.count()).isEqualTo(5);
        assertThat(thin.ys()).startsWith(0, 1, 4, 9, 16);
    }

    @Test
    void interruptsTheLineWhereSomethingIsNoNumber() {
        double[] values = {1, Double.NaN, Double.POSITIVE_INFINITY, 3};
        Decimation.Thinned thin = Decimation.thin(Points.of(4, i -> i, i -> values[i]), new Axis(0, 3, 1), ANY, 30);
        assertThat(java.util.Arrays.copyOf(thin.ys(), thin.count())).containsExactly(1, Double.NaN, 3);
    }

    @Test
    void aLogarithmicAxisHasNoPlaceForZero() {
        double[] values = {1, 0, -2, 3};
        Axis log = Axis.logarithmic(1, 3);
        Decimation.Thinned thin = Decimation.thin(Points.of(4, i -> i, i -> values[i]), new Axis(0, 3, 1), log, 30);
        assertThat(java.util.Arrays.copyOf(thin.ys(), thin.count())).containsExactly(1, Double.NaN, 3);
    }

    @Test
    void blocksAndSinglePointsAgree() {
        Random random = new Random(9);
        double[] values = random.doubles(9_999).map(v -> v < 0.0005 ? Double.NaN : v).toArray();
        for (int columns : new int[] {20, 100, 700, 1200}) {
            Axis x = new Axis(123.4, 9_000.7, 1);
            Decimation.Thinned thin = Decimation.thin(points(values), x, ANY, columns);
            for (int i = 0; i < thin.count(); i++) {
                assertThat(Double.valueOf(thin.ys()[i])).isEqualTo(Double.valueOf(values[(int) thin.xs()[i]]));
            }
            // No value in sight is higher or lower than what stays within the two columns around it.
            for (int i = 124; i < 9_000; i++) {
                double width = 2 * (x.max() - x.min()) / columns;
                double y = values[i];
                if (!Double.isNaN(y)) {
                    int from = java.util.Arrays.binarySearch(thin.xs(), 0, thin.count(), i - width);
                    double most = Double.NEGATIVE_INFINITY;
                    for (int k = Math.max(0, from < 0 ? -from - 1 : from); k < thin.count() && thin.xs()[k] <= i + width; k++) {
                        most = Double.isNaN(thin.ys()[k]) ? most : Math.max(most, thin.ys()[k]);
                    }
                    assertThat(y).isLessThanOrEqualTo(most);
                }
            }
        }
    }

    @Test
    void ofWhatIsOutOfSightOnlyTheNeighboursStay() {
        Decimation.Thinned thin = Decimation.thin(Points.of(100, i -> i, i -> i), new Axis(10.5, 20.5, 1), ANY, 400);
        assertThat(java.util.Arrays.copyOf(thin.xs(), thin.count()))
                .containsExactly(java.util.stream.IntStream.rangeClosed(10, 21).asDoubleStream().toArray());
    }

    @Test
    void columnsOfALogarithmicAxisAreThinnedToo() {
        Points many = Points.of(100_000, i -> i + 1, i -> Math.sin(i));
        Decimation.Thinned thin = Decimation.thin(many, Axis.logarithmic(1, 100_000), ANY, 500);
        assertThat(thin.count()).isBetween(300, 1002);
        assertThat(thin.xs()[0]).isEqualTo(1);
        assertThat(thin.xs()[thin.count() - 1]).isGreaterThan(98_000);
    }
}
