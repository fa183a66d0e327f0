package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.nn.fused.Batch;
import org.jspecify.annotations.Nullable;

/** Gathers examples into a batch whose arrays are used again by the next batch of the same size. */
final class BatchBuffer {
    private final Samples samples;
    private @Nullable Batch batch;

    BatchBuffer(Samples samples) {
        this.samples = samples;
    }

    /** The examples at places {@code order[from]} … {@code order[to − 1]}; valid until the next call. */
    Batch gather(int[] order, int from, int to) {
        Batch into = sized(to - from);
        for (int i = from; i < to; i++) {
            copy(order[i], into, i - from, 1);
        }
        return into;
    }

    /** The examples {@code from} … {@code to − 1} as they stand; valid until the next call. */
    Batch slice(int from, int to) {
        Batch into = sized(to - from);
        copy(from, into, 0, to - from);
        return into;
    }

    private void copy(int from, Batch into, int at, int count) {
        int row = samples.steps() * samples.width();
        if (samples.ids() != null && into.ids() != null) {
            System.arraycopy(samples.ids(), from * samples.steps(), into.ids(), at * samples.steps(), count * samples.steps());
        }
        if (samples.values() != null && into.values() != null) {
            System.arraycopy(samples.values(), from * row, into.values(), at * row, count * row);
        }
        int target = samples.targetSteps() * samples.targetWidth();
        System.arraycopy(samples.targets(), from * target, into.targets(), at * target, count * target);
    }

    private Batch sized(int size) {
        Batch current = batch;
        if (current == null || current.size() != size) {
            int row = samples.steps() * samples.width();
            current = new Batch(size, samples.steps(), samples.ids() == null ? null : new int[size * samples.steps()],
                    samples.values() == null ? null : new float[size * row], samples.width(),
                    new float[size * samples.targetSteps() * samples.targetWidth()], samples.targetSteps(),
                    samples.targetWidth());
            batch = current;
        }
        return current;
    }
}
