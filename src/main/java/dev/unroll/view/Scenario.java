package dev.unroll.view;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Split;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import dev.unroll.train.TrainingSettings;

/** A model, its data and how it is trained: what a preset opens. */
public record Scenario(String name, DatasetOptions data, Architecture architecture, TrainingSettings training) {
    /**
     * The same model on another data set. A built-in set is never padded further than its own length asks for: short
     * sentences would vanish among the padding.
     */
    public Scenario on(String dataset) {
        DatasetOptions usual = Datasets.defaults(dataset);
        int length = Datasets.builtIn(dataset) ? Math.min(data.maxLength(), usual.maxLength()) : data.maxLength();
        Split split = data.split() == Split.OWN ? usual.split() : data.split();
        var other = new DatasetOptions(dataset, data.numWords(), length, split, data.padding(), data.truncating());
        Shape input = architecture.input();
        Shape cut = input.steps() == Shape.ANY ? input : new Shape(input.kind(), length, input.width());
        return new Scenario(name, other, new Architecture(cut, architecture.layers(), architecture.initialValues()), training);
    }
}
