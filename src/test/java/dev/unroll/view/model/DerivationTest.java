package dev.unroll.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.plot.Palette.Role;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {
    private static final Shape EMBEDDED = Shape.sequence(100, 16);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chapter9-lstm | 4 × (16×8 + 8×8 + 8) | 4 × (128 W + 64 U + 8 b) = 800",
        "chapter9-gru | 3 × (16×8 + 8×8 + 2×8) | 3 × (128 W + 64 U + 16 b) = 624",
        "chapter9-rnn | 16×8 + 8×8 + 8 | 128 W + 64 U + 8 b = 200",
        "chapter9-onehot | 200×8 + 8×8 + 8 | 1600 W + 64 U + 8 b = 1,672"})
    void derivesTheCountsOfTheCourseInFewWords(String preset, String terms, String numbers) {
        Architecture architecture = Presets.find(preset).architecture();
        Derivation.Brief brief = Objects.requireNonNull(
                Derivation.of(architecture.layers().get(1), architecture.inputOf(1)).brief());
        assertThat(brief.line()).isEqualTo(terms);
        assertThat(brief.counted()).isEqualTo(numbers);
    }

    @Test
    void theFirstCellOfTheCourse() {
        Derivation derivation = Derivation.of(new Recurrent(new SimpleRnn(3)), Shape.sequence(5, 4));
        assertThat(derivation.rows()).extracting(Derivation.Row::text).containsExactly("4×3 + 3×3 + 3 = 24");
        assertThat(derivation.totals()).isEmpty();
    }

    @Test
    void anLstmGateByGate() {
        Derivation derivation = Derivation.of(new Recurrent(new Lstm(8)), EMBEDDED);
        assertThat(derivation.rows()).extracting(Derivation.Row::letter).containsExactly("i", "f", "c̃", "o");
        assertThat(derivation.rows()).extracting(Derivation.Row::role)
                .containsExactly(Role.INPUT, Role.FORGET, Role.CANDIDATE, Role.OUTPUT);
        assertThat(derivation.rows()).extracting(Derivation.Row::text).containsOnly("16×8 + 8×8 + 8 = 200");
        assertThat(derivation.totals()).containsExactly("4 × 200 = 800");
    }

    @Test
    void aGruExplainsItsExtraBias() {
        Derivation after = Derivation.of(new Recurrent(new Gru(8)), EMBEDDED);
        assertThat(after.totals()).containsExactly("3 × 208 = 624");
        String why = Messages.in(Language.ENGLISH, after.notes().getFirst().key(), after.notes().getFirst().arguments().toArray());
        assertThat(why).contains("624 and not 600").contains("two rows of 8");
        Derivation before = Derivation.of(new Recurrent(new Gru(8, Activation.TANH, Activation.SIGMOID, true, false)), EMBEDDED);
        assertThat(before.totals()).containsExactly("3 × 200 = 600");
    }

    @Test
    void theOthers() {
        Architecture architecture = Presets.find("chapter9-lstm").architecture();
        assertThat(Derivation.of(architecture.layers().get(0), Shape.tokens(100)).rows().getFirst().text())
                .isEqualTo("500×16 = 8,000");
        assertThat(Derivation.of(architecture.layers().get(2), Shape.vector(8)).rows().getFirst().text()).isEqualTo("8×1 + 1 = 9");
        assertThat(Derivation.of(new Dense(3, Activation.RELU, false), Shape.vector(8)).rows().getFirst().text())
                .isEqualTo("8×3 = 24");
        assertThat(Derivation.of(new Dropout(0.5), EMBEDDED).brief()).isNull();
        Derivation both = Derivation.of(new Bidirectional(new Recurrent(new Lstm(8))), EMBEDDED);
        assertThat(both.totals()).containsExactly("4 × 200 = 800", "2 × 800 = 1,600");
        assertThat(Objects.requireNonNull(both.brief()).line()).isEqualTo("2 × 4 × (16×8 + 8×8 + 8)");
    }

    @TestFactory
    Stream<DynamicTest> everyCountOfEveryPresetIsDerived() {
        List<Preset> presets = Presets.all();
        return presets.stream().map(preset -> DynamicTest.dynamicTest(preset.name(), () -> {
            Architecture architecture = preset.architecture();
            for (int i = 0; i < architecture.layers().size(); i++) {
                Layer layer = architecture.layers().get(i);
                Derivation derivation = Derivation.of(layer, architecture.inputOf(i));
                long sum = derivation.rows().stream().mapToLong(Derivation.Row::sum).sum();
                assertThat(layer instanceof Bidirectional ? 2 * sum : sum).isEqualTo(layer.parameterCount(architecture.inputOf(i)));
                for (Derivation.Note note : derivation.notes()) {
                    assertThat(Messages.in(Language.KOREAN, note.key(), note.arguments().toArray())).doesNotContain("{");
                }
            }
        }));
    }
}
