package dev.unroll.picture.evaluate;

import java.util.List;

/**
 * What a model says after every word.
 *
 * @param words     as they are read, one for each timestep
 * @param lines     for each class (for two classes only class 1) its probability after each word
 * @param classes   of the lines; for two classes both, class 0 first
 * @param threshold where a probability decides; NaN for several classes
 * @param states    hidden state after each word; may be empty
 * @param heat      the value of full colour
 */
public record SentenceScene(List<Word> words, List<double[]> lines, List<ClassLook> classes, double threshold,
        List<double[]> states, double heat) {
    public SentenceScene {
        words = List.copyOf(words);
        lines = List.copyOf(lines);
        classes = List.copyOf(classes);
        states = List.copyOf(states);
    }

    /**
     * One word.
     *
     * @param mark    whether it is a mark that nobody typed
     * @param unknown whether the model does not know it and reads the mark for unknown words instead
     */
    public record Word(String text, boolean mark, boolean unknown) {
    }

    /** Whether there is one question of yes or no. */
    boolean two() {
        return !Double.isNaN(threshold);
    }

    /** How far the probability of class 1 jumps with a word; 0 at the first. */
    double jump(int t) {
        return t == 0 ? 0 : lines.getFirst()[t] - lines.getFirst()[t - 1];
    }
}
