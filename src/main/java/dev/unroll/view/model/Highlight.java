package dev.unroll.view.model;

import org.jspecify.annotations.Nullable;

/**
 * Which squares of a layer's weights a term of its derivation stands for.
 *
 * @param gate or −1 for all
 */
record Highlight(Derivation.@Nullable Part part, int gate) {
    /** None. */
    static final Highlight NONE = new Highlight(null, -1);
}
