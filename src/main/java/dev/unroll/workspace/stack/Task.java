package dev.unroll.workspace.stack;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.Loss;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model has to give for its data and its loss.
 *
 * @param units      of the last layer
 * @param activation of the last layer
 * @param perStep    whether there is an answer at every timestep
 * @param words      how many ids there are to read; 0 where the input is numbers
 */
public record Task(int units, Activation activation, boolean perStep, int words) {
    /** Width of a new Embedding, units of a new recurrent layer: those of the course. */
    private static final int WIDTH = 16;
    private static final int UNITS = 8;
    private static final int USUAL_WORDS = 1000;
    /** Timesteps where nothing is known. */
    static final int USUAL_STEPS = 100;
    /** Where nothing is known. */
    static final Task UNKNOWN = new Task(1, Activation.SIGMOID, false, USUAL_WORDS);

    /** The task of an experiment, as far as it is known while {@code dataset} is being read. */
    public static Task of(Experiment experiment, @Nullable Dataset dataset) {
        Loss loss = experiment.training().loss();
        boolean classes = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY || loss == Loss.CATEGORICAL_CROSSENTROPY;
        int units = units(experiment, dataset, classes);
        Activation activation = classes ? Activation.SOFTMAX : loss == Loss.BINARY_CROSSENTROPY ? Activation.SIGMOID
                : Activation.LINEAR;
        boolean perStep = dataset != null && dataset.training().targetSteps() > 1;
        return new Task(units, activation, perStep, words(experiment, dataset));
    }

    private static int units(Experiment experiment, @Nullable Dataset dataset, boolean classes) {
        if (dataset == null) {
            List<Layer> layers = experiment.architecture().layers();
            return classes && !layers.isEmpty() && layers.getLast() instanceof Dense dense ? dense.units() : classes ? 2 : 1;
        }
        int wide = dataset.training().targetWidth();
        return classes && wide == 1 ? Math.max(2, dataset.classes().size()) : wide;
    }

    private static int words(Experiment experiment, @Nullable Dataset dataset) {
        if (dataset != null) {
            return dataset.words();
        }
        return experiment.data().numWords() > 0 ? experiment.data().numWords() : USUAL_WORDS;
    }

    /** The layer with which a model for this task ends. */
    public Dense closing() {
        return new Dense(units, activation);
    }

    /** An Embedding with a row for every id. */
    public Embedding embedding() {
        return new Embedding(Math.max(1, words), WIDTH, false);
    }

    /** A one-hot layer with a place for every id. */
    public OneHot oneHot() {
        return new OneHot(Math.max(1, words));
    }

    /** The smallest model of the course for such data: one that trains well within seconds. */
    public List<Layer> starter(Shape input) {
        List<Layer> layers = new ArrayList<>();
        if (input.kind() == Shape.Kind.TOKENS) {
            layers.add(embedding());
        }
        if (input.kind() != Shape.Kind.VECTOR) {
            layers.add(new Recurrent(new Lstm(UNITS)).returningSequences(perStep));
        }
        layers.add(closing());
        return layers;
    }
}
