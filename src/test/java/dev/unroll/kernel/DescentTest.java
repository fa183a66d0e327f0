package dev.unroll.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DescentTest {
    private static final int SIZE = 67;

    @Test
    void stretchesOutsideAreLeftAlone() {
        float[] w = filled(1);
        float[] g = filled(2);
        Descent.sgd(w, g, 5, 60, 0.5f);
        for (int i = 0; i < SIZE; i++) {
            assertThat(w[i]).isEqualTo(i >= 5 && i < 60 ? 0f : 1f);
        }
    }

    @Test
    void fadingMemoryEndsAtZeroAndNeverLingersAmongSubnormals() {
        float[] w = new float[SIZE];
        float[] g = new float[SIZE];
        float[] m = filled(1e-30f);
        float[] v = filled(1e-30f);
        for (int t = 0; t < 20_000; t++) {
            Descent.adam(w, g, m, v, 0, SIZE, 0.001f, 0.1f, 0.001f, 1e-7f);
            for (int i : new int[] {0, SIZE - 1}) {
                assertThat(m[i] == 0 || Math.abs(m[i]) >= Descent.TINY).isTrue();
                assertThat(v[i] == 0 || Math.abs(v[i]) >= Descent.TINY).isTrue();
            }
        }
        assertThat(m).containsOnly(0f);
        assertThat(v).containsOnly(0f);
    }

    @Test
    void clampKeepsWhatIsWithinAndNotANumber() {
        float[] g = filled(0.25f);
        g[3] = 7;
        g[4] = -7;
        g[66] = Float.NEGATIVE_INFINITY;
        g[65] = Float.NaN;
        DescentClip.clamp(g, 0, SIZE, 0.5f);
        assertThat(g[3]).isEqualTo(0.5f);
        assertThat(g[4]).isEqualTo(-0.5f);
        assertThat(g[66]).isEqualTo(-0.5f);
        assertThat(g[65]).isNaN();
        assertThat(g[0]).isEqualTo(0.25f);
    }

    @Test
    void squaresAreSummedInDouble() {
        float[] g = filled(1e-4f);
        g[0] = 1e4f;
        double square = (double) 1e-4f * 1e-4f;
        assertThat(DescentClip.squares(g, 0, SIZE)).isCloseTo(1e8 + 66 * square, within(1e-7));
        assertThat(DescentClip.squares(g, 1, 4)).isCloseTo(3 * square, within(1e-20));
    }

    private static float[] filled(float value) {
        float[] all = new float[SIZE];
        Arrays.fill(all, value);
        return all;
    }
}
