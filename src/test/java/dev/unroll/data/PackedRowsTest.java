package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.numpy.IntRows;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static int[] read(PackedRows rows, int row) {
        int[] target = new int[rows.length(row) + 2];
        rows.read(row, target, 1);
        assertThat(target[0]).isZero();
        assertThat(target[target.length - 1]).isZero();
        return Arrays.copyOfRange(target, 1, target.length - 1);
    }

    @Test
    void everyNumberComesBack() {
        int[] edges = {0, 1, 127, 128, 129, 16_383, 16_384, 88_584, 2_097_151, 2_097_152, 268_435_455, 268_435_456,
            Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        PackedRows rows = new PackedRows(IntRows.of(edges, new int[0], new int[] {5}));
        assertThat(rows.count()).isEqualTo(3);
        assertThat(read(rows, 0)).containsExactly(edges);
        assertThat(read(rows, 1)).isEmpty();
        assertThat(read(rows, 2)).containsExactly(5);
    }

    @Test
    void rowsOfAnyLengthComeBackWhateverStandsBehindTheLast() {
        Random random = new Random(8);
        int[][] given = new int[200][];
        for (int i = 0; i < given.length; i++) {
            given[i] = random.ints(random.nextInt(40), 0, 1 << random.nextInt(1, 31)).toArray();
        }
        IntRows tight = IntRows.of(given);
        IntRows roomy = new IntRows(Arrays.copyOf(tight.values(), tight.values().length + 99), tight.starts());
        PackedRows rows = new PackedRows(roomy);
        for (int i = 0; i < given.length; i++) {
            assertThat(read(rows, i)).containsExactly(given[i]);
        }
    }
}
