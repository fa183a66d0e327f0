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
import dev.unroll.nn.Dense;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.List;

/** Models for a person's own files. Each is shown on a built-in set of its kind and made to fit whatever file it is put on. */
final class OwnPresets {
    private static final double DROPOUT = 0.3;

    private OwnPresets() {
    }

    static List<Preset> all() {
        DatasetOptions texts = Datasets.defaults("reviews-ko");
        DatasetOptions characters = Datasets.defaults("next-character");
        DatasetOptions series = Datasets.defaults("sine");
        TrainingSettings reading = Recipe.binary(new OptimizerSettings.Adam(), 64, 10,
                new EarlyStopping(Monitor.VAL_ACCURACY, 2, true));
        TrainingSettings writing = new TrainingSettings(new OptimizerSettings.Adam().withLearningRate(0.004),
                Loss.SPARSE_CATEGORICAL_CROSSENTROPY, 64, 10, Recipe.SEED, new EarlyStopping(Monitor.VAL_LOSS, 2, true), null,
                new Clipping(Clipping.Kind.GLOBAL_NORM, 5));
        TrainingSettings foretelling = Recipe.training(new OptimizerSettings.Adam().withLearningRate(0.003), Loss.MSE, 32, 40,
                new EarlyStopping(Monitor.VAL_LOSS, 6, true));
        return List.of(
                new Preset("texts-gru", texts, tokens(texts.maxLength(), embedding(223, 64),
                        new Recurrent(new Gru(64)).withDropout(DROPOUT), yesOrNo()), reading),
                new Preset("texts-lstm", texts, tokens(texts.maxLength(), embedding(223, 64),
                        new Recurrent(new Lstm(64)).withDropout(DROPOUT), yesOrNo()), reading),
                new Preset("characters-lstm", characters, tokens(characters.maxLength(), embedding(37, 64),
                        sequences(new Recurrent(new Lstm(192))), choice(37)), writing),
                new Preset("series-gru", series, new Architecture(Shape.sequence(series.maxLength(), 1),
                        List.of(new Recurrent(new Gru(32)), new Dense(1, Activation.LINEAR))), foretelling));
    }
}
