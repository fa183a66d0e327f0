package dev.unroll.data.numpy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.text.UnrollException;
import java.io.ByteArrayInputStream;

/**
 * Whatever bytes an array file holds, the reader ends with rows or with a sentence. Runs over the inputs kept in the
 * resources; {@code src/bench/fuzz.sh} looks for new ones.
 */
class NpyFuzzTest {
    private static final Limits LIMITS = new Limits(1 << 20, 10_000, 1_000, 10_000, 500);

    @FuzzTest(maxDuration = "20s")
    void endsWithRowsOrASentence(byte[] npy) {
        Place place = new Place("fuzz.npz", "x.npy");
        ByteSource source = new ByteSource(new ByteArrayInputStream(npy), place, LIMITS.bytes(), read -> true);
        try {
            NpyHeader header = NpyHeader.read(source);
            if (header.type().equals("|O")) {
                IntRows rows = new RowPickle(source, LIMITS, npy.length).read(header.onlyAxis(source));
                for (int row = 0; row < rows.count(); row++) {
                    rows.row(row);
                }
            } else {
                PlainNumbers.read(source, header.type(), header.onlyAxis(source), LIMITS);
            }
        } catch (UnrollException told) {
            if (told.getMessage() == null || !told.getMessage().contains("fuzz.npz")) {
                throw new AssertionError("no place named", told);
            }
        }
    }
}
