package dev.unroll.evaluate.decode;

/** The place of the largest number, the first of equals. */
final class Largest {
    private Largest() {
    }

    static int of(float[] numbers, int from, int count) {
        int best = 0;
        for (int j = 1; j < count; j++) {
            if (numbers[from + j] > numbers[from + best]) {
                best = j;
            }
        }
        return best;
    }

    static int of(double[] numbers) {
        int best = 0;
        for (int j = 1; j < numbers.length; j++) {
            if (numbers[j] > numbers[best]) {
                best = j;
            }
        }
        return best;
    }
}
