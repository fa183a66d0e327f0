package dev.unroll.data.numpy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.text.UnrollException;
import java.io.ByteArrayInputStream;

/** Whatever a pickle says, it becomes rows of numbers or a sentence; nothing that it names is called. */
class PickleFuzzTest {
    private static final Limits LIMITS = new Limits(1 << 20, 10_000, 1_000, 10_000, 500);

    @FuzzTest
    void becomesRowsOrASentence(byte[] pickle) {
        Place place = new Place("fuzz.npz", "x.npy");
        for (int rows : new int[] {1, 2, 3}) {
            ByteSource source = new ByteSource(new ByteArrayInputStream(pickle), place, LIMITS.bytes(), read -> true);
            try {
                IntRows read = new RowPickle(source, LIMITS, pickle.length).read(rows);
                if (read.count() != rows) {
                    throw new AssertionError("rows: " + read.count());
                }
            } catch (UnrollException told) {
                if (told.getMessage() == null || !told.getMessage().contains("fuzz.npz")) {
                    throw new AssertionError("no place named", told);
                }
            }
        }
    }
}
