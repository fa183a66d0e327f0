package dev.unroll.workspace;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Shape;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** Written dates into ISO dates: an encoder and a decoder of either cell, with each attention and with a fixed vector between. */
final class TranslationPresets {
    private static final int UNITS = 64;
    private static final int ENGLISH_LETTERS = 42;
    private static final int KOREAN_LETTERS = 63;
    private static final int TARGET_STEPS = 33;
    private static final int TARGET_WORDS = 17;
    private static final int BATCH = 64;
    private static final int EPOCHS = 12;
    private static final double RATE = 0.003;

    private TranslationPresets() {
    }

    static List<Preset> all() {
        List<Preset> all = new ArrayList<>();
        for (Cell cell : List.of(new Lstm(UNITS), new Gru(UNITS))) {
            for (Attention attention : List.of(Attention.BAHDANAU, Attention.DOT, Attention.NONE)) {
                all.add(preset("dates-en", ENGLISH_LETTERS, cell, attention));
                all.add(preset("dates-ko", KOREAN_LETTERS, cell, attention));
            }
        }
        return all;
    }

    /** {@code dates-en-gru-dot}; what is usual, LSTM and Bahdanau, is left out. */
    static String name(String dataset, boolean gru, Attention attention) {
        return dataset + (gru ? "-gru" : "") + switch (attention) {
            case BAHDANAU -> "";
            case DOT -> "-dot";
            case NONE -> "-fixed";
        };
    }

    private static Preset preset(String dataset, int words, Cell cell, Attention attention) {
        DatasetOptions data = Datasets.defaults(dataset);
        int source = data.maxLength() - TARGET_STEPS;
        Architecture architecture = new Architecture(Shape.tokens(data.maxLength()), List.of(
                new EncoderDecoder(cell, source, words, TARGET_WORDS, attention), Recipe.choice(TARGET_WORDS)));
        TrainingSettings training = Recipe.training(new OptimizerSettings.Adam().withLearningRate(RATE),
                Loss.SPARSE_CATEGORICAL_CROSSENTROPY, BATCH, EPOCHS, new EarlyStopping(Monitor.VAL_LOSS, 3, true));
        return new Preset(name(dataset, cell instanceof Gru, attention), data, architecture, training);
    }
}
