package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.SharedFiles;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that Keras itself saved: what they hold is known from the course. */
class RealModelsTest {
    private static final Embedding EMBEDDING = new Embedding(500, 16, false);
    private static final Dense SIGMOID = new Dense(1, Activation.SIGMOID);
    private static final OptimizerSettings RMSPROP = new OptimizerSettings.RmsProp(1e-4, 0.9, 1e-7);
    private static final OptimizerSettings ADAM = new OptimizerSettings.Adam();

    @TestFactory
    Stream<DynamicTest> readsTheTwelveModelsOfTheChapter() {
        Recurrent lstm = new Recurrent(new Lstm(8));
        Recurrent rnn = new Recurrent(new SimpleRnn(8));
        Map<String, List<Layer>> expected = Map.ofEntries(
                Map.entry("h5/best-simplernn-model.h5", List.of(rnn, SIGMOID)),
                Map.entry("h5/best-embedding-model.h5", List.of(EMBEDDING, rnn, SIGMOID)),
                Map.entry("h5/best-lstm-model.h5", List.of(EMBEDDING, lstm, SIGMOID)),
                Map.entry("h5/best-dropout-model.h5", List.of(EMBEDDING, lstm.withDropout(0.3), SIGMOID)),
                Map.entry("h5/best-2rnn-model.h5", List.of(EMBEDDING, lstm.withDropout(0.3).returningSequences(true),
                        lstm.withDropout(0.3), SIGMOID)),
                Map.entry("h5/best-gru-model.h5", List.of(EMBEDDING, new Recurrent(new Gru(8)), SIGMOID)),
                Map.entry("keras3/best-simplernn-model.keras", List.of(rnn, SIGMOID)),
                Map.entry("keras3/best-embedding-model.keras", List.of(EMBEDDING, rnn, SIGMOID)),
                Map.entry("keras3/best-lstm-model.keras", List.of(EMBEDDING, lstm, SIGMOID)),
                Map.entry("keras3/best-dropout-model.keras", List.of(EMBEDDING, lstm.withDropout(0.2), SIGMOID)),
                Map.entry("keras3/best-2lstm-model.keras", List.of(EMBEDDING,
                        lstm.withDropout(0.2).returningSequences(true), lstm.withDropout(0.2), SIGMOID)),
                Map.entry("keras3/best-gru-model.keras", List.of(EMBEDDING, new Recurrent(new Gru(8)).withDropout(0.2),
                        SIGMOID)));
        return expected.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            KerasModel read = chapter9(entry.getKey());
            assertThat(read.model().architecture().layers()).isEqualTo(entry.getValue());
            boolean old = entry.getKey().startsWith("h5");
            Shape numbers = Shape.sequence(100, old ? 500 : 200);
            assertThat(read.model().architecture().input())
                    .isEqualTo(entry.getKey().contains("simplernn") ? numbers : Shape.tokens(100));
            assertThat(read.compile()).isEqualTo(
                    new CompileSettings(old ? RMSPROP : ADAM, Loss.BINARY_CROSSENTROPY, Clipping.NONE));
            assertThat(read.kerasVersion()).startsWith(old ? "2.11" : "3.13");
            assertThat(read.parts()).isNull();
        }));
    }

    @Test
    void putsAOneHotLayerBeforeAModelThatWasTrainedOnOneHotVectors() {
        KerasModel read = chapter9("keras3/best-simplernn-model.keras");
        KerasModel reading = read.readingTokens();
        assertThat(reading.model().architecture().input()).isEqualTo(Shape.tokens(100));
        assertThat(reading.model().architecture().layers().getFirst()).isEqualTo(new OneHot(200));
        assertThat(reading.model().weights().values()).isSameAs(read.model().weights().values());
        assertThat(reading.model().parameterCount()).isEqualTo(1681);
        assertThat(reading.readingTokens()).isSameAs(reading);
    }

    @Test
    void readsTheHardSigmoidOfAnOldFileAsKeras2DefinedIt() {
        KerasModel read = KerasFiles.read(SharedFiles.data("keras-models/old-keras2/lstm_rnn_imdb.h5"));
        assertThat(read.model().architecture().layers()).containsExactly(new Embedding(10_000, 32, false),
                new Recurrent(new Lstm(32, Activation.TANH, Activation.HARD_SIGMOID_KERAS2, true, true, false)), SIGMOID);
        assertThat(read.model().architecture().input()).isEqualTo(Shape.tokens(Shape.ANY));
        assertThat(read.compile()).isEqualTo(new CompileSettings(new OptimizerSettings.RmsProp(0.001, 0.9, 1e-8),
                Loss.BINARY_CROSSENTROPY, Clipping.NONE));
    }

    @Test
    void readsAFunctionalModelThatIsAChain() {
        KerasModel read = KerasFiles.read(SharedFiles.data("keras-models/timeseries-keras3/jena_gru_stacked.keras"));
        Recurrent gru = new Recurrent(new Gru(64), false, false, 0, 0.5);
        assertThat(read.model().architecture().layers()).containsExactly(gru.returningSequences(true), gru,
                new Dropout(0.5), new Dense(1, Activation.LINEAR));
        assertThat(read.model().architecture().input()).isEqualTo(Shape.sequence(168, 12));
        assertThat(read.model().weights().values()).doesNotContain(Float.NaN);
        for (String name : List.of("jena_rnn", "jena_lstm_dropout")) {
            assertThat(KerasFiles.read(SharedFiles.data("keras-models/timeseries-keras3/" + name + ".keras"))
                    .model().parameterCount()).isPositive();
        }
    }

    /** Not one file is left out: it opens with all that its optimizer remembers, or it has a convolution. */
    @TestFactory
    Stream<DynamicTest> everyFileOpensOrNamesItsConvolution() throws IOException {
        Path folder = SharedFiles.data("keras-models");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(path -> path.toString().endsWith(".keras") || path.toString().endsWith(".h5")).sorted().toList();
        }
        assertThat(files).hasSize(18);
        return files.stream().map(path -> DynamicTest.dynamicTest(folder.relativize(path).toString(), () -> {
            if (path.toString().contains("conv") || path.toString().contains("covnet")) {
                assertThatThrownBy(() -> KerasFiles.read(path)).isInstanceOf(UnrollException.class)
                        .hasMessageContaining("layer 1 (Conv").hasMessageContaining("build the model from these");
                return;
            }
            KerasModel read = KerasFiles.read(path);
            assertThat(read.optimizer()).isNotNull();
            assertThat(read.remarks()).extracting(Remark::key).containsExactly(
                    path.toString().contains("old-keras2") ? "keras.remark.goesOnUncounted" : "keras.remark.goesOn");
        }));
    }

    @Test
    void refusesLayersThatItDoesNotHaveNamingTheirPlace() {
        assertThatThrownBy(() -> KerasFiles.read(SharedFiles.data("keras-models/timeseries-keras3/jena_conv.keras")))
                .isInstanceOf(UnrollException.class)
                .hasMessageContaining("jena_conv.keras, layer 1 (Conv1D \"conv1d\")");
        assertThatThrownBy(() -> KerasFiles.read(SharedFiles.data("keras-models/old-keras2/covnet_1d_imdb.h5")))
                .isInstanceOf(UnrollException.class)
                .hasMessageContaining("covnet_1d_imdb.h5, layer 1 (Conv2D \"conv2d_1\")");
    }

    private static KerasModel chapter9(String name) {
        return KerasFiles.read(SharedFiles.data("keras-models/book-chapter9-" + name));
    }
}
