package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Layer;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;

/** Whether a model can read a data set. */
public final class DatasetFit {
    private DatasetFit() {
    }

    /**
     * Checks kind, length and number of ids.
     *
     * @throws UnrollException where the model cannot read the data; the sentence says what to change
     */
    static void check(Architecture architecture, Dataset dataset) {
        Shape given = shape(dataset);
        Shape read = architecture.input();
        if (given.kind() != read.kind() || given.width() != read.width()) {
            throw UnrollException.badArgument("workspace.otherInput", given, read);
        }
        if (read.steps() != Shape.ANY && read.steps() != given.steps()) {
            throw UnrollException.badArgument("workspace.otherLength", given.steps(), read.steps());
        }
        int known = rows(architecture.layers().getFirst());
        if (dataset.words() > known) {
            throw UnrollException.badArgument("workspace.tooManyWords", dataset.words(), known);
        }
    }

    /** What a data set feeds a model. */
    public static Shape shape(Dataset dataset) {
        Samples samples = dataset.training();
        return samples.ids() == null ? Shape.sequence(samples.steps(), samples.width()) : Shape.tokens(samples.steps());
    }

    /** How many ids a layer knows; no limit where it reads none. */
    public static int rows(Layer layer) {
        return switch (layer) {
            case Embedding embedding -> embedding.inputDim();
            case OneHot oneHot -> oneHot.width();
            case EncoderDecoder both -> both.sourceWords();
            default -> Integer.MAX_VALUE;
        };
    }
}
