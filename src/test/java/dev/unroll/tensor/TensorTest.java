package dev.unroll.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

@ParameterizedClass
@EnumSource(Precision.class)
class TensorTest {
    private final Precision precision;
    private final Tensor a;
    private final Tensor b;

    TensorTest(Precision precision) {
        this.precision = precision;
        a = of(2, 3, 1, -2, 3, 4, 0.5, -6);
        b = of(2, 3, 10, 20, 30, 40, 50, 60);
    }

    private Tensor of(int rows, int columns, double... values) {
        return Tensor.of(values, rows, columns, precision);
    }

    private void assertIs(Tensor tensor, int rows, int columns, double... values) {
        assertThat(tensor.rows()).isEqualTo(rows);
        assertThat(tensor.columns()).isEqualTo(columns);
        assertThat(tensor.precision()).isEqualTo(precision);
        assertThat(tensor.toDoubles()).containsExactly(values, within(precision == Precision.FLOAT32 ? 1e-6 : 1e-15));
    }

    @Test
    void numbersComeBackInRows() {
        assertIs(a, 2, 3, 1, -2, 3, 4, 0.5, -6);
        assertThat(a.toFloats()).containsExactly(1, -2, 3, 4, 0.5f, -6);
        assertIs(Tensor.zeros(1, 2, precision), 1, 2, 0, 0);
        assertIs(Tensor.row(new double[] {7}, precision), 1, 1, 7);
    }

    @Test
    void products() {
        assertIs(a.mmul(b.transpose()), 2, 2, 1 * 10 - 2 * 20 + 3 * 30, 40 - 100 + 180, 40 + 10 - 180, 160 + 25 - 360);
        assertIs(a.transpose(), 3, 2, 1, 4, -2, 0.5, 3, -6);
        assertIs(a.times(b), 2, 3, 10, -40, 90, 160, 25, -360);
        assertIs(of(1, 2, 3, 4).mmul(of(2, 1, 5, 6)), 1, 1, 39);
    }

    @Test
    void sumsAndDifferences() {
        assertIs(a.plus(b), 2, 3, 11, 18, 33, 44, 50.5, 54);
        assertIs(b.minus(a), 2, 3, 9, 22, 27, 36, 49.5, 66);
        assertIs(a.plus(1), 2, 3, 2, -1, 4, 5, 1.5, -5);
        assertIs(a.times(-2), 2, 3, -2, 4, -6, -8, -1, 12);
        assertIs(a.from(1), 2, 3, 0, 3, -2, -3, 0.5, 7);
        assertIs(a.sumOfRows(), 1, 3, 5, -1.5, -3);
        assertIs(a.sumOfColumns(), 2, 1, 2, -1.5);
        assertThat(a.sum()).isEqualTo(0.5);
    }

    @Test
    void rowsAndColumnsAreSpread() {
        assertIs(a.plusRow(of(1, 3, 1, 2, 3)), 2, 3, 2, 0, 6, 5, 2.5, -3);
        assertIs(a.timesRow(of(1, 3, 1, 2, 3)), 2, 3, 1, -4, 9, 4, 1, -18);
        assertIs(a.timesColumn(of(2, 1, 0, 2)), 2, 3, 0, 0, 0, 8, 1, -12);
        assertIs(of(1, 2, 1, 2).plusRow(of(1, 2, 3, 4)), 1, 2, 4, 6);
        assertIs(of(1, 2, 1, 2).timesColumn(of(1, 1, 3)), 1, 2, 3, 6);
    }

    @Test
    void partsAndWholes() {
        assertIs(a.columns(1, 3), 2, 2, -2, 3, 0.5, -6);
        assertIs(a.rows(1, 2), 1, 3, 4, 0.5, -6);
        assertIs(a.rows(new int[] {1, 0, 1}), 3, 3, 4, 0.5, -6, 1, -2, 3, 4, 0.5, -6);
        assertIs(Tensor.beside(List.of(a, of(2, 1, 8, 9))), 2, 4, 1, -2, 3, 8, 4, 0.5, -6, 9);
        assertIs(Tensor.stack(List.of(a, of(1, 3, 7, 8, 9))), 3, 3, 1, -2, 3, 4, 0.5, -6, 7, 8, 9);
        assertThat(Tensor.stack(List.of(a))).isSameAs(a);
    }

    @Test
    void functions() {
        assertIs(a.tanh(), 2, 3, each(a, Math::tanh));
        assertIs(a.sigmoid(), 2, 3, each(a, v -> 1 / (1 + Math.exp(-v))));
        assertIs(a.clamp(-1, 2), 2, 3, 1, -1, 2, 2, 0.5, -1);
        assertIs(a.between(0, 1), 2, 3, 0, 0, 0, 0, 1, 0);
        assertIs(a.between(-2, Double.POSITIVE_INFINITY), 2, 3, 1, 0, 1, 1, 1, 0);
        double sum = Math.exp(1) + Math.exp(-2) + Math.exp(3);
        assertIs(of(1, 3, 1, -2, 3).softmax(), 1, 3, Math.exp(1) / sum, Math.exp(-2) / sum, Math.exp(3) / sum);
        assertIs(of(2, 2, 1000, 1000, 0, -1000).softmax(), 2, 2, 0.5, 0.5, 1, 0);
    }

    @Test
    void operandsStayAsTheyAre() {
        double[] before = a.toDoubles();
        a.tanh();
        a.clamp(0, 1);
        a.between(0, 1);
        a.softmax();
        a.plusRow(of(1, 3, 1, 2, 3));
        a.timesColumn(of(2, 1, 0, 2));
        a.columns(0, 1).plus(5);

        assertThat(a.toDoubles()).isEqualTo(before);
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> a.mmul(b)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 × 3");
        assertThatThrownBy(() -> a.plus(a.transpose())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.plusRow(of(1, 2, 1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> a.timesColumn(of(1, 2, 1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(2, 2, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] each(Tensor tensor, DoubleUnaryOperator function) {
        return Arrays.stream(tensor.toDoubles()).map(function).toArray();
    }
}
