package dev.unroll.keras;

import dev.unroll.text.UnrollException;

/** A sentence within a sentence, told in the language in use when it is read. */
record Nested(UnrollException problem) {
    @Override
    public String toString() {
        return problem.sentence();
    }
}
