package dev.unroll.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.unroll.SharedFiles;
import dev.unroll.text.UnrollException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that Keras saved, with bytes changed or missing: each opens, or is refused with a sentence, and soon. */
class DamagedFilesTest {
    private static final int EACH = Integer.getInteger("mutations", 150);
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aFileWithChangedBytesOpensOrIsRefused() {
        return Stream.of("book-chapter9-h5/best-gru-model.h5", "book-chapter9-keras3/best-2lstm-model.keras",
                "old-keras2/lstm_rnn_imdb.h5").map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path file = SharedFiles.data("keras-models/" + name);
                    boolean archive = name.endsWith(".keras");
                    byte[] whole = archive ? Zips.member(file, Archive.WEIGHTS) : Files.readAllBytes(file);
                    Random random = new Random(name.hashCode());
                    int refused = 0;
                    for (int i = 0; i < EACH; i++) {
                        byte[] changed = changed(whole, random);
                        Path copy = folder.resolve("changed" + i);
                        if (archive) {
                            Zips.copy(file, copy, Archive.WEIGHTS, changed);
                        } else {
                            Files.write(copy, changed);
                        }
                        refused += refused(copy, "mutation " + i) ? 1 : 0;
                        Files.delete(copy);
                    }
                    assertThat(refused).as("refused").isBetween(EACH / 50, EACH - 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFileCutOffIsRefused() {
        return Stream.of("book-chapter9-h5/best-lstm-model.h5", "book-chapter9-keras3/best-lstm-model.keras")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    byte[] whole = Files.readAllBytes(SharedFiles.data("keras-models/" + name));
                    for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
                        Path copy = folder.resolve("short" + length);
                        Files.write(copy, Arrays.copyOf(whole, length));
                        assertThat(refused(copy, "length " + length)).as("length %d", length).isTrue();
                        Files.delete(copy);
                    }
                }));
    }

    /** Some bytes set to anything, most of them where HDF5 keeps its structure: not in the middle of numbers. */
    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(changed.length);
            while (random.nextInt(50) != 0 && busy(whole, at)) {
                at = random.nextInt(changed.length);
            }
            changed[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) 0xff;
                case 1 -> (byte) (changed[at] ^ 1 << random.nextInt(8));
                case 2 -> (byte) 0;
                default -> (byte) random.nextInt(256);
            };
        }
        return changed;
    }

    /** Weights have no zero bytes near; structure has many. */
    private static boolean busy(byte[] bytes, int at) {
        int zeros = 0;
        for (int i = Math.max(0, at - 8); i < Math.min(bytes.length, at + 8); i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros < 4;
    }

    private static boolean refused(Path file, String what) {
        return assertTimeoutPreemptively(SOON, () -> {
            try {
                assertThat(KerasFiles.read(file).model().weights().values()).isNotEmpty();
                return false;
            } catch (UnrollException told) {
                assertThat(told.key()).as(what).startsWith("keras.");
                assertThat(told.sentence()).as(what).contains(file.toString());
                return true;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
                return fail(what, escaped);
            }
        }, what);
    }
}
