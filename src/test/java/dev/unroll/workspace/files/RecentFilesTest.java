package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.workspace.files.RecentFiles.Recent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    private Path folder;

    private List<Path> paths() {
        return new RecentFiles(folder.resolve("data")).list().stream().map(Recent::path).toList();
    }

    @Test
    void newestFirstUpToTenAndNoneTwice() {
        RecentFiles recent = new RecentFiles(folder.resolve("data"));
        assertThat(recent.list()).isEmpty();
        for (int i = 1; i <= 12; i++) {
            recent.add(folder.resolve("실험 " + i + ".keras"));
        }
        recent.add(folder.resolve("실험 5.keras"));
        assertThat(paths()).hasSize(RecentFiles.MOST).startsWith(folder.resolve("실험 5.keras"), folder.resolve("실험 12.keras"))
                .doesNotHaveDuplicates().endsWith(folder.resolve("실험 3.keras"));
        recent.remove(folder.resolve("실험 12.keras"));
        assertThat(paths()).hasSize(9).doesNotContain(folder.resolve("실험 12.keras"));
        recent.clear();
        assertThat(paths()).isEmpty();
    }

    @Test
    void whatIsMissingIsMarked() throws IOException {
        RecentFiles recent = new RecentFiles(folder);
        Path there = Files.writeString(folder.resolve("there.keras"), "x");
        recent.add(there);
        recent.add(folder.resolve("gone.keras"));
        assertThat(recent.list()).containsExactly(new Recent(folder.resolve("gone.keras"), true), new Recent(there, false));
    }

    @Test
    void aDamagedListIsReadAsFarAsItGoes() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Path good = folder.resolve("good.keras");
        Files.writeString(folder.resolve("data").resolve("recent-files.txt"),
                "relative.keras\n\u0000\n\n" + good + "\n" + good + "\n" + "x".repeat(10_000_000));
        assertThat(paths()).containsExactly(good);
        Files.write(folder.resolve("data").resolve("recent-files.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10, 13});
        assertThat(paths()).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKeptAndNothingFails() throws IOException {
        RecentFiles recent = new RecentFiles(Files.writeString(folder.resolve("file"), "x"));
        recent.add(folder.resolve("a.keras"));
        assertThat(recent.list()).isEmpty();
    }
}
