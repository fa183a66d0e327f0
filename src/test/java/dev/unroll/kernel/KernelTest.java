package dev.unroll.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelTest {
    @Test
    void tanhAndSigmoidAreAccurateToAFewUnitsInTheLastPlace() {
        int size = Lanes.pad(4000);
        float[] x = new float[size];
        for (int i = 0; i < size; i++) {
            x[i] = (i - size / 2) * 20f / size;
        }
        float[] tanh = new float[size];
        Curves.tanh(x, 0, tanh, 0, size);
        float[] sigmoid = x.clone();
        Curves.sigmoid(sigmoid, 0, size);
        for (int i = 0; i < size; i++) {
            double t = Math.tanh(x[i]);
            assertThat((double) tanh[i]).as("tanh %s", x[i]).isCloseTo(t, within(3e-7 * Math.abs(t)));
            assertThat((double) sigmoid[i]).isCloseTo(1 / (1 + Math.exp(-x[i])), within(2e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,2,1", "4,5,2", "7,3,3", "8,8,2", "13,9,5", "33,17,4", "64,32,2", "20,500,3"})
    void productEqualsThePlainSum(int rows, int depth, int vectors) {
        int columns = vectors * Lanes.count();
        float[] w = random(rows * depth, 1);
        float[] x = random(depth * columns, 2);
        float[] bias = random(rows, 3);
        float[] packed = new float[w.length];
        Packing.pack(w, 0, depth, 1, rows, depth, packed, 0);
        float[] z = new float[rows * columns];
        Product.set(packed, 0, rows, depth, bias, 0, x, 0, columns, z, 0, columns, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double sum = bias[r];
                for (int k = 0; k < depth; k++) {
                    sum += (double) w[r * depth + k] * x[k * columns + c];
                }
                assertThat((double) z[r * columns + c]).isCloseTo(sum, within(5e-5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,2,1", "4,5,2", "7,3,3", "8,8,2", "13,9,5", "32,24,20"})
    void outerEqualsThePlainSum(int rows, int depth, int vectors) {
        int columns = vectors * Lanes.count();
        float[] dz = random(rows * columns, 4);
        float[] x = random(depth * columns, 5);
        float[] g = new float[rows * depth];
        Outer.add(dz, 0, columns, rows, x, 0, columns, depth, columns, g, 0, rows);
        float[] sums = new float[rows];
        Outer.addRowSums(dz, 0, columns, rows, columns, sums, 0);
        for (int m = 0; m < rows; m++) {
            for (int k = 0; k < depth; k++) {
                double sum = 0;
                for (int c = 0; c < columns; c++) {
                    sum += (double) dz[m * columns + c] * x[k * columns + c];
                }
                assertThat((double) g[k * rows + m]).isCloseTo(sum, within(1e-4));
            }
            double row = 0;
            for (int c = 0; c < columns; c++) {
                row += dz[m * columns + c];
            }
            assertThat((double) sums[m]).isCloseTo(row, within(1e-4));
        }
    }

    private static float[] random(int size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
