package dev.unroll.train;

import dev.unroll.data.Samples;
import dev.unroll.nn.fused.Tally;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Scores all validation examples without dropout, in large batches. */
final class ValidationPass {
    static final int BATCH = 256;
    private final Samples samples;
    private final BatchBuffer buffer;

    ValidationPass(Samples samples) {
        this.samples = samples;
        this.buffer = new BatchBuffer(samples);
    }

    /**
     * The figures over all examples.
     *
     * @param goOn asked before each batch; false ends the pass without a result
     */
    @Nullable Tally run(Engine engine, BooleanSupplier goOn) {
        Tally tally = new Tally();
        for (int from = 0; from < samples.count(); from += BATCH) {
            if (!goOn.getAsBoolean()) {
                return null;
            }
            tally.add(engine.evaluate(buffer.slice(from, Math.min(samples.count(), from + BATCH))));
        }
        return tally;
    }
}
