package dev.unroll.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.picture.WeightMap;
import dev.unroll.text.Language;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.StackCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LayerCardsTest {
    @TestFactory
    Stream<DynamicTest> everyLayerOfEveryPresetHasACardAndAllItsWeights() {
        return Presets.all().stream().filter(p -> p.architecture().parameterCount() < 100_000)
                .map(preset -> DynamicTest.dynamicTest(preset.name(), () -> check(preset)));
    }

    private static void check(Preset preset) {
        Architecture architecture = preset.architecture();
        StackCheck stack = StackCheck.of(architecture);
        Model model = Model.create(architecture, 1);
        for (int i = 0; i < architecture.layers().size(); i++) {
            for (Language language : Language.values()) {
                assertThat(LayerCards.detail(architecture.layers().get(i), architecture.inputOf(i), language)).isNotBlank();
                assertThat(LayerCards.name(architecture.layers().get(i), language)).isNotBlank();
                assertThat(LayerCards.speech(stack, i, language)).contains(architecture.shapes().get(i).toString());
            }
            List<Weights.Slice> slices = model.weights().slices(i);
            WeightMap map = LayerCards.weights(stack, i, Language.ENGLISH);
            assertThat(map.size()).isEqualTo(architecture.layers().get(i).parameterCount(architecture.inputOf(i)));
            assertThat(map.blocks()).extracting(WeightMap.Block::offset)
                    .isEqualTo(slices.stream().map(Weights.Slice::offset).toList());
        }
    }

    @Test
    void saysACardInWords() {
        StackCheck stack = StackCheck.of(Presets.find("chapter9-lstm").architecture());
        assertThat(LayerCards.speech(stack, 1, Language.ENGLISH))
                .isEqualTo("LSTM, recurrent, 8 units, output (None, 8), 800 parameters");
        assertThat(LayerCards.speech(stack, 1, Language.KOREAN)).contains("유닛 8개").contains("(None, 8)").contains("800");
    }

    @Test
    void saysWhatIsWrongWithIt() {
        StackCheck stack = StackCheck.of(new Architecture(Shape.tokens(10), List.of(new Recurrent(new Lstm(8)))));
        assertThat(LayerCards.speech(stack, 0, Language.ENGLISH)).contains("output ?").contains("cannot read tokens");
    }

    @Test
    void aTermOfBothDirectionsStandsForTwoArrays() {
        Bidirectional both = new Bidirectional(new Recurrent(new Lstm(8)));
        Shape in = Shape.sequence(5, 16);
        assertThat(LayerCards.blocks(both, in, Derivation.Part.W)).containsExactly(0, 3);
        assertThat(LayerCards.blocks(both, in, Derivation.Part.B)).containsExactly(2, 5);
        assertThat(LayerCards.blocks(both.layer(), in, Derivation.Part.U)).containsExactly(1);
    }
}
