package dev.unroll.view.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.picture.WeightMap;
import dev.unroll.text.Language;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.StackCheck;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            for (Language language : Language.all()) {
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

    /** Every kind of layer in few words; what the second language says holds the same numbers. */
    @TestFactory
    Stream<DynamicTest> tellsEveryKindInFewWords() {
        Shape sequence = Shape.sequence(40, 16);
        Recurrent lstm = new Recurrent(new Lstm(8));
        return Stream.of(
                new Words(new Embedding(5000, 16, false), Shape.tokens(40), "5,000 words → 16 numbers"),
                new Words(new OneHot(200), Shape.tokens(40), "a row of 200 with a single 1"),
                new Words(lstm, sequence, "recurrent · 8 units"),
                new Words(lstm.withDropout(0.2), sequence, "recurrent · 8 units · dropout 0.2"),
                new Words(new Bidirectional(lstm), sequence, "LSTM both ways · 8 units each"),
                new Words(new Dense(1, Activation.SIGMOID), Shape.vector(8), "1 unit · sigmoid"),
                new Words(new Dense(16, Activation.RELU), Shape.vector(8), "16 units · ReLU"),
                new Words(new Dropout(0.25), sequence, "rate 0.25"),
                new Words(new Flatten(), sequence, "40 × 16 side by side"),
                new Words(new Flatten(), null, "all timesteps side by side"))
                .map(words -> DynamicTest.dynamicTest(words.english(), () -> {
                    assertThat(LayerCards.detail(words.layer(), words.in(), Language.ENGLISH)).isEqualTo(words.english());
                    String korean = LayerCards.detail(words.layer(), words.in(), Language.KOREAN);
                    assertThat(numbers(korean)).containsExactlyInAnyOrderElementsOf(numbers(words.english()));
                }));
    }

    private record Words(Layer layer, @Nullable Shape in, String english) {
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("[0-9][0-9,.]*").matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void tellsWhatFlowsIn() {
        assertThat(LayerCards.inputDetail(Shape.tokens(40), Language.ENGLISH)).isEqualTo("40 tokens per example");
        assertThat(LayerCards.inputDetail(Shape.tokens(Shape.ANY), Language.ENGLISH)).doesNotContain("-1");
        assertThat(LayerCards.inputDetail(Shape.sequence(20, 3), Language.ENGLISH)).contains("20").contains("3");
        assertThat(LayerCards.inputDetail(Shape.sequence(Shape.ANY, 3), Language.KOREAN)).contains("3").doesNotContain("-1");
        assertThat(LayerCards.inputDetail(Shape.vector(7), Language.KOREAN)).contains("7");
    }

    @Test
    void theWeightsOfALayerWhoseInputIsUnknownAreNotLaidOut() {
        StackCheck stack = StackCheck.of(new Architecture(Shape.tokens(10),
                List.of(new Recurrent(new Lstm(8)), new Dense(1, Activation.SIGMOID))));
        assertThatThrownBy(() -> LayerCards.weights(stack, 1, Language.ENGLISH)).isInstanceOf(IllegalArgumentException.class);
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
