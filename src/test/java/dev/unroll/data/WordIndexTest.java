package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word indexes, right and wrong. */
class WordIndexTest {
    @TempDir
    private Path folder;

    private Vocabulary read(String json) {
        try {
            return WordIndex.read(Files.writeString(folder.resolve("index.json"), json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ordersWordsByRank() {
        assertThat(read("{\"b\": 2, \"a\": 1, \"\\ud55c\": 3}").words()).containsExactly("a", "b", "한");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "[1, 2]; data.index.entry",
        "{\"a\": \"x\"}; data.index.entry",
        "{\"a\": 0}; data.index.entry",
        "{\"a\": -1}; data.index.entry",
        "{\"a\": 99999999}; data.index.entry",
        "{\"a\": 1, \"b\": 1}; data.index.entry",
        "{\"a\": {\"b\": 1}}; data.index.entry",
        "{\"a\": 1, \"b\": 3}; data.index.hole",
        "{\"a\": 1,; data.index.json",
        "{\"a\": 99999999999999999999}; data.index.json",
        "score,text; data.index.json"})
    void refusesAnythingElse(String json, String key) {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> read(json)).satisfies(e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.sentence()).contains("index.json").contains("unroll get-imdb");
        });
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> WordIndex.read(folder.resolve("none.json")))
                .withMessageContaining("none.json");
    }
}
