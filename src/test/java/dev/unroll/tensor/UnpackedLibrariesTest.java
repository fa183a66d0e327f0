package dev.unroll.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedLibrariesTest {
    private static final String SWITCH = "org.bytedeco.javacpp.loadLibraries";
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(UnpackedLibraries.FOLDER);
        System.clearProperty(SWITCH);
    }

    private void load(String... names) throws IOException {
        Files.write(folder.resolve("order.txt"), List.of(names));
        System.setProperty(UnpackedLibraries.FOLDER, folder.toString());
        UnpackedLibraries.load();
    }

    @Test
    void withoutAFolderJavaCppKeepsItsOwnWay() {
        UnpackedLibraries.load();
        assertThat(System.getProperty(SWITCH)).isNull();
    }

    @Test
    void namesThemInTheirOrder() throws IOException {
        Files.writeString(folder.resolve("order.txt"), "libb.so\nliba.so.1\n");
        assertThat(UnpackedLibraries.order(folder)).containsExactly(folder.resolve("libb.so"), folder.resolve("liba.so.1"));
    }

    @Test
    void aMissingOrderIsSaid() {
        System.setProperty(UnpackedLibraries.FOLDER, folder.toString());
        assertThatThrownBy(UnpackedLibraries::load).isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class).hasMessageContaining("order.txt");
    }

    @Test
    void aMissingLibraryIsSaid() {
        assertThatThrownBy(() -> load("libnobody.so")).isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessageContaining("libnobody.so");
        assertThat(System.getProperty(SWITCH)).as("JavaCPP does not look for it elsewhere").isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../liba.so", "/tmp/liba.so", "deeper/liba.so", "..", "", " "})
    void anotherPlaceThanTheFolderIsRefused(String name) {
        assertThatThrownBy(() -> load(name)).isInstanceOf(UnsatisfiedLinkError.class).hasMessageContaining("not a library of");
    }
}
