package dev.unroll.workspace;

import static dev.unroll.workspace.Recipe.embedding;
import static dev.unroll.workspace.Recipe.sequences;
import static dev.unroll.workspace.Recipe.tokens;
import static dev.unroll.workspace.Recipe.yesOrNo;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import java.util.List;

/** The university course, in Python Keras with all words and in R Keras with 10,000: IMDB reviews of 20 words. */
final class KookminPresets {
    private static final int STEPS = 20;
    private static final int WIDTH = 8;
    /** Every word that occurs once reviews are cut to 20 words: the largest id is 88,578. */
    private static final int ALL_WORDS = 88_579;
    private static final int R_WORDS = 10_000;
    private static final int BATCH = 128;
    private static final int EPOCHS = 30;

    private KookminPresets() {
    }

    static List<Preset> all() {
        return List.of(
                python("kookmin-ff", feedForward(ALL_WORDS)),
                python("kookmin-lstm1", oneUnit(ALL_WORDS)),
                python("kookmin-lstm32", lstm(ALL_WORDS)),
                python("kookmin-lstm4-flatten", flattened(ALL_WORDS)),
                r("kookmin-r-ff", feedForward(R_WORDS)),
                r("kookmin-r-lstm1", oneUnit(R_WORDS)),
                r("kookmin-r-lstm32", lstm(R_WORDS)),
                r("kookmin-r-lstm4", flattened(R_WORDS)));
    }

    private static Architecture feedForward(int words) {
        return tokens(STEPS, embedding(words, WIDTH), new Flatten(), yesOrNo());
    }

    /** The hidden state of one unit is the answer: a product of two sigmoids. */
    private static Architecture oneUnit(int words) {
        Lstm keras = new Lstm(1);
        Layer answer = new Recurrent(new Lstm(1, Activation.SIGMOID, keras.recurrentActivation(), keras.useBias(),
                keras.unitForgetBias(), keras.twoBiases()));
        return tokens(STEPS, embedding(words, WIDTH), answer);
    }

    private static Architecture lstm(int words) {
        return tokens(STEPS, embedding(words, WIDTH), new Recurrent(new Lstm(32)), yesOrNo());
    }

    private static Architecture flattened(int words) {
        return tokens(STEPS, embedding(words, WIDTH), sequences(new Recurrent(new Lstm(4))), new Flatten(), yesOrNo());
    }

    private static Preset python(String name, Architecture architecture) {
        return preset(name, DatasetOptions.ALL, architecture, Monitor.VAL_ACCURACY);
    }

    private static Preset r(String name, Architecture architecture) {
        return preset(name, R_WORDS, architecture, Monitor.VAL_LOSS);
    }

    private static Preset preset(String name, int words, Architecture architecture, Monitor monitor) {
        return new Preset(name, new DatasetOptions("imdb", words, STEPS, Split.LAST_FIFTH), architecture,
                Recipe.binary(new OptimizerSettings.RmsProp(), BATCH, EPOCHS, new EarlyStopping(monitor, 0, false)));
    }
}
