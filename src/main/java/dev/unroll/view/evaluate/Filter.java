package dev.unroll.view.evaluate;

import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.TwoClasses;

/**
 * Which examples are listed: all that are wrong, those wrongly called one class, or those of one cell of the matrix.
 *
 * @param actual class, or −1 for every one
 * @param called class, or −1 for every one
 */
record Filter(int actual, int called) {
    /** Everything that is wrong. */
    static final Filter WRONG = new Filter(-1, -1);

    static Filter called(int which) {
        return new Filter(-1, which);
    }

    /** Whether it names a cell of the matrix. */
    boolean cell() {
        return actual >= 0 && called >= 0;
    }

    /** The answers listed, the hardest first. */
    int[] of(Report report, double threshold) {
        return switch (report) {
            case TwoClasses two -> two.hardest(i -> fits(two.actual(i), two.called(i, threshold)));
            case ManyClasses many -> many.hardest(i -> fits(many.actual(i), many.called(i)));
            case NumberAnswers numbers -> numbers.hardest();
        };
    }

    private boolean fits(int is, int said) {
        return cell() ? is == actual && said == called : is != said && (called < 0 || said == called);
    }
}
