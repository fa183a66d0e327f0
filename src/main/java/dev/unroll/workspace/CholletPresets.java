package dev.unroll.workspace;

import static dev.unroll.workspace.Recipe.embedding;
import static dev.unroll.workspace.Recipe.sequences;
import static dev.unroll.workspace.Recipe.tokens;
import static dev.unroll.workspace.Recipe.yesOrNo;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.List;

/** The recurrent networks of Chollet's book: IMDB reviews of 500 words, 10,000 of them known. */
final class CholletPresets {
    private static final int STEPS = 500;
    private static final int WORDS = 10_000;
    private static final int UNITS = 32;
    private static final int BATCH = 128;
    private static final int EPOCHS = 10;

    private CholletPresets() {
    }

    static List<Preset> all() {
        DatasetOptions reviews = new DatasetOptions("imdb", WORDS, STEPS, Split.LAST_FIFTH);
        TrainingSettings training = Recipe.binary(new OptimizerSettings.RmsProp(), BATCH, EPOCHS, null);
        var rnn = new Recurrent(new SimpleRnn(UNITS));
        return List.of(
                new Preset("chollet-numpy-rnn", new DatasetOptions(Preset.NO_DATA, DatasetOptions.ALL, 100, Split.OWN),
                        new Architecture(Shape.sequence(100, 32), List.of(sequences(new Recurrent(new SimpleRnn(64))))),
                        training),
                new Preset("chollet-rnn", reviews, tokens(STEPS, embedding(WORDS, UNITS), rnn, yesOrNo()), training),
                new Preset("chollet-rnn-stacked", reviews, tokens(STEPS, embedding(WORDS, UNITS), sequences(rnn),
                        sequences(rnn), sequences(rnn), rnn), training),
                new Preset("chollet-lstm", reviews, tokens(STEPS, embedding(WORDS, UNITS), new Recurrent(new Lstm(UNITS)),
                        yesOrNo()), training));
    }
}
