package dev.unroll.evaluate.decode;

import java.util.List;

/**
 * A text that a model went on with, symbol by symbol.
 *
 * @param beginning the symbols it was given
 * @param steps     what it added, in order
 */
public record Generated(List<String> beginning, List<Step> steps) {
    public Generated {
        beginning = List.copyOf(beginning);
        steps = List.copyOf(steps);
    }

    /**
     * One symbol.
     *
     * @param id            its id
     * @param symbol        the symbol itself
     * @param end           whether it ends the text
     * @param probabilities what the model gave, by id
     * @param drawn         the probabilities from which was drawn, after temperature and top-k
     */
    public record Step(int id, String symbol, boolean end, double[] probabilities, double[] drawn) {
    }

    /** What was added in the first {@code count} steps. */
    public String text(int count) {
        StringBuilder text = new StringBuilder();
        steps.stream().limit(count).filter(step -> !step.end()).forEach(step -> text.append(step.symbol()));
        return text.toString();
    }
}
