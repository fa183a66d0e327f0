package dev.unroll.picture.backward;

import dev.unroll.plot.Numbers;
import dev.unroll.trace.SequenceTrace;

/**
 * How the loss came about from the model's output and the true answer.
 *
 * @param label the class, 0 first, or the number that a single output should give
 * @param name  the class as people call it; empty where it has no name
 */
public record LossOrigin(Kind kind, int label, String name) {
    /** Which loss it is. */
    public enum Kind {
        /** Cross-entropy of one probability. */
        BINARY,
        /** Cross-entropy of one probability for each class. */
        CLASSES,
        /** Squared distance. */
        SQUARED
    }

    /** How likely the model holds the true answer; for a number, the output itself. */
    public double answer(SequenceTrace trace) {
        double[] output = trace.output();
        if (output.length == 0) {
            return Double.NaN;
        }
        return switch (kind) {
            case BINARY -> label == 1 ? output[0] : 1 - output[0];
            case CLASSES -> label < output.length ? output[label] : Double.NaN;
            case SQUARED -> output[0];
        };
    }

    /** The formula with its numbers; empty where the output is a whole sequence. */
    String formula(SequenceTrace trace) {
        int usual = kind == Kind.CLASSES ? Math.max(2, trace.output().length) : 1;
        if (trace.output().length != usual) {
            return "";
        }
        double answer = answer(trace);
        if (kind == Kind.SQUARED) {
            return "(" + Numbers.fixed(answer, 2) + " − " + label + ")²";
        }
        return "−ln " + (answer < 0.005 ? Numbers.significant(answer, 2) : Numbers.fixed(answer, 2));
    }
}
