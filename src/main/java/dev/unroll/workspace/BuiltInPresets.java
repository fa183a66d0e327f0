package dev.unroll.workspace;

import static dev.unroll.workspace.Recipe.choice;
import static dev.unroll.workspace.Recipe.embedding;
import static dev.unroll.workspace.Recipe.sequences;
import static dev.unroll.workspace.Recipe.tokens;
import static dev.unroll.workspace.Recipe.yesOrNo;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models on the data sets that come with Unroll: they run at once, without a download. */
final class BuiltInPresets {
    private static final int WIDTH = 16;
    private static final int BATCH = 64;

    private BuiltInPresets() {
    }

    static List<Preset> all() {
        TrainingSettings reviews = Recipe.binary(new OptimizerSettings.Adam(), BATCH, 30, patience(3));
        // A plain cell stands still for some epochs before it finds its way.
        TrainingSettings slowly = Recipe.binary(new OptimizerSettings.Adam().withLearningRate(0.003), BATCH, 60, patience(10));
        return List.of(
                reading("reviews-en-lstm", new Lstm(8), 244, reviews),
                reading("reviews-ko-lstm", new Lstm(8), 223, reviews),
                reading("reviews-en-rnn", new SimpleRnn(8), 244, slowly),
                reading("reviews-ko-rnn", new SimpleRnn(8), 223, slowly),
                reading("reviews-en-gru", new Gru(8), 244, reviews),
                reading("reviews-ko-gru", new Gru(8), 223, reviews),
                new Preset("three-class", data("three-class"), tokens(steps("three-class"), embedding(87, WIDTH),
                        new Recurrent(new Lstm(16)), choice(3)), classes(0.001, BATCH, 30, patience(3))),
                new Preset("next-character", data("next-character"), tokens(steps("next-character"), embedding(37, 8),
                        sequences(new Recurrent(new Lstm(32))), choice(37)), classes(0.01, 32, 30, null)),
                new Preset("remember-first", data("remember-first"), tokens(steps("remember-first"), embedding(15, 8),
                        new Recurrent(new Lstm(16)), choice(4)), classes(0.005, BATCH, 60, patience(10))),
                numbers("adding", 2, new Recurrent(new Lstm(32)), 0.005, 60),
                numbers("sine", 1, new Recurrent(new Gru(16)), 0.005, 30));
    }

    /** The course's model with one of the three cells, on the reviews after which it is called. */
    private static Preset reading(String name, Cell cell, int words, TrainingSettings training) {
        String dataset = name.substring(0, name.lastIndexOf('-'));
        return new Preset(name, data(dataset), tokens(steps(dataset), embedding(words, WIDTH), new Recurrent(cell), yesOrNo()),
                training);
    }

    /** One number after a series of numbers. */
    private static Preset numbers(String name, int features, Layer layer, double rate, int epochs) {
        Architecture architecture = new Architecture(Shape.sequence(steps(name), features),
                List.of(layer, new Dense(1, Activation.LINEAR)));
        return new Preset(name, data(name), architecture, Recipe.training(new OptimizerSettings.Adam().withLearningRate(rate),
                Loss.MSE, BATCH, epochs, patience(10)));
    }

    private static TrainingSettings classes(double rate, int batch, int epochs,
            @Nullable EarlyStopping stopping) {
        return Recipe.training(new OptimizerSettings.Adam().withLearningRate(rate), Loss.SPARSE_CATEGORICAL_CROSSENTROPY,
                batch, epochs, stopping);
    }

    private static EarlyStopping patience(int epochs) {
        return new EarlyStopping(Monitor.VAL_LOSS, epochs, true);
    }

    private static DatasetOptions data(String name) {
        return Datasets.defaults(name);
    }

    private static int steps(String name) {
        return data(name).maxLength();
    }
}
