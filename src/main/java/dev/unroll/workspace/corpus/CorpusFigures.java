package dev.unroll.workspace.corpus;

import dev.unroll.data.Corpus;
import dev.unroll.data.Partition;

/**
 * A corpus with what is known of its training part, which decides the words and what lengths are usual.
 *
 * @param parts   which examples are trained on, validated on and tested on
 * @param lengths of the training part
 * @param counts  of the training part
 */
public record CorpusFigures(Corpus corpus, Partition parts, Lengths lengths, WordCounts counts) {
    /** Looks at every example of the training part once. */
    public static CorpusFigures of(Corpus corpus, Partition parts) {
        return new CorpusFigures(corpus, parts, Lengths.of(corpus, parts.training()), WordCounts.of(corpus, parts.training()));
    }
}
