package dev.unroll.evaluate;

/** Numbers as they come, of which the mean is wanted. */
final class Sums {
    private long count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    double mean() {
        return sum / count;
    }

    /** {@code value} with the interval of a mean, never below 0. */
    Estimate estimate(double value, double most) {
        return Estimate.mean(value, sum, squares, count, 0, most);
    }
}
