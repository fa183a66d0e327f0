package dev.unroll.data.numpy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.FuzzedFile;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Whatever bytes an {@code .npz} file holds, its arrays are read or refused with a sentence. Bytes that are no archive stand
 * for the member of a sound one.
 */
class NpzFuzzTest {
    private static final Limits LIMITS = new Limits(1 << 20, 10_000, 1_000, 10_000, 500);

    @FuzzTest
    void readsOrRefuses(byte[] bytes) throws IOException {
        boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        Path file = FuzzedFile.write("fuzz.npz", archive ? bytes : NpzBytes.zipped("x.npy", bytes));
        try (NpzFile npz = NpzFile.open(file, LIMITS)) {
            tried(() -> npz.rows("x", part -> true));
            tried(() -> npz.numbers("x"));
            tried(() -> npz.rows("x_train", part -> true));
        } catch (UnrollException told) {
            named(told);
        }
    }

    private static void tried(Runnable reading) {
        try {
            reading.run();
        } catch (UnrollException told) {
            named(told);
        }
    }

    private static void named(UnrollException told) {
        if (told.getMessage() == null || !told.getMessage().contains("fuzz.npz")) {
            throw new AssertionError("no place named", told);
        }
    }
}
