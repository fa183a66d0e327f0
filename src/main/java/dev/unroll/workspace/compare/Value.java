package dev.unroll.workspace.compare;

/**
 * What one run has in a column.
 *
 * @param text   as people read it; empty where the run has nothing there
 * @param number to order by; NaN for words
 */
public record Value(String text, double number) implements Comparable<Value> {
    /** Nothing. */
    public static final Value NONE = new Value("", Double.NaN);

    /** Words. */
    static Value of(String text) {
        return new Value(text, Double.NaN);
    }

    /** Whether there is nothing. */
    public boolean empty() {
        return text.isEmpty();
    }

    /** Numbers by size, words by their letters, nothing last. */
    @Override
    public int compareTo(Value other) {
        if (empty() || other.empty()) {
            return Boolean.compare(empty(), other.empty());
        }
        int byNumber = Double.compare(number, other.number);
        return byNumber != 0 ? byNumber : text.compareTo(other.text);
    }
}
