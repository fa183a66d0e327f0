package dev.unroll.workspace;

import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Shape;
import dev.unroll.train.Loss;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A named model with its data and its training, ready to run.
 *
 * @param name         what a person types, for example {@code chapter9-lstm}
 * @param data         what it reads; {@link #NO_DATA} where it only runs forward on random numbers
 * @param architecture the layers as the course shows them
 * @param training     how it is trained
 */
public record Preset(String name, DatasetOptions data, Architecture architecture, TrainingSettings training) {
    /** The data set of a model that is not trained. */
    public static final String NO_DATA = "random";

    /** Whether it only runs forward: there is nothing to train it on. */
    public boolean forwardOnly() {
        return data.dataset().equals(NO_DATA);
    }

    /**
     * The layers that are trained: those of the course, and where they end in many units although the answer is yes or
     * no, a closing Dense(1, sigmoid).
     */
    public Architecture trained() {
        Shape output = architecture.output();
        boolean yesOrNo = training.loss() == Loss.BINARY_CROSSENTROPY;
        if (!yesOrNo || forwardOnly() || output.width() == 1) {
            return architecture;
        }
        List<Layer> layers = new ArrayList<>(architecture.layers());
        layers.add(new Dense(1, Activation.SIGMOID));
        return new Architecture(architecture.input(), layers, architecture.initialValues());
    }

    /** The same model and data, trained otherwise. */
    public Preset withTraining(TrainingSettings next) {
        return new Preset(name, data, architecture, next);
    }
}
