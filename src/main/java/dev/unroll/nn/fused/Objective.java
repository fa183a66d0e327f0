package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import org.jspecify.annotations.Nullable;

/** What training minimises and measures. Stateless: several workers call it at once, each with its share of a batch. */
public interface Objective {
    /** Whether it takes the logits of a closing sigmoid or softmax Dense instead of that layer's output. */
    boolean fromLogits();

    /**
     * Scores {@code count} samples of {@code batch}, beginning with sample {@code first}; they are lanes 0 … count − 1
     * of {@code output} (rows = units of the last layer, steps = 1 or the output sequence's).
     *
     * @param gradient where ∂(mean loss of the whole batch)/∂output goes, of the shape of {@code output}, lanes from
     *                 {@code count} on stay 0; null where only the figures are wanted
     */
    void score(Frames output, Batch batch, int first, int count, @Nullable Frames gradient, Tally tally);
}
