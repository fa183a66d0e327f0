package dev.unroll.evaluate.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSettings;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Training, greedy decoding and exact match on a task that is learned in a few seconds. */
class TranslatorTest {
    private static final Dataset DATA = ReversedLetters.make(3000);
    private static Model bahdanau = untrained(new Gru(24), Attention.BAHDANAU, 1);

    @BeforeAll
    static void learn() {
        bahdanau = trained(new Gru(24), Attention.BAHDANAU, 1, 12);
    }

    private static Model untrained(Cell cell, Attention attention, double teacherForcing) {
        int symbols = DATA.classes().size();
        return Model.create(new Architecture(Shape.tokens(DATA.training().steps()), java.util.List.of(
                new EncoderDecoder(cell, ReversedLetters.SOURCE, DATA.words(), symbols, attention, teacherForcing),
                new Dense(symbols, Activation.SOFTMAX))), 1);
    }

    private static Model trained(Cell cell, Attention attention, double teacherForcing, int epochs) {
        Model model = untrained(cell, attention, teacherForcing);
        var settings = new TrainingSettings(new OptimizerSettings.Adam().withLearningRate(0.01),
                Loss.SPARSE_CATEGORICAL_CROSSENTROPY, 64, epochs, 1, null, null, Clipping.NONE);
        try (Workers workers = new Workers(2)) {
            new Trainer(model, DATA.training(), DATA.validation(), settings, workers).run();
        }
        return model;
    }

    @Test
    void learnsToTranslateExactly() {
        assertThat(ExactMatch.of(bahdanau, DATA.validation(), 1, Progress.NONE).share()).isGreaterThan(0.95);
        assertThat(new Translator(bahdanau, DATA).translate("abcd").text()).isEqualTo("dcba");
    }

    @Test
    void learnsFromItsOwnSymbolsToo() {
        Model half = trained(new Lstm(24), Attention.DOT, 0.5, 14);
        assertThat(ExactMatch.of(half, DATA.validation(), 1, Progress.NONE).share()).isGreaterThan(0.9);
    }

    /** What exact match counts in one passage, with the true symbols fed, is what greedy decoding gives. */
    @Test
    void countsWhatGreedyDecodingGives() {
        Model little = trained(new Gru(10), Attention.NONE, 1, 3);
        Samples some = DATA.validation().slice(0, 60);
        ExactMatch match = ExactMatch.of(little, some, 1, Progress.NONE);
        assertThat(match.share()).isBetween(0.05, 0.95);
        Translator translator = new Translator(little, DATA);
        for (int i = 0; i < some.count(); i++) {
            assertThat(translator.translate(source(some, i)).text().equals(target(some, i))).as(source(some, i))
                    .isEqualTo(match.matched().get(i));
        }
        assertThat(match.bins(2)).allSatisfy(bin -> assertThat(bin.share()).isBetween(0.0, 1.0));
        assertThat(match.bins(2).stream().mapToInt(ExactMatch.Bin::examples).sum()).isEqualTo(60);
    }

    @Test
    void looksAtTheLetterItWrites() {
        Translation done = new Translator(bahdanau, DATA).translate("dabc");
        assertThat(done.steps()).hasSize(5);
        for (Translation.Step step : done.steps()) {
            assertThat(Arrays.stream(step.looks()).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(step.probabilities()).sum()).isCloseTo(1, within(1e-9));
        }
        assertThat(done.attentive()).isTrue();
        assertThat(done.text(2)).isEqualTo("cb");
        assertThat(new Translator(untrained(new Lstm(4), Attention.NONE, 1), DATA).translate("ab").attentive()).isFalse();
    }

    @Test
    void saysWhatItCouldNotRead() {
        Translator translator = new Translator(bahdanau, DATA);
        assertThat(translator.translate("abcdabcd").cut()).isEqualTo(3);
        assertThat(translator.translate("aß").unknown()).isEqualTo(1);
        assertThatThrownBy(() -> translator.translate("")).isInstanceOf(UnrollException.class);
    }

    private static String source(Samples samples, int example) {
        return text(Objects.requireNonNull(samples.ids()), example * samples.steps(), ReversedLetters.SOURCE, 0, 4);
    }

    private static String target(Samples samples, int example) {
        int[] ids = new int[ReversedLetters.TARGET];
        Arrays.setAll(ids, t -> (int) samples.targets()[example * ReversedLetters.TARGET + t]);
        return text(ids, 0, ids.length, 4, 5);
    }

    private static String text(int[] ids, int from, int count, int end, int first) {
        StringBuilder text = new StringBuilder();
        for (int t = from; t < from + count && ids[t] > end; t++) {
            text.append((char) ('a' + ids[t] - first));
        }
        return text.toString();
    }
}
