package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.SharedFiles;
import dev.unroll.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The uncut examples are those that a model is trained on. */
class CorpusTest {
    private static final Path NOWHERE = Path.of("no-such-folder");

    static Stream<String> texts() {
        return Stream.of("reviews-en", "reviews-ko", "three-class", "remember-first", "next-character");
    }

    private static Corpus corpus(DatasetOptions options, Path folder) {
        return Objects.requireNonNull(new DataShelf(folder).corpus(options, Progress.NONE));
    }

    /** Cuts and pads every example by hand and compares it with what a model is given. */
    private static void compare(Corpus corpus, int[] part, Samples samples, DatasetOptions options, int words) {
        int limit = corpus.limit(options.numWords());
        Padding padding = corpus.padding(options);
        int[] given = Objects.requireNonNull(samples.ids());
        for (int place = 0; place < part.length; place++) {
            int[] ids = Arrays.stream(corpus.ids(part[place])).map(id -> id < limit ? id : Vocabulary.UNKNOWN).toArray();
            assertThat(Arrays.copyOfRange(given, place * samples.steps(), (place + 1) * samples.steps()))
                    .isEqualTo(padding.apply(ids));
            if (samples.targetSteps() == 1) {
                assertThat(samples.targets()[place]).isEqualTo(corpus.label(part[place]));
            }
        }
        assertThat(limit).isGreaterThanOrEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void holdsTheExamplesOfABuiltInSet(String name) {
        holds(Datasets.defaults(name));
        holds(Datasets.defaults(name).withSides(Side.PRE, Side.POST));
        holds(Datasets.defaults(name).withSides(Side.POST, Side.PRE));
    }

    private static void holds(DatasetOptions options) {
        Corpus corpus = corpus(options, NOWHERE);
        Dataset data = Datasets.load(options, NOWHERE, Progress.NONE);
        Partition parts = corpus.partition(options.split());
        compare(corpus, parts.training(), data.training(), options, data.words());
        compare(corpus, parts.validation(), data.validation(), options, data.words());
        assertThat(corpus.vocabulary().size()).isEqualTo(data.words());
        assertThat(corpus.limited()).isFalse();
        Dataset again = corpus.dataset(options);
        assertThat(again.validation().ids()).isEqualTo(data.validation().ids());
        assertThat(again.classes()).isEqualTo(data.classes());
        assertThat(corpus.longest()).isEqualTo(IntStream.range(0, corpus.count()).map(corpus::length).max().orElseThrow());
    }

    @Test
    void knowsWhatWasWrittenAndWhatTheTokensAre() {
        Corpus korean = corpus(Datasets.defaults("reviews-ko"), NOWHERE);
        assertThat(korean.written()).isTrue();
        int example = IntStream.range(0, korean.count())
                .filter(i -> korean.joined(i).split(" ").length > korean.text(i).split(" ").length).findFirst().orElseThrow();
        assertThat(korean.text(example)).isNotEqualTo(korean.joined(example));
        assertThat(korean.text(example).replace(" ", "")).isEqualTo(korean.joined(example).replace(" ", ""));
        Corpus letters = corpus(Datasets.defaults("next-character"), NOWHERE);
        assertThat(letters.text(0)).isEqualTo("국민대학");
        assertThat(letters.joined(0)).isEqualTo("국민대학");
        assertThat(letters.ids(0)).hasSize(4);
        Corpus symbols = corpus(Datasets.defaults("remember-first"), NOWHERE);
        assertThat(symbols.written()).isFalse();
        assertThat(symbols.text(0)).isEqualTo(symbols.joined(0)).hasSize(symbols.length(0) - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adding", "sine"})
    void thereIsNoneOfNumbers(String name) {
        assertThat(new DataShelf(NOWHERE).corpus(Datasets.defaults(name), Progress.NONE)).isNull();
    }

    @Test
    void isNotReadForSomebodyWhoHasCancelled() {
        DataShelf shelf = new DataShelf(NOWHERE);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> shelf.corpus(Datasets.defaults("reviews-en"), new Cancelled()));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> shelf.load(Datasets.defaults("reviews-en"), new Cancelled()));
    }

    @Test
    void holdsAllOfTheImdbReviewsOnce() {
        Path folder = Objects.requireNonNull(SharedFiles.data("imdb/imdb.npz").getParent());
        DataShelf shelf = new DataShelf(folder);
        DatasetOptions options = new DatasetOptions("imdb", 200, 100, Split.SHUFFLED_42, Side.PRE, Side.POST);
        Corpus corpus = Objects.requireNonNull(shelf.corpus(options, Progress.NONE));
        assertThat(corpus.count()).isEqualTo(50_000);
        assertThat(corpus.ids(0)).startsWith(1, 14, 22, 16, 43, 530).hasSize(218);
        assertThat(corpus.ids(25_000)).startsWith(1, 591, 202).hasSize(68);
        assertThat(corpus.longest()).isEqualTo(2494);
        assertThat(corpus.text(0)).startsWith("this film was just brilliant casting");
        Dataset data = shelf.load(options, Progress.NONE);
        assertThat(shelf.corpus(options, Progress.NONE)).isSameAs(corpus);
        Partition parts = corpus.partition(options.split());
        compare(corpus, parts.training(), data.training(), options, data.words());
        compare(corpus, parts.test(), Objects.requireNonNull(data.test()), options, data.words());
        assertThat(Arrays.stream(parts.training()).map(corpus::length).average().orElseThrow()).isEqualTo(239.00925);
    }

    @Test
    void readsARawReviewAgainWhereItIsLookedAt(@TempDir Path folder) throws IOException {
        write(folder, "train/pos/0_9.txt", "Good, good film!<br />I don't mind.");
        write(folder, "train/pos/1_8.txt", "Fine.");
        write(folder, "train/neg/0_2.txt", "A bad film; a BAD one.");
        write(folder, "test/pos/0_10.txt", "Good, unheard-of!");
        write(folder, "test/neg/0_1.txt", "Bad.");
        DatasetOptions options = new DatasetOptions("imdb", 100, 10, Split.LAST_FIFTH);
        DataShelf shelf = new DataShelf(folder);
        Corpus corpus = Objects.requireNonNull(shelf.corpus(options, Progress.NONE));
        assertThat(corpus.written()).isTrue();
        assertThat(IntStream.range(0, 3).mapToObj(corpus::text)).containsExactlyInAnyOrder("A bad film; a BAD one.",
                "Good, good film!<br />I don't mind.", "Fine.");
        assertThat(IntStream.range(3, 5).mapToObj(corpus::text)).containsExactlyInAnyOrder("Bad.", "Good, unheard-of!");
        for (int example = 0; example < corpus.count(); example++) {
            assertThat(corpus.ids(example)).hasSize(Words.of(corpus.text(example)).size() + 1);
            boolean bad = corpus.text(example).toLowerCase(Locale.ROOT).contains("bad");
            assertThat(corpus.label(example)).isEqualTo(bad ? 0 : 1);
        }
        assertThat(shelf.load(options, Progress.NONE).test()).isNotNull();
    }

    @Test
    void readsAgainWhatHasChanged(@TempDir Path folder) throws IOException {
        Path shared = SharedFiles.data("imdb/imdb.npz");
        Path index = SharedFiles.data("imdb/imdb_word_index.json");
        Path reviews = Files.copy(shared, folder.resolve(ImdbFiles.REVIEWS));
        Files.copy(index, folder.resolve(ImdbFiles.INDEX));
        DataShelf shelf = new DataShelf(folder);
        DatasetOptions options = Datasets.defaults("imdb");
        Corpus before = shelf.corpus(options, Progress.NONE);
        Files.setLastModifiedTime(reviews, FileTime.fromMillis(1_000_000));
        assertThat(shelf.corpus(options, Progress.NONE)).isNotSameAs(before);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
