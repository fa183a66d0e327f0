package dev.unroll.view.backward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.plot.Figure;
import dev.unroll.text.Language;
import org.junit.jupiter.api.Test;

class PowerViewModelTest {
    private final PowerViewModel model = new PowerViewModel();

    @Test
    void multipliesOutWhatItSays() {
        model.weightProperty().set(0.5);
        model.stepsProperty().set(10);
        assertThat(model.formula()).isEqualTo("w^{n} = 0.50^{10} = 9.77×10⁻⁴");
        assertThat(model.words(Language.ENGLISH)).contains("less than 1% is left after 7 steps", "0.500");
        model.weightProperty().set(-1.5);
        assertThat(model.formula()).startsWith("w^{n} = (−1.50)^{10} = 57.7");
        assertThat(model.words(Language.ENGLISH)).startsWith("It stays");
        model.stepsProperty().set(100);
        assertThat(model.words(Language.ENGLISH)).startsWith("It explodes");
        model.weightProperty().set(0);
        assertThat(model.words(Language.ENGLISH)).contains("nothing is left");
    }

    @Test
    void everyFigureHasAxes() {
        for (Activation activation : PowerViewModel.ACTIVATIONS) {
            model.activationProperty().set(activation);
            for (double w = -2; w <= 2; w += 0.25) {
                model.weightProperty().set(w);
                for (int n : new int[] {1, 37, 100}) {
                    model.stepsProperty().set(n);
                    Figure figure = model.figure(Language.KOREAN);
                    assertThat(figure.y().max()).isGreaterThan(figure.y().min());
                    assertThat(figure.lines().getFirst().points().size()).isEqualTo(n + 1);
                }
            }
        }
    }

    @Test
    void takesOverAMeanFactor() {
        model.activationProperty().set(Activation.TANH);
        model.take(0.811, 53);
        assertThat(model.activationProperty().get()).isEqualTo(Activation.LINEAR);
        assertThat(model.weightProperty().get()).isEqualTo(0.811);
        assertThat(model.stepsProperty().get()).isEqualTo(53);
        model.take(Double.NaN, 5);
        assertThat(model.stepsProperty().get()).isEqualTo(53);
    }
}
