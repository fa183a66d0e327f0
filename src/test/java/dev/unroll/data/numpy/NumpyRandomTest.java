package dev.unroll.data.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers printed by NumPy itself. */
class NumpyRandomTest {
    @Test
    void permutesAsNumpyDoes() {
        assertThat(new NumpyRandom(42).permutation(10)).containsExactly(8, 1, 5, 0, 7, 2, 9, 4, 3, 6);
    }

    @Test
    void goesOnWhereTheLastPermutationEnded() {
        NumpyRandom random = new NumpyRandom(113);
        assertThat(random.permutation(6)).containsExactly(1, 0, 3, 2, 4, 5);
        assertThat(random.permutation(6)).containsExactly(5, 3, 4, 1, 0, 2);
    }

    @Test
    void drawsUniformNumbersAsNumpyDoes() {
        NumpyRandom random = new NumpyRandom(42);
        assertThat(random.uniform()).isCloseTo(0.3745401188473625, within(1e-16));
        assertThat(random.uniform()).isCloseTo(0.9507143064099162, within(1e-16));
    }
}
