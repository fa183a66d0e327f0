package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private Path folder;

    private ExportFolder start() {
        return new ExportFolder(folder.resolve("data"), Runnable::run);
    }

    @Test
    void theNextStartKnowsIt() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("그림"));
        ExportFolder first = start();
        assertThat(first.get()).isNull();
        first.chosen(pictures.resolve("loss.svg"));
        assertThat(first.get()).isEqualTo(pictures);
        assertThat(start().get()).isEqualTo(pictures);
        Path slides = Files.createDirectories(folder.resolve("slides"));
        start().chosen(slides.resolve("loss.png"));
        assertThat(start().get()).isEqualTo(slides);
    }

    @Test
    void aFolderThatIsGoneIsForgotten() throws IOException {
        Path gone = Files.createDirectories(folder.resolve("gone"));
        start().chosen(gone.resolve("loss.svg"));
        Files.delete(gone);
        assertThat(start().get()).isNull();
    }

    @Test
    void aDamagedNoteIsAsNone() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String text : new String[] {"", "relative", "\0", "/" + "x".repeat(10_000)}) {
            Files.writeString(folder.resolve("data").resolve("export-folder.txt"), text);
            assertThat(start().get()).isNull();
        }
    }

    @Test
    void whereNothingCanBeWrittenItLastsUntilTheEnd() throws IOException {
        Path blocked = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        ExportFolder exports = start();
        exports.chosen(folder.resolve("loss.svg"));
        assertThat(exports.get()).isEqualTo(folder);
        assertThat(blocked).hasContent("a file where the folder should be");
    }

    @Test
    void whatIsChosenBeforeTheOldOneWasReadStays() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old"));
        start().chosen(old.resolve("loss.svg"));
        Queue<Runnable> waiting = new ArrayDeque<>();
        ExportFolder exports = new ExportFolder(folder.resolve("data"), waiting::add);
        exports.chosen(folder.resolve("loss.svg"));
        waiting.forEach(Runnable::run);
        assertThat(exports.get()).isEqualTo(folder);
        assertThat(start().get()).isEqualTo(folder);
    }
}
