package dev.unroll.nn.fused;

import dev.unroll.kernel.Frames;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Scatters the gradients of looked-up vectors into the rows of the table. Each row belongs to one worker, who adds
 * whatever all shares have for it in a fixed order: the sum does not depend on the number of workers.
 */
final class EmbeddingGradient {
    private static final int LINE = 16;

    private final EmbeddingPlan plan;
    private final int width;
    private final int rowsInLine;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;

    EmbeddingGradient(EmbeddingPlan plan) {
        this.plan = plan;
        this.width = plan.layer.outputDim();
        this.rowsInLine = Math.max(1, LINE / width);
        this.touched = new int[plan.layer.inputDim()];
        this.isTouched = new boolean[plan.layer.inputDim()];
    }

    /** Sets the rows of the last batch back to 0 and notes those of this one. */
    void begin(Batch batch, float[] gradient) {
        for (int i = 0; i < touchedCount; i++) {
            int from = plan.slice.offset() + touched[i] * width;
            Arrays.fill(gradient, from, from + width, 0);
            isTouched[touched[i]] = false;
        }
        touchedCount = 0;
        int @Nullable [] ids = batch.ids();
        if (ids == null) {
            return;
        }
        for (int i = 0; i < batch.size() * batch.steps(); i++) {
            int id = ids[i];
            if (!isTouched[id]) {
                isTouched[id] = true;
                touched[touchedCount++] = id;
            }
        }
    }

    /** Adds one share's gradients of the rows that belong to {@code member} of {@code members}. */
    void scatter(Share share, int[] ids, Frames dOut, float[] gradient, int member, int members) {
        int lanes = dOut.lanes();
        for (int t = 0; t < dOut.steps(); t++) {
            int at = dOut.offset(t);
            for (int i = 0; i < share.count; i++) {
                int id = ids[t * lanes + i];
                if (id / rowsInLine % members == member) {
                    addRow(dOut.data(), at + i, dOut.rowStride(), gradient, plan.slice.offset() + id * width);
                }
            }
        }
    }

    private void addRow(float[] from, int fo, int stride, float[] gradient, int to) {
        for (int e = 0; e < width; e++) {
            gradient[to + e] += from[fo + e * stride];
        }
    }
}
