package dev.unroll.view.train;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Split;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.workspace.Preset;
import java.util.ArrayList;
import java.util.List;

/** Makes a preset's model fit other data than its own. */
final class Fitting {
    private Fitting() {
    }

    /**
     * The same model on another data set. A built-in set is never padded further than its own length asks for: short
     * sentences would vanish among the padding.
     */
    static Preset on(Preset preset, String dataset) {
        DatasetOptions own = preset.data();
        DatasetOptions usual = Datasets.defaults(dataset);
        int length = Datasets.builtIn(dataset) ? Math.min(own.maxLength(), usual.maxLength()) : own.maxLength();
        Split split = own.split() == Split.OWN || Datasets.builtIn(dataset) ? usual.split() : own.split();
        var other = new DatasetOptions(dataset, own.numWords(), length, split, own.padding(), own.truncating());
        Architecture architecture = preset.trained();
        Shape input = architecture.input();
        Shape cut = input.steps() == Shape.ANY ? input : new Shape(input.kind(), length, input.width());
        return new Preset(preset.name(), other, with(architecture, cut, architecture.layers()), preset.training());
    }

    /** The same model with room for every word of a data set. */
    static Preset forWords(Preset preset, Dataset dataset) {
        Architecture architecture = preset.architecture();
        Layer first = architecture.layers().getFirst();
        Layer wider = switch (first) {
            case Embedding e when e.inputDim() < dataset.words() -> new Embedding(dataset.words(), e.outputDim(), e.maskZero());
            case OneHot o when o.width() < dataset.words() -> new OneHot(dataset.words());
            default -> first;
        };
        if (wider.equals(first)) {
            return preset;
        }
        List<Layer> layers = new ArrayList<>(architecture.layers());
        layers.set(0, wider);
        return new Preset(preset.name(), preset.data(), with(architecture, architecture.input(), layers), preset.training());
    }

    private static Architecture with(Architecture old, Shape input, List<Layer> layers) {
        return new Architecture(input, layers, old.initialValues());
    }
}
