package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.SharedFiles;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets by name: what is found, and what a person is told where it is not. */
class DatasetsTest {
    private static final DatasetOptions IMDB = new DatasetOptions("imdb", 200, 20, Split.LAST_FIFTH);

    @TempDir
    private Path folder;

    private static UnrollException refusal(DatasetOptions options, Path folder) {
        try {
            Datasets.load(options, folder, Progress.NONE);
        } catch (UnrollException e) {
            return e;
        }
        throw new AssertionError("not refused");
    }

    @Test
    void namesAreKept() {
        assertThat(Datasets.names()).containsExactly("reviews-en", "reviews-ko", "remember-first", "adding", "sine",
                "next-character", "three-class", "imdb", "dates-en", "dates-ko");
        assertThat(Datasets.names()).allSatisfy(name -> assertThat(Datasets.defaults(name).dataset()).isEqualTo(name));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        UnrollException refusal = refusal(new DatasetOptions("imbd", 0, 10, Split.OWN), folder);
        assertThat(refusal.kind()).isEqualTo(UnrollException.Kind.BAD_ARGUMENT);
        assertThat(refusal.sentence(Language.ENGLISH)).contains("imbd", "reviews-en", "imdb");
    }

    @Test
    void badOptionsAreRefused() {
        assertThat(refusal(new DatasetOptions("reviews-en", 0, 0, Split.OWN), folder).key()).isEqualTo("data.badLength");
        assertThat(refusal(new DatasetOptions("reviews-en", -1, 5, Split.OWN), folder).key()).isEqualTo("data.badWords");
        assertThat(refusal(new DatasetOptions("remember-first", 0, 2, Split.OWN), folder).key()).isEqualTo("data.tooShort");
    }

    @Test
    void missingFilesAreNamedWithTheFolderAndTheRemedies() throws IOException {
        for (Language language : Language.all()) {
            assertThat(refusal(IMDB, folder).sentence(language))
                    .contains("imdb.npz", folder.toString(), "--data", "UNROLL_DATA", "get-imdb");
        }
        Files.createFile(folder.resolve("imdb.npz"));
        assertThat(refusal(IMDB, folder).sentence(Language.ENGLISH)).contains("imdb_word_index.json");
        assertThat(Datasets.present("imdb", folder)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "imdb"})
    void filesMayLieInTheFolderOrInImdb(String inside) throws IOException {
        Path place = Files.createDirectories(folder.resolve(inside));
        Files.copy(SharedFiles.data("imdb/variants/mini200_numpy2.4.6.npz"), place.resolve("imdb.npz"));
        Files.copy(SharedFiles.data("imdb/imdb_word_index.json"), place.resolve("imdb_word_index.json"));
        assertThat(Datasets.present("imdb", folder)).isTrue();
        List<Double> fractions = new ArrayList<>();
        Dataset data = Datasets.load(IMDB, folder, new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                fractions.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertThat(data.training().count()).isEqualTo(160);
        assertThat(data.validation().count()).isEqualTo(40);
        assertThat(fractions).isSorted().last().isEqualTo(1.0);
        assertThat(refusal(new DatasetOptions("imdb", 200, 20, Split.OWN), folder).key()).isEqualTo("data.noOwnSplit");
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Datasets.load(IMDB, folder, new Cancelled()));
    }

    @Test
    void reviewsAndIndexMustBelongTogether() throws IOException {
        Files.copy(SharedFiles.data("imdb/variants/mini200_numpy2.4.6.npz"), folder.resolve("imdb.npz"));
        Files.writeString(folder.resolve("imdb_word_index.json"), "{\"the\": 1}");
        assertThat(refusal(IMDB, folder).key()).isEqualTo("data.imdb.ranks");
    }

    @Test
    void aDamagedFileIsToldNotThrown() throws IOException {
        byte[] whole = Files.readAllBytes(SharedFiles.data("imdb/variants/mini200_numpy1.24.2.npz"));
        for (int at = 200; at < whole.length; at += 14_000) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(folder.resolve("imdb.npz"), damaged);
            Files.writeString(folder.resolve("imdb_word_index.json"), "{\"the\": 1}");
            assertThat(refusal(IMDB, folder).sentence(Language.ENGLISH)).contains("imdb.npz");
        }
    }
}
