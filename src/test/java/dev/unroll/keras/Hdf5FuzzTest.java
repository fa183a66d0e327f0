package dev.unroll.keras;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.FuzzedFile;
import dev.unroll.text.UnrollException;
import java.io.IOException;

/** Whatever bytes an {@code .h5} file holds, it opens or is refused with a sentence that names it. */
class Hdf5FuzzTest {
    @FuzzTest
    void opensOrIsRefused(byte[] bytes) throws IOException {
        try {
            KerasFiles.read(FuzzedFile.write("fuzz.h5", bytes));
        } catch (UnrollException told) {
            if (!told.key().startsWith("keras.") || told.getMessage() == null || !told.getMessage().contains("fuzz.h5")) {
                throw new AssertionError("no place named", told);
            }
        }
    }
}
