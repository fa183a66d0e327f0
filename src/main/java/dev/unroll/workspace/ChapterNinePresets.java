package dev.unroll.workspace;

import static dev.unroll.workspace.Recipe.embedding;
import static dev.unroll.workspace.Recipe.sequences;
import static dev.unroll.workspace.Recipe.tokens;
import static dev.unroll.workspace.Recipe.torch;
import static dev.unroll.workspace.Recipe.torchAdam;
import static dev.unroll.workspace.Recipe.yesOrNo;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.List;

/** Chapter 9 of the Korean machine-learning book: IMDB reviews of 100 words, 500 of them known, in Keras and PyTorch. */
final class ChapterNinePresets {
    /** Timesteps. */
    static final int STEPS = 100;
    /** Ids. */
    static final int WORDS = 500;
    private static final int ONE_HOT_WORDS = 200;
    private static final int WIDTH = 16;
    private static final int UNITS = 8;
    private static final int BATCH = 64;
    private static final int EPOCHS = 100;
    private static final double DROPOUT = 0.2;

    private ChapterNinePresets() {
    }

    static List<Preset> all() {
        TrainingSettings keras = training(new OptimizerSettings.Adam(), 3);
        var lstm = new Recurrent(new Lstm(UNITS));
        return List.of(
                new Preset("chapter9-onehot", data(ONE_HOT_WORDS), tokens(STEPS, new OneHot(ONE_HOT_WORDS),
                        new Recurrent(new SimpleRnn(UNITS)), yesOrNo()), keras),
                preset("chapter9-rnn", course(new Recurrent(new SimpleRnn(UNITS))), keras),
                preset("chapter9-rnn-torch", torch(STEPS, embedding(WORDS, WIDTH), torchRnn(), yesOrNo()),
                        training(torchAdam(2e-4), 2)),
                preset("chapter9-lstm", course(lstm), keras),
                preset("chapter9-lstm-dropout", course(lstm.withDropout(DROPOUT)), keras),
                preset("chapter9-lstm2", stacked(lstm.withDropout(DROPOUT)), keras),
                preset("chapter9-gru", course(new Recurrent(new Gru(UNITS)).withDropout(DROPOUT)), keras),
                preset("chapter9-lstm2-torch", torch(STEPS, embedding(WORDS, WIDTH), sequences(torchLstm()),
                        new Dropout(DROPOUT), torchLstm(), yesOrNo()), training(torchAdam(1e-3), 2)));
    }

    /** Embedding, one recurrent layer, a yes or no. */
    static Architecture course(Recurrent layer) {
        return tokens(STEPS, embedding(WORDS, WIDTH), layer, yesOrNo());
    }

    /** Embedding, the same recurrent layer twice, a yes or no. */
    static Architecture stacked(Recurrent layer) {
        return tokens(STEPS, embedding(WORDS, WIDTH), sequences(layer), layer, yesOrNo());
    }

    /** The chapter's reviews. */
    static DatasetOptions data(int words) {
        return new DatasetOptions("imdb", words, STEPS, Split.SHUFFLED_42);
    }

    /** The chapter's training; the best weights come back at the end. */
    static TrainingSettings training(OptimizerSettings optimizer, int patience) {
        return Recipe.binary(optimizer, BATCH, EPOCHS, new EarlyStopping(Monitor.VAL_LOSS, patience, true));
    }

    private static Preset preset(String name, Architecture architecture, TrainingSettings training) {
        return new Preset(name, data(WORDS), architecture, training);
    }

    private static Recurrent torchRnn() {
        return new Recurrent(new SimpleRnn(UNITS, Activation.TANH, true, true));
    }

    private static Recurrent torchLstm() {
        return new Recurrent(new Lstm(UNITS, Activation.TANH, Activation.SIGMOID, true, false, true));
    }
}
