package dev.unroll.workspace;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Shape;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.util.List;

/** Written dates into ISO dates: an encoder and a decoder, with attention and with a fixed vector between them. */
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
        return List.of(preset("dates-en", "dates-en", ENGLISH_LETTERS, Attention.BAHDANAU),
                preset("dates-en-fixed", "dates-en", ENGLISH_LETTERS, Attention.NONE),
                preset("dates-ko", "dates-ko", KOREAN_LETTERS, Attention.BAHDANAU),
                preset("dates-ko-fixed", "dates-ko", KOREAN_LETTERS, Attention.NONE));
    }

    private static Preset preset(String name, String dataset, int words, Attention attention) {
        DatasetOptions data = Datasets.defaults(dataset);
        int source = data.maxLength() - TARGET_STEPS;
        Architecture architecture = new Architecture(Shape.tokens(data.maxLength()), List.of(
                new EncoderDecoder(new Lstm(UNITS), source, words, TARGET_WORDS, attention), Recipe.choice(TARGET_WORDS)));
        TrainingSettings training = Recipe.training(new OptimizerSettings.Adam().withLearningRate(RATE),
                Loss.SPARSE_CATEGORICAL_CROSSENTROPY, BATCH, EPOCHS, new EarlyStopping(Monitor.VAL_LOSS, 3, true));
        return new Preset(name, data, architecture, training);
    }
}
