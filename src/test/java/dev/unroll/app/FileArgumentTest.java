package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileArgumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.keras", "gone/Model.KERAS", "old.h5", "old.hdf5", "file:///tmp/a.keras", "file:///tmp/a%20b"})
    void aModelIsAFileWhetherItIsThereOrNot(String argument) {
        assertThat(FileArgument.alone(argument)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "trian", "--version", "-h", "--out=a.keras", "", "a\u0000b", "no/such/file"})
    void aCommandOrAnOptionIsNone(String argument) {
        assertThat(FileArgument.alone(argument)).isFalse();
    }

    @Test
    void besideOthersItBelongsToACommand() {
        assertThat(FileArgument.alone()).isFalse();
        assertThat(FileArgument.alone("evaluate", "a.keras")).isFalse();
    }

    @Test
    void anyFileThatIsThereIsOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("train"), "");
        assertThat(FileArgument.alone(file.toString())).isTrue();
        assertThat(FileArgument.alone(folder.toString())).isFalse();
    }

    @Test
    void anAddressIsReadAndABrokenOneIsAName() {
        assertThat(FileArgument.path("file:///tmp/%EA%B5%AD%EB%AF%BC%20a.keras")).hasFileName("\uad6d\ubbfc a.keras");
        assertThat(FileArgument.path("file:a b.keras")).isAbsolute().hasFileName("file:a b.keras");
        assertThat(FileArgument.path("a.keras")).isEqualTo(Path.of("a.keras").toAbsolutePath());
    }
}
