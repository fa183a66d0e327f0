package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.SharedFiles;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.ImdbCorpus;
import dev.unroll.data.Samples;
import dev.unroll.data.Split;
import dev.unroll.data.Vocabulary;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.text.Progress;
import dev.unroll.train.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Models trained in Keras give here what they give there: loss and accuracy on all test reviews and on the validation
 * split, and the first ten probabilities, from an independent double-precision pass.
 */
class ReferenceOutputsTest {
    private static final double TOLERANCE = 1e-5;

    private final Map<DatasetOptions, Dataset> datasets = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyImdbModelGivesItsReferenceOutputs() throws IOException {
        Path file = SharedFiles.data("keras-models/reference_outputs.json");
        ImdbCorpus corpus = ImdbCorpus.read(SharedFiles.data("imdb/imdb.npz"), Progress.NONE);
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        return all.properties().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                () -> compare(corpus, file.resolveSibling(entry.getKey()), entry.getValue())));
    }

    private void compare(ImdbCorpus corpus, Path file, JsonNode expected) {
        KerasModel read = KerasFiles.read(file).readingTokens();
        Dataset data = datasets.computeIfAbsent(new DatasetOptions("imdb", expected.path("num_words").intValue(),
                expected.path("maxlen").intValue(), Split.SHUFFLED_42), cut -> load(corpus, cut));
        Samples test = Objects.requireNonNull(data.test()).slice(0, expected.path("n_test").intValue());
        Evaluation tested = Evaluation.of(read.model(), Loss.BINARY_CROSSENTROPY, test, Progress.NONE);
        assertThat(tested.loss()).isCloseTo(expected.path("test_loss").doubleValue(), within(TOLERANCE));
        assertThat(tested.accuracy()).isCloseTo(expected.path("test_acc").doubleValue(), within(TOLERANCE));
        for (int i = 0; i < 10; i++) {
            assertThat(tested.outputs()[i]).as("review %d", i)
                    .isCloseTo((float) expected.path("first10_test_prob").path(i).doubleValue(), within(1e-5f));
        }
        if (expected.path("n_val").intValue() == data.validation().count()) {
            Evaluation validated = Evaluation.of(read.model(), Loss.BINARY_CROSSENTROPY, data.validation(),
                    Progress.NONE);
            assertThat(validated.loss()).isCloseTo(expected.path("val_loss").doubleValue(), within(TOLERANCE));
            assertThat(validated.accuracy()).isCloseTo(expected.path("val_acc").doubleValue(), within(TOLERANCE));
        }
    }

    private static Dataset load(ImdbCorpus corpus, DatasetOptions options) {
        return corpus.dataset(options, new Vocabulary(List.of()));
    }
}
