package dev.unroll.view.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.picture.WeightMap;
import dev.unroll.text.Language;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerCardsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chapter9-lstm | 4 × (16×8 + 8×8 + 8) | 4 × (128 W + 64 U + 8 b) = 800",
        "chapter9-gru | 3 × (16×8 + 8×8 + 2×8) | 3 × (128 W + 64 U + 16 b) = 624",
        "chapter9-rnn | 16×8 + 8×8 + 8 | 128 W + 64 U + 8 b = 200",
        "chapter9-onehot | 200×8 + 8×8 + 8 | 1600 W + 64 U + 8 b = 1,672"})
    void derivesTheCountsOfTheCourse(String preset, String terms, String numbers) {
        Architecture architecture = Presets.find(preset).architecture();
        assertThat(LayerCards.derivation(architecture.layers().get(1), architecture.inputOf(1))).containsExactly(terms, numbers);
    }

    @Test
    void derivesTheOthers() {
        Architecture architecture = Presets.find("chapter9-lstm").architecture();
        assertThat(LayerCards.derivation(architecture.layers().get(0), Shape.tokens(100))).containsExactly("500×16 = 8,000");
        assertThat(LayerCards.derivation(architecture.layers().get(2), Shape.vector(8))).containsExactly("8×1 + 1 = 9");
    }

    @TestFactory
    Stream<DynamicTest> everyLayerOfEveryPresetHasACardAndAllItsWeights() {
        return Presets.all().stream().filter(p -> p.architecture().parameterCount() < 100_000)
                .map(preset -> DynamicTest.dynamicTest(preset.name(), () -> check(preset)));
    }

    private static void check(Preset preset) {
        Architecture architecture = preset.architecture();
        Model model = Model.create(architecture, 1);
        for (int i = 0; i < architecture.layers().size(); i++) {
            for (Language language : Language.values()) {
                assertThat(LayerCards.detail(architecture.layers().get(i), architecture.inputOf(i), language)).isNotBlank();
                assertThat(LayerCards.name(architecture.layers().get(i), language)).isNotBlank();
            }
            if (architecture.layers().get(i).parameterCount(architecture.inputOf(i)) > 0) {
                WeightMap map = LayerCards.weights(architecture, model.weights(), i, Language.ENGLISH);
                assertThat(map.size()).isEqualTo(architecture.layers().get(i).parameterCount(architecture.inputOf(i)));
            }
        }
    }
}
