package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.unroll.files.AtomicFile;
import dev.unroll.nn.Model;
import dev.unroll.text.UnrollException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is saved whole or not at all. */
class SavingTest {
    private static final Model MODEL = SampleModels.random(SampleModels.architecture("lstm"), 1);

    @TempDir
    private Path folder;

    @Test
    void aFullDiskLeavesTheOlderFileAndNothingElse() throws IOException {
        Path path = folder.resolve("model.keras");
        KerasFiles.write(path, MODEL, UnrollParts.NONE);
        byte[] older = Files.readAllBytes(path);
        for (int room : new int[] {0, 100, 2000, older.length / 2}) {
            assertThatThrownBy(() -> ArchiveWriter.write(path, MODEL, UnrollParts.NONE, null, file -> new Full(file, room)))
                    .isInstanceOf(UnrollException.class).hasMessageContaining("model.keras could not be saved")
                    .extracting("key").isEqualTo("keras.saveFailed");
            assertThat(path).hasBinaryContent(older);
            assertThat(folder.toFile().list()).containsExactly("model.keras");
        }
    }

    @Test
    void anExistingFileIsReplaced() {
        Path path = folder.resolve("model.keras");
        KerasFiles.write(path, SampleModels.random(SampleModels.architecture("gru"), 2), UnrollParts.NONE);
        KerasFiles.write(path, MODEL, UnrollParts.NONE);
        assertThat(KerasFiles.read(path).model().architecture()).isEqualTo(MODEL.architecture());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path path = folder.resolve("none").resolve("model.keras");
        assertThatThrownBy(() -> KerasFiles.write(path, MODEL, UnrollParts.NONE)).isInstanceOf(UnrollException.class)
                .hasMessageContaining(path.toString()).extracting("key").isEqualTo("keras.saveNoFolder");
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> KerasFiles.write(file.resolve("model.keras"), MODEL, UnrollParts.NONE))
                .isInstanceOf(UnrollException.class).hasMessageContaining("could not be saved");
        assertThat(file).hasContent("x");
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(locked), "skipped: this user may write everywhere");
            assertThatThrownBy(() -> KerasFiles.write(locked.resolve("model.keras"), MODEL, UnrollParts.NONE))
                    .isInstanceOf(UnrollException.class).extracting("key").isEqualTo("keras.saveDenied");
        } finally {
            assertThat(locked.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = folder.resolve("real.keras");
        KerasFiles.write(real, MODEL, UnrollParts.NONE);
        Path link = Files.createSymbolicLink(folder.resolve("link.keras"), real);
        KerasFiles.write(link, SampleModels.random(SampleModels.architecture("gru"), 2), UnrollParts.NONE);
        assertThat(link).isSymbolicLink();
        assertThat(KerasFiles.read(real).model().architecture()).isEqualTo(SampleModels.architecture("gru"));
    }

    /** A disk with room for only some bytes. */
    private static final class Full extends FilterOutputStream {
        private int room;

        Full(Path file, int room) throws IOException {
            super(AtomicFile.PLAIN.open(file));
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            take(length);
            out.write(bytes, offset, length);
        }

        private void take(int count) throws IOException {
            room -= count;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
