package dev.unroll.data.own;

import java.util.List;

/**
 * Texts with a label each, from a table.
 *
 * @param file      the table
 * @param columns   how it is written, and where in it texts and labels stand
 * @param classes   labels as they stand in the file, by class number; with a threshold, bundle keys
 * @param tokenizer what a text is cut into unless an experiment says otherwise
 * @param numWords  likewise, how many ids are kept
 * @param maxLength likewise, timesteps
 * @param heldBack  which examples are validated on
 */
public record TextSet(String name, FileMark file, TextColumns columns, List<String> classes, Tokenizer tokenizer,
        int numWords, int maxLength, HeldBack heldBack) implements OwnSet {
    public TextSet {
        classes = List.copyOf(classes);
        if (numWords < 0 || maxLength < 1) {
            throw new IllegalArgumentException("numWords " + numWords + ", maxLength " + maxLength);
        }
    }

    @Override
    public TextSet named(String next) {
        return new TextSet(next, file, columns, classes, tokenizer, numWords, maxLength, heldBack);
    }
}
