package dev.unroll.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAnOlderFile() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "older");
        AtomicFile.write(file, "손실");
        assertThat(file).hasContent("손실");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFailureLeavesTheOlderFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "older");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write(1);
            throw new IOException("full");
        })).isInstanceOf(IOException.class).hasMessage("full");
        assertThat(file).hasContent("older");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, "older");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
        AtomicFile.write(link, "newer");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("newer");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("gone.txt"));
        AtomicFile.write(nowhere, "found");
        assertThat(nowhere).hasContent("found");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> AtomicFile.write(empty, "text")).isInstanceOf(IOException.class)
                .hasMessageContaining("a folder");
        assertThat(empty).isDirectory();
        assertThat(names()).containsExactly("empty");
    }

    @Test
    void aNameMayBeAsLongAsTheFileSystemAllows() throws IOException {
        Path file = folder.resolve("가".repeat(84));
        AtomicFile.write(file, "text");
        assertThat(file).hasContent("text");
    }
}
