package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.SharedFiles;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews as text files in train and test, pos and neg. */
class RawReviewsTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private void writeFour() throws IOException {
        write("train/pos/0_9.txt", "Good, good film!<br /><br />I don't mind.");
        write("train/neg/0_2.txt", "A bad film; a BAD one.");
        write("train/neg/notes.md", "not a review");
        write("test/pos/0_10.txt", "good unheard");
        write("test/neg/0_1.txt", "bad");
    }

    @Test
    void ranksWordsByFrequencyInTheTrainingPart() throws IOException {
        writeFour();
        RawReviews reviews = RawReviews.read(folder, Progress.NONE);
        assertThat(reviews.vocabulary().words()).startsWith("a", "bad", "br", "film", "good").contains("don't", "one", "i")
                .doesNotContain("unheard");
        ImdbPart test = reviews.corpus().test();
        int positive = test.label(0) == 1 ? 0 : 1;
        ImdbIds all = new ImdbIds(Integer.MAX_VALUE);
        assertThat(test.ids(positive, all)).containsExactly(1, reviews.vocabulary().id("good"), Vocabulary.UNKNOWN);
        assertThat(test.ids(1 - positive, all)).containsExactly(1, reviews.vocabulary().id("bad"));
    }

    @Test
    void readsTheStarsFromTheName() throws IOException {
        writeFour();
        List<RawReviews.File> files = RawReviews.files(folder.resolve("train"));
        assertThat(files).extracting(RawReviews.File::stars).containsExactly(2, 9);
        assertThat(files).extracting(RawReviews.File::positive).containsExactly(false, true);
    }

    @Test
    void readsRealReviews() {
        Path real = SharedFiles.data("imdb/raw-sample");
        List<RawReviews.File> files = RawReviews.files(real.resolve("train"));
        assertThat(files).allMatch(file -> file.positive() ? file.stars() >= 7 : file.stars() <= 4);
        RawReviews reviews = RawReviews.read(real, Progress.NONE);
        assertThat(reviews.corpus().training().count() + reviews.corpus().test().count()).isEqualTo(500);
        assertThat(reviews.vocabulary().words().getFirst()).isEqualTo("the");
        Dataset data = reviews.dataset(new DatasetOptions("imdb", 500, 100, Split.SHUFFLED_42));
        assertThat(data.training().count()).isEqualTo(reviews.corpus().training().count() * 4 / 5);
        assertThat(data.words()).isEqualTo(500);
    }

    @Test
    void theDataFolderMayHoldItInsteadOfTheKerasFiles() throws IOException {
        writeFour();
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        assertThat(Datasets.present("imdb", folder)).isTrue();
        assertThat(Datasets.present("imdb", parent.resolve("nothing-here"))).isFalse();
        DatasetOptions options = new DatasetOptions("imdb", 100, 10, Split.LAST_FIFTH);
        assertThat(Datasets.load(options, folder, Progress.NONE).test()).isNotNull();
    }

    @Test
    void refusesAFolderOfSomethingElse() {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> RawReviews.read(folder, Progress.NONE))
                .withMessageContaining(folder.toString()).withMessageContaining("train/pos");
    }

    @Test
    void refusesAFolderWithoutReviews() throws IOException {
        for (String name : List.of("train/pos", "train/neg", "test/pos", "test/neg")) {
            write(name + "/read me.txt", "nothing");
        }
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> RawReviews.read(folder, Progress.NONE))
                .satisfies(e -> assertThat(e.key()).isEqualTo("data.raw.empty"));
    }

    @Test
    void canBeCancelled() throws IOException {
        writeFour();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> RawReviews.read(folder, new Cancelled()));
    }
}
