package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.SharedFiles;
import dev.unroll.text.Progress;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The printed numbers of the course and of Keras' load_data, on the whole set of reviews. */
class ImdbCorpusTest {
    private static ImdbCorpus corpus;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void read() {
        corpus = ImdbCorpus.read(SharedFiles.data("imdb/imdb.npz"), Progress.NONE);
        vocabulary = WordIndex.read(SharedFiles.data("imdb/imdb_word_index.json"));
    }

    @Test
    void isInKerasOrderWithKerasIds() {
        ImdbPart training = corpus.training();
        ImdbPart test = corpus.test();
        ImdbIds all = corpus.ids(DatasetOptions.ALL, 0);
        assertThat(training.count()).isEqualTo(25_000);
        assertThat(test.count()).isEqualTo(25_000);
        assertThat(training.ids(0, all)).startsWith(1, 14, 22, 16, 43, 530, 973, 1622, 1385, 65);
        assertThat(lengths(training, 10)).containsExactly(218, 189, 141, 550, 147, 43, 123, 562, 233, 130);
        assertThat(labels(training, 20)).containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1);
        assertThat(labels(test, 10)).containsExactly(0, 1, 1, 0, 1, 1, 1, 0, 0, 1);
        assertThat(test.ids(0, all)).hasSize(68).startsWith(1, 591, 202, 14, 31, 6, 717);
    }

    @Test
    void cutsRareAndFrequentWordsAsKerasDoes() {
        assertThat(corpus.training().ids(0, corpus.ids(100, 0))).startsWith(1, 14, 22, 16, 43, 2, 2, 2, 2, 65);
        assertThat(corpus.training().ids(0, corpus.ids(100, 20))).startsWith(2, 2, 22, 2, 43, 2, 2, 2, 2, 65);
    }

    @Test
    void shuffledSplitHasTheCoursesLengths() {
        int[] training = Splits.of(Split.SHUFFLED_42, 25_000)[0];
        int[] lengths = Arrays.stream(training).map(corpus.training()::length).sorted().toArray();
        assertThat(lengths).hasSize(20_000);
        assertThat(Arrays.stream(lengths).average().orElseThrow()).isEqualTo(239.00925);
        assertThat((lengths[9999] + lengths[10_000]) / 2.0).isEqualTo(178);
        assertThat(lengths[0]).isEqualTo(11);
        assertThat(lengths[19_999]).isEqualTo(1854);
    }

    @Test
    void shuffledSplitHasTheCoursesRows() {
        Dataset data = corpus.dataset(new DatasetOptions("imdb", 200, 100, Split.SHUFFLED_42), vocabulary);
        assertThat(data.training().count()).isEqualTo(20_000);
        assertThat(data.validation().count()).isEqualTo(5_000);
        assertThat(row(data.training(), 0)).startsWith(10, 4, 20, 9, 2, 2, 2, 5, 45, 6);
        assertThat(row(data.training(), 5)).startsWith(0, 0, 0, 0, 1, 2, 195, 19, 49, 2, 2, 190);
        assertThat(data.words()).isEqualTo(200);
        assertThat(data.test()).isNotNull().extracting(Samples::count).isEqualTo(25_000);
    }

    @Test
    void lastFifthStaysInOrder() {
        Dataset data = corpus.dataset(new DatasetOptions("imdb", 10_000, 500, Split.LAST_FIFTH), vocabulary);
        int[] first = row(data.training(), 0);
        assertThat(first).hasSize(500).startsWith(0, 0, 0);
        assertThat(Arrays.copyOfRange(first, 500 - 218, 500)).startsWith(1, 14, 22, 16, 43, 530);
        assertThat(data.validation().targets()[0]).isEqualTo(corpus.training().label(20_000));
        assertThat(data.validation().count()).isEqualTo(5_000);
    }

    @Test
    void allWordsAfterPaddingToTwenty() {
        Dataset data = corpus.dataset(new DatasetOptions("imdb", DatasetOptions.ALL, 20, Split.LAST_FIFTH), vocabulary);
        assertThat(data.words()).isEqualTo(88_579);
        assertThat(data.encoder()).isNotNull().extracting(TextEncoder::size).isEqualTo(88_579);
    }

    @Test
    void wordIndexIsComplete() {
        assertThat(vocabulary.words()).hasSize(88_584).startsWith("the", "and", "a", "of", "to");
        assertThat(vocabulary.id("the")).isEqualTo(4);
        assertThat(vocabulary.id("fawn")).isEqualTo(34_704);
        assertThat(vocabulary.word(2)).isEqualTo("<oov>");
    }

    private static int[] row(Samples samples, int row) {
        int[] ids = samples.ids();
        assertThat(ids).isNotNull();
        return Arrays.copyOfRange(ids, row * samples.steps(), (row + 1) * samples.steps());
    }

    private static int[] lengths(ImdbPart part, int count) {
        return IntStream.range(0, count).map(part::length).toArray();
    }

    private static int[] labels(ImdbPart part, int count) {
        return IntStream.range(0, count).map(part::label).toArray();
    }
}
