package dev.unroll.evaluate.decode;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text turned into another one, symbol by symbol.
 *
 * @param source  the source's symbols as they were typed, without padding
 * @param unknown how many of them the model has never seen
 * @param cut     how many symbols were left out because the model reads no more
 * @param steps   what was written at each step, the end mark included where it was reached
 */
public record Translation(List<String> source, int unknown, int cut, List<Step> steps) {
    public Translation {
        source = List.copyOf(source);
        steps = List.copyOf(steps);
    }

    /**
     * One step of the decoder.
     *
     * @param symbol        the likeliest symbol, which is fed at the next step
     * @param end           whether it ends the target
     * @param probabilities of every symbol, by id
     * @param looks         how much of its look each symbol of the source gets; adds up to 1; empty without attention
     */
    public record Step(String symbol, boolean end, double[] probabilities, double[] looks) {
        /** How sure the model was. */
        public double probability() {
            double most = 0;
            for (double each : probabilities) {
                most = Math.max(most, each);
            }
            return most;
        }
    }

    /** What was written in the first {@code count} steps. */
    public String text(int count) {
        return steps.stream().limit(count).filter(step -> !step.end()).map(Step::symbol).collect(Collectors.joining());
    }

    /** What was written. */
    public String text() {
        return text(steps.size());
    }

    /** Whether the model looks back at the source. */
    public boolean attentive() {
        return !steps.isEmpty() && steps.getFirst().looks().length > 0;
    }
}
