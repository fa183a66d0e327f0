package dev.unroll.lesson;

/** What a model reads. */
public sealed interface Subject {
    /** The example that is shown at first. */
    record Usual() implements Subject {
    }

    /**
     * A typed sentence.
     *
     * @param key in the bundles: it is another one in each language, and its words are in the built-in vocabulary
     */
    record Sentence(String key) implements Subject {
    }

    /**
     * A validation example.
     *
     * @param number 0 first
     */
    record Example(int number) implements Subject {
    }
}
