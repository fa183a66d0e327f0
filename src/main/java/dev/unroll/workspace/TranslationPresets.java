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
    private static final int TARGET_STEPS = 11;
    private static final int TARGET_WORDS = 16;
    private static final int BATCH = 64;
    private static final int EPOCHS = 30;
    private static final double RATE = 0.003;

    private TranslationPresets() {
    }

    static List<Preset> all() {
        return List.of(preset("dates-en", "dates-en", 39, Attention.BAHDANAU),
                preset("dates-en-fixed", "dates-en", 39, Attention.NONE),
                preset("dates-ko", "dates-ko", 53, Attention.BAHDANAU),
                preset("dates-ko-fixed", "dates-ko", 53, Attention.NONE));
    }

    private static Preset preset(String name, String dataset, int words, Attention attention) {
        DatasetOptions data = Datasets.defaults(dataset);
        int source = data.maxLength() - TARGET_STEPS;
        Architecture architecture = new Architecture(Shape.tokens(data.maxLength()), List.of(
                new EncoderDecoder(new Lstm(UNITS), source, words, TARGET_WORDS, attention), Recipe.choice(TARGET_WORDS)));
        TrainingSettings training = Recipe.training(new OptimizerSettings.Adam().withLearningRate(RATE),
                Loss.SPARSE_CATEGORICAL_CROSSENTROPY, BATCH, EPOCHS, new EarlyStopping(Monitor.VAL_LOSS, 5, true));
        return new Preset(name, data, architecture, training);
    }
}
