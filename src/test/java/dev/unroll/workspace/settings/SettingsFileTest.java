package dev.unroll.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.UnrollException;
import dev.unroll.workspace.settings.Settings.MotionChoice;
import dev.unroll.workspace.settings.Settings.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen comes back, and no file keeps the program from starting. */
class SettingsFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    @SuppressWarnings("NullAway.Init")
    private Path path;
    @SuppressWarnings("NullAway.Init")
    private SettingsFile file;

    @BeforeEach
    void place() {
        path = folder.resolve("deep").resolve("settings.json");
        file = new SettingsFile(path);
    }

    private void put(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void whatIsChosenComesBack() {
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        Settings chosen = new Settings("ko", ThemeChoice.DARK, 1.75, MotionChoice.REDUCED, 3, folder.resolve("Daten ü"), true);
        file.write(chosen);
        assertThat(file.read()).isEqualTo(chosen);
        file.write(Settings.USUAL);
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        assertThat(path).content().doesNotContain("theme", "dataFolder", "language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"dark\"", "{", "{\"scale\":",
        "{\"theme\":\"pink\",\"scale\":\"big\",\"threads\":[]}",
        "{\"language\":\"../../etc\",\"dataFolder\":\"relative\",\"motion\":{}}", "{\"scale\":NaN}", "{\"dataFolder\":\"\\u0000\"}",
        "\uFEFF{}", "not JSON at all"})
    void aDamagedFileIsAsUsual(String text) throws IOException {
        put(text);
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        file.write(Settings.USUAL.withScale(1.5));
        assertThat(file.read().scale()).isEqualTo(1.5);
    }

    @Test
    void whatIsRightInAHalfDamagedFileHolds() throws IOException {
        put("{\"theme\":\"dark\",\"scale\":1e300,\"threads\":-4,\"motion\":7,\"language\":\"ko\"}");
        assertThat(file.read()).isEqualTo(Settings.USUAL.withTheme(ThemeChoice.DARK).withLanguage("ko").withScale(2));
    }

    @Test
    void hostileFilesAreNotReadFar() throws IOException {
        put("[".repeat(60_000));
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        put("{\"theme\":\"dark\",\"x\":\"" + "y".repeat(1 << 17) + "\"}");
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        Files.write(path, noise);
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        Files.delete(path);
        Files.createDirectory(path);
        assertThat(file.read()).isEqualTo(Settings.USUAL);
        assertThatThrownBy(() -> file.write(Settings.USUAL)).isInstanceOf(UnrollException.class)
                .hasMessageContaining(path.toString());
    }

    @Test
    void whatANewerVersionWroteStays() throws IOException {
        put("{\"theme\":\"dark\",\"future\":{\"a\":[1,2]}}");
        file.write(file.read().withTheme(ThemeChoice.LIGHT));
        assertThat(path).content().contains("\"future\"").contains("light").doesNotContain("dark");
    }

    @Test
    void aScaleBetweenTheOfferedOnesIsTheNearest() {
        assertThat(Settings.USUAL.withScale(1.4).scale()).isEqualTo(1.5);
        assertThat(Settings.USUAL.withScale(0).scale()).isEqualTo(1);
        assertThat(Settings.USUAL.withScale(Double.NaN).scale()).isEqualTo(1);
    }
}
