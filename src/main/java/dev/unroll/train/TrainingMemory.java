package dev.unroll.train;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.fused.Footprint;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The memory that a training needs, known before anything is made: nothing is allocated to find it out. Within a factor of
 * 1.5 of what is measured for models whose numbers count (from some ten megabytes on); smaller ones need less than the figure.
 *
 * @param weights of the model, of its initial, best and last epoch, what the optimizer remembers for each parameter, and one
 *                copy of both while a checkpoint is taken
 * @param passage through the model and back, for one batch: {@link Footprint}
 * @param data    examples, where they are known, and one batch of them
 */
public record TrainingMemory(double weights, double passage, double data) {
    private static final int VALIDATED = 256;

    /**
     * Of a model that is trained.
     *
     * @param steps   timesteps of an example
     * @param dataset null where it is not read yet
     * @param workers threads
     */
    public static TrainingMemory of(Architecture architecture, int steps, TrainingSettings settings, @Nullable Dataset dataset,
            int workers) {
        double parameters = Footprint.parameters(architecture);
        int batch = dataset == null ? settings.batchSize() : Math.min(settings.batchSize(), dataset.training().count());
        double slots = OptimizerState.slots(settings.optimizer());
        double passage = Footprint.numbers(architecture, steps, Math.max(1, batch), workers);
        double row = (double) steps * Math.max(1, architecture.input().width()) + 1;
        return new TrainingMemory(Float.BYTES * parameters * (4 + 1 + 2 * slots), Float.BYTES * passage,
                bytes(dataset) + Float.BYTES * row * (batch + VALIDATED));
    }

    /** Bytes in all. */
    public double bytes() {
        return weights + passage + data;
    }

    private static double bytes(@Nullable Dataset dataset) {
        return dataset == null ? 0 : Arrays.asList(dataset.training(), dataset.validation(), dataset.test()).stream()
                .filter(Objects::nonNull).mapToDouble(TrainingMemory::bytes).sum();
    }

    private static double bytes(Samples samples) {
        int[] ids = samples.ids();
        float[] values = samples.values();
        float[] before = samples.before();
        return Float.BYTES * ((double) samples.targets().length + (ids == null ? 0 : ids.length)
                + (values == null ? 0 : values.length) + (before == null ? 0 : before.length));
    }
}
