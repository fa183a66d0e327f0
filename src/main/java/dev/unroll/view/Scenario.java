package dev.unroll.view;

import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.train.TrainingSettings;

/** A model, its data and how it is trained: what a preset opens. */
public record Scenario(String name, DatasetOptions data, Architecture architecture, TrainingSettings training) {
    /** The same model trained on other data. */
    public Scenario with(DatasetOptions other) {
        return new Scenario(name, other, architecture, training);
    }
}
