package dev.unroll.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine, well-behaved and not. */
class DownloadTest {
    private static final int SIZE = 600_000;

    @TempDir
    private Path folder;
    private final byte[] content = new byte[SIZE];
    private final HttpClient client = HttpClient.newHttpClient();

    DownloadTest() {
        new Random(1).nextBytes(content);
    }

    @AfterEach
    void closeClient() {
        client.shutdownNow();
    }

    private Path fetch(URI address, String checksum, Progress progress) {
        RemoteFile file = new RemoteFile("file.bin", address, "SHA-256", checksum, 2 * SIZE);
        return new Download(client, file, folder.resolve("new"), Duration.ofSeconds(2), progress).fetch();
    }

    private Path fetch(FileServer server) {
        return fetch(server.address("file.bin"), sha256(content), Progress.NONE);
    }

    private Path part() throws IOException {
        return Files.createDirectories(folder.resolve("new")).resolve("file.bin.part");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void fails(String key, Runnable work) {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(work::run)
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.sentence()).contains("file.bin"));
        assertThat(folder.resolve("new/file.bin")).doesNotExist();
    }

    @Test
    void putsTheWholeFileInPlaceAndTellsHowFarItIs() {
        List<Double> fractions = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                fractions.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        try (FileServer server = new FileServer(content)) {
            assertThat(fetch(server.address("file.bin"), sha256(content), progress)).hasBinaryContent(content);
        }
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.part");
        assertThat(fractions.getLast()).isEqualTo(1);
    }

    @Test
    void leavesAFileThatIsThereAlone() {
        try (FileServer server = new FileServer(content)) {
            fetch(server);
            fetch(server);
            assertThat(server.ranges()).hasSize(1);
        }
    }

    @Test
    void goesOnWhereAnEarlierCallEnded() throws IOException {
        Files.write(part(), Arrays.copyOf(content, 1000));
        try (FileServer server = new FileServer(content)) {
            assertThat(fetch(server)).hasBinaryContent(content);
            assertThat(server.ranges()).containsExactly("bytes=1000-");
        }
    }

    @Test
    void goesOnByItselfWhenTheConnectionBreaks() {
        try (FileServer server = new FileServer(content).cutting(200_000, 2)) {
            assertThat(fetch(server)).hasBinaryContent(content);
            assertThat(server.ranges()).hasSize(3).first().isEqualTo("");
            assertThat(server.ranges()).last().asString().startsWith("bytes=");
        }
    }

    @Test
    void beginsAgainWhereTheServerCannotResume() throws IOException {
        Files.write(part(), Arrays.copyOf(content, 1000));
        try (FileServer server = new FileServer(content).ignoringRanges()) {
            assertThat(fetch(server)).hasBinaryContent(content);
        }
    }

    @Test
    void beginsAgainWhereWhatWasThereIsNotPartOfTheFile() throws IOException {
        Files.write(part(), new byte[1000]);
        try (FileServer server = new FileServer(content)) {
            assertThat(fetch(server)).hasBinaryContent(content);
            assertThat(server.ranges()).containsExactly("bytes=1000-", "");
        }
    }

    @Test
    void takesAPartThatIsTheWholeFile() throws IOException {
        Files.write(part(), content);
        try (FileServer server = new FileServer(content)) {
            assertThat(fetch(server)).hasBinaryContent(content);
        }
    }

    @Test
    void throwsAwayAPartThatIsTooLong() throws IOException {
        Files.write(part(), new byte[SIZE + 10]);
        try (FileServer server = new FileServer(content)) {
            assertThat(fetch(server)).hasBinaryContent(content);
        }
    }

    @Test
    void keepsThePartWhenTheServerGoesSilentSoThatItCanGoOnLater() throws IOException {
        try (FileServer server = new FileServer(content).stalling()) {
            RemoteFile file = new RemoteFile("file.bin", server.address("file.bin"), "SHA-256", sha256(content), SIZE);
            fails("data.download.broken", () -> new Download(client, file, folder.resolve("new"), Duration.ofMillis(200),
                    Progress.NONE).fetch());
        }
        assertThat(part()).exists();
        try (FileServer server = new FileServer(content)) {
            assertThat(fetch(server)).hasBinaryContent(content);
            assertThat(server.ranges()).first().asString().startsWith("bytes=");
        }
    }

    @Test
    void refusesAWrongChecksum() throws IOException {
        try (FileServer server = new FileServer(content)) {
            fails("data.download.checksum", () -> fetch(server.address("file.bin"), sha256(new byte[3]), Progress.NONE));
        }
        assertThat(part()).doesNotExist();
    }

    @Test
    void refusesAFileThatIsFarTooLarge() throws IOException {
        try (FileServer server = new FileServer(new byte[3 * SIZE])) {
            fails("data.download.tooLarge", () -> fetch(server));
        }
        assertThat(part()).doesNotExist();
    }

    @Test
    void tellsWhatTheServerAnswered() {
        try (FileServer server = new FileServer(content).answering(404)) {
            assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> fetch(server)).withMessageContaining("404");
        }
    }

    @Test
    void tellsWhenNobodyAnswers() {
        URI address;
        try (FileServer server = new FileServer(content)) {
            address = server.address("file.bin");
        }
        fails("data.download.offline", () -> fetch(address, sha256(content), Progress.NONE));
    }

    @Test
    void tellsWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("new"), "a file, not a folder");
        try (FileServer server = new FileServer(content)) {
            assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> fetch(server))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("data.download.disk"));
        }
    }

    @Test
    void cancellingLeavesNothingBehind() throws IOException {
        Progress cancel = new Progress() {
            private volatile boolean begun;

            @Override
            public void update(double fraction, String sentence) {
                begun |= fraction > 0;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        };
        try (FileServer server = new FileServer(content).stalling()) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> fetch(server.address("file.bin"), sha256(content), cancel));
        }
        assertThat(part()).doesNotExist();
        assertThat(folder.resolve("new/file.bin")).doesNotExist();
    }
}
