package dev.unroll.workspace.files;

import dev.unroll.nn.Weights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.KeptRun;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run as a file holds it. Of its weights a file holds the newest, and those of its best and its last epoch; the older
 * the run and the larger the experiment, the fewer.
 *
 * @param weights the newest ones; null where the file has no room for them
 * @param epochs  weights at the ends of some epochs, 0 being the initial ones
 */
public record SavedRun(KeptRun run, @Nullable Weights weights, Map<Integer, Weights> epochs) {
    public SavedRun {
        epochs = Map.copyOf(epochs);
    }

    /**
     * A run with its newest weights and the best and last that are kept.
     *
     * @param kept gives the weights at the end of an epoch, or null: {@code KeptWeights::of}
     */
    public static SavedRun of(KeptRun run, @Nullable Weights newest, IntFunction<@Nullable Weights> kept) {
        TrainingSnapshot last = run.last();
        Map<Integer, Weights> epochs = new HashMap<>();
        IntStream.of(last.bestEpoch(), last.epochs().isEmpty() ? 0 : last.epochs().getLast().epoch()).filter(it -> it > 0)
                .forEach(epoch -> {
                    Weights weights = kept.apply(epoch);
                    if (weights != null) {
                        epochs.put(epoch, weights);
                    }
                });
        return new SavedRun(run, newest, epochs);
    }
}
