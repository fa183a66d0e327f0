package dev.unroll.keras;

import dev.unroll.nn.Weights;
import dev.unroll.train.TrainingSnapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One training of an experiment.
 *
 * @param id      its number, 1 first
 * @param begun   what it was begun with; its layers fit each other
 * @param last    where it stands
 * @param weights its newest weights; null where they are not kept
 * @param epochs  weights kept at the ends of epochs, 0 being the initial ones
 */
public record RunParts(int id, String name, boolean visible, ExperimentParts begun, TrainingSnapshot last,
        @Nullable Weights weights, Map<Integer, Weights> epochs) {
    public RunParts {
        epochs = Map.copyOf(epochs);
    }
}
