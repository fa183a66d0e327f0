package dev.unroll.keras;

import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.train.TrainingSettings;

/**
 * What a person works on, or what one of its runs was begun with.
 *
 * @param architecture its layers need not fit each other
 */
public record ExperimentParts(String title, DatasetOptions data, Architecture architecture, TrainingSettings training,
        String notes) {
}
