package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.data.download.FileServer;
import dev.unroll.data.download.RemoteFile;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Get IMDB", from a server on this machine. */
class ImdbDownloadTest {
    private static final byte[] CONTENT = "unroll".getBytes(StandardCharsets.UTF_8);
    private static final String MD5 = "8afd5596825fcf3979e1de9dbeeef371";
    private static final String SHA256 = "903e08fd574b807f9fd3f9cedf3ecff435583cf72011a8792eaa044307806414";

    @TempDir
    private Path folder;

    private static ImdbDownload from(FileServer server) {
        return new ImdbDownload(List.of(
                new RemoteFile("imdb_word_index.json", server.address("imdb_word_index.json"), "MD5", MD5, 100),
                new RemoteFile("imdb.npz", server.address("imdb.npz"), "SHA-256", SHA256, 300)), Duration.ofSeconds(2));
    }

    @Test
    void bringsBothFilesIntoTheImdbFolder() {
        List<Double> fractions = new ArrayList<>();
        try (FileServer server = new FileServer(CONTENT)) {
            ImdbFiles files = from(server).fetch(folder, new Progress() {
                @Override
                public void update(double fraction, String sentence) {
                    fractions.add(fraction);
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
            assertThat(files.reviews()).isEqualTo(folder.resolve("imdb/imdb.npz")).hasBinaryContent(CONTENT);
            assertThat(files.index()).isEqualTo(folder.resolve("imdb/imdb_word_index.json")).hasBinaryContent(CONTENT);
        }
        assertThat(fractions.stream().filter(fraction -> fraction >= 0)).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void tellsWhatTheServerAnsweredAndLeavesNothing() {
        try (FileServer server = new FileServer(CONTENT).answering(503)) {
            assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> from(server).fetch(folder, Progress.NONE))
                    .withMessageContaining("imdb_word_index.json").withMessageContaining("503");
        }
        assertThat(folder.resolve("imdb")).isEmptyDirectory();
    }

    @Test
    void canBeCancelled() {
        try (FileServer server = new FileServer(CONTENT)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> from(server).fetch(folder, new Cancelled()));
        }
        assertThat(folder.resolve("imdb/imdb.npz")).doesNotExist();
    }
}
