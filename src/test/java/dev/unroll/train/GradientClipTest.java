package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientClipTest {
    /** Two weight arrays: kernel (3, 4) (norm 5) and bias (0.6) (norm 0.6). */
    private static float[] clipped(Clipping clipping) {
        Weights weights = Weights.zeros(new Architecture(Shape.vector(2), List.of(new Dense(1, Activation.LINEAR))));
        float[] gradient = {3, 4, 0.6f};
        try (Workers one = new Workers(1)) {
            new GradientClip(clipping, weights.slices()).apply(gradient, one);
        }
        return gradient;
    }

    @Test
    void byValue() {
        assertThat(clipped(new Clipping(Clipping.Kind.VALUE, 1))).containsExactly(1, 1, 0.6f);
        assertThat(clipped(Clipping.NONE)).containsExactly(3, 4, 0.6f);
    }

    @Test
    void byTheNormOfEachWeightArray() {
        assertThat(clipped(new Clipping(Clipping.Kind.NORM, 1))).containsExactly(0.6f, 0.8f, 0.6f);
    }

    @Test
    void byTheNormOfAll() {
        double norm = Math.sqrt(25.36);
        assertThat(clipped(new Clipping(Clipping.Kind.GLOBAL_NORM, 1)))
                .containsExactly(new float[] {(float) (3 / norm), (float) (4 / norm), (float) (0.6 / norm)}, within(1e-7f));
        assertThat(clipped(new Clipping(Clipping.Kind.GLOBAL_NORM, 6))).containsExactly(3, 4, 0.6f);
    }

    @Test
    void largeGradientsGiveTheSameBitsWithAnyTeam() {
        Architecture wide = new Architecture(Shape.vector(300), List.of(new Dense(333, Activation.LINEAR)));
        List<Weights.Slice> slices = Weights.zeros(wide).slices();
        float[][] results = new float[2][];
        for (int team = 1; team <= 2; team++) {
            float[] gradient = new float[wide.parameterCount()];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = (float) Math.sin(i);
            }
            try (Workers workers = new Workers(team)) {
                new GradientClip(new Clipping(Clipping.Kind.GLOBAL_NORM, 1), slices).apply(gradient, workers);
            }
            results[team - 1] = gradient;
        }
        assertThat(results[1]).isEqualTo(results[0]);
        double squares = 0;
        for (float each : results[0]) {
            squares += (double) each * each;
        }
        assertThat(squares).isCloseTo(1, within(1e-5));
    }

    @Test
    void aLimitMustBePositive() {
        assertThatThrownBy(() -> new Clipping(Clipping.Kind.NORM, 0)).isInstanceOf(UnrollException.class);
    }
}
