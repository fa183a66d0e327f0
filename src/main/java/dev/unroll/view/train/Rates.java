package dev.unroll.view.train;

/** Learning rates on a slider. */
final class Rates {
    private Rates() {
    }

    /** The rate of one digit nearest to a power of ten: 0.0005 for −3.3. */
    static double at(double exponent) {
        double value = Math.pow(10, exponent);
        int power = (int) Math.floor(Math.log10(value) + 1e-9);
        return Double.parseDouble(Math.max(1, Math.round(value / Math.pow(10, power))) + "e" + power);
    }
}
