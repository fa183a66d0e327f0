package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardErrorTest {
    private static final String PROPERTY = "unroll.stderr";
    private final PrintStream before = System.err;

    @AfterEach
    void putBack() {
        System.setErr(before);
        System.clearProperty(PROPERTY);
    }

    @Test
    void goesToTheFileThatTheLauncherNamesAfterWhatIsThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("err"), "first\n");
        System.setProperty(PROPERTY, file.toString());
        StandardError.restore();
        System.err.print("second");
        assertThat(Files.readString(file)).isEqualTo("first\nsecond");
        System.err.close();
    }

    @Test
    void staysWhereItIsWhenNothingIsNamedOrNothingCanBeOpened(@TempDir Path folder) {
        StandardError.restore();
        assertThat(System.err).isSameAs(before);
        System.setProperty(PROPERTY, folder.resolve("no").resolve("such").toString());
        StandardError.restore();
        assertThat(System.err).isSameAs(before);
    }
}
