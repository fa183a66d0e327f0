package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Split;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import java.util.ArrayList;
import java.util.List;

/** Makes an experiment's model fit other data than its own. */
public final class Fitting {
    private Fitting() {
    }

    /**
     * The same model on another data set, whose usual options are given. A built-in set is never padded further than its own
     * length asks for, since short sentences would vanish among the padding; a person's own set is cut as it was imported.
     */
    public static Experiment on(Experiment experiment, DatasetOptions usual) {
        String dataset = usual.dataset();
        if (Datasets.own(dataset)) {
            return experiment.withData(usual);
        }
        DatasetOptions own = experiment.data();
        int length = Datasets.builtIn(dataset) ? Math.min(own.maxLength(), usual.maxLength()) : own.maxLength();
        Split split = own.split() == Split.OWN || Datasets.builtIn(dataset) ? usual.split() : own.split();
        return experiment.withData(
                new DatasetOptions(dataset, own.numWords(), length, split, own.padding(), own.truncating()));
    }

    /**
     * The same experiment with another number of words, {@link DatasetOptions#ALL} for every one. A first layer that has
     * room for exactly the old number follows.
     */
    public static Experiment withWords(Experiment experiment, int words) {
        DatasetOptions own = experiment.data();
        Experiment next = experiment.withData(own.withNumWords(words));
        Architecture architecture = next.architecture();
        if (architecture.layers().isEmpty() || words == DatasetOptions.ALL) {
            return next;
        }
        return switch (architecture.layers().getFirst()) {
            case Embedding e when e.inputDim() == own.numWords() || e.inputDim() < words ->
                withFirst(next, new Embedding(words, e.outputDim(), e.maskZero()));
            case OneHot o when o.width() == own.numWords() || o.width() < words -> withFirst(next, new OneHot(words));
            default -> next;
        };
    }

    /** The same model with room for every word of a data set. */
    public static Experiment forWords(Experiment experiment, Dataset dataset) {
        Architecture architecture = experiment.architecture();
        if (architecture.layers().isEmpty()) {
            return experiment;
        }
        Layer first = architecture.layers().getFirst();
        Layer wider = switch (first) {
            case Embedding e when e.inputDim() < dataset.words() -> new Embedding(dataset.words(), e.outputDim(), e.maskZero());
            case OneHot o when o.width() < dataset.words() -> new OneHot(dataset.words());
            default -> first;
        };
        return wider.equals(first) ? experiment : withFirst(experiment, wider);
    }

    private static Experiment withFirst(Experiment experiment, Layer first) {
        Architecture architecture = experiment.architecture();
        List<Layer> layers = new ArrayList<>(architecture.layers());
        layers.set(0, first);
        return experiment.withArchitecture(
                new Architecture(architecture.input(), layers, architecture.initialValues()));
    }
}
