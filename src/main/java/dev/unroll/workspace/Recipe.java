package dev.unroll.workspace;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What presets are put together from. */
final class Recipe {
    /** Seed of a preset unless a person asks for another. */
    static final long SEED = 1;
    /** PyTorch's epsilon for Adam. */
    private static final double TORCH_EPSILON = 1e-8;

    private Recipe() {
    }

    /** Token sequences of a length through some layers, from Keras' initial values. */
    static Architecture tokens(int steps, Layer... layers) {
        return new Architecture(Shape.tokens(steps), List.of(layers));
    }

    /** Token sequences of a length through some layers, from PyTorch's initial values. */
    static Architecture torch(int steps, Layer... layers) {
        return new Architecture(Shape.tokens(steps), List.of(layers), InitialValues.PYTORCH);
    }

    /** An Embedding without a mask. */
    static Layer embedding(int words, int width) {
        return new Embedding(words, width, false);
    }

    /** The closing layer of a yes or no. */
    static Layer yesOrNo() {
        return new Dense(1, Activation.SIGMOID);
    }

    /** The closing layer of a choice among classes. */
    static Layer choice(int classes) {
        return new Dense(classes, Activation.SOFTMAX);
    }

    /** A recurrent layer that gives its state at every timestep. */
    static Recurrent sequences(Recurrent layer) {
        return layer.returningSequences(true);
    }

    /** Adam as PyTorch sets it up. */
    static OptimizerSettings torchAdam(double rate) {
        OptimizerSettings.Adam keras = new OptimizerSettings.Adam();
        return new OptimizerSettings.Adam(rate, keras.beta1(), keras.beta2(), TORCH_EPSILON);
    }

    /** Training for a yes or no. */
    static TrainingSettings binary(OptimizerSettings optimizer, int batch, int epochs, @Nullable EarlyStopping stopping) {
        return training(optimizer, Loss.BINARY_CROSSENTROPY, batch, epochs, stopping);
    }

    /** Training with any loss. */
    static TrainingSettings training(OptimizerSettings optimizer, Loss loss, int batch, int epochs,
            @Nullable EarlyStopping stopping) {
        return new TrainingSettings(optimizer, loss, batch, epochs, SEED, stopping, null, Clipping.NONE);
    }
}
