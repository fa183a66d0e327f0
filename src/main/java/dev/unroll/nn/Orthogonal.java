package dev.unroll.nn;

import dev.unroll.tensor.SeededRandom;

/**
 * Keras' orthogonal initial values: the Q of a normal matrix' QR decomposition, with the signs that make R's diagonal
 * positive. That Q is unique, and the Gram–Schmidt process gives it; each vector is cleaned twice, which keeps it
 * orthogonal up to rounding (Giraud and Langou 2005, "twice is enough").
 */
final class Orthogonal {
    private Orthogonal() {
    }

    /**
     * A (rows × columns) matrix, row-major, whose rows are orthonormal; with more rows than columns, its columns.
     */
    static double[] rows(int rows, int columns, SeededRandom random) {
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        double[][] q = new double[count][length];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < length; k++) {
                q[i][k] = random.gaussian();
            }
            clean(q, i);
            clean(q, i);
        }
        double[] out = new double[rows * columns];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < length; k++) {
                out[rows <= columns ? i * columns + k : k * columns + i] = q[i][k];
            }
        }
        return out;
    }

    /** Takes from vector {@code i} its shares of the vectors before it and gives it length 1. */
    private static void clean(double[][] q, int i) {
        for (int j = 0; j < i; j++) {
            double share = dot(q[i], q[j]);
            for (int k = 0; k < q[i].length; k++) {
                q[i][k] -= share * q[j][k];
            }
        }
        double length = Math.sqrt(dot(q[i], q[i]));
        for (int k = 0; k < q[i].length; k++) {
            q[i][k] /= length;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
