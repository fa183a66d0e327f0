package dev.unroll.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.lesson.Count.Sizes;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountTest {
    private final Language before = Messages.language();

    @AfterEach
    void giveBack() {
        Messages.use(before);
    }

    @ParameterizedTest
    @EnumSource(Count.class)
    void isWhatTheEngineCounts(Count count) {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Sizes sizes = count.draw(random);
            Layer layer = switch (count) {
                case SIMPLE_RNN -> new Recurrent(new SimpleRnn(sizes.units()));
                case LSTM -> new Recurrent(new Lstm(sizes.units()));
                case GRU -> new Recurrent(new Gru(sizes.units()));
                case DENSE -> new Dense(sizes.units(), Activation.LINEAR);
                case EMBEDDING -> new Embedding(sizes.inputs(), sizes.units(), false);
            };
            Shape in = switch (count) {
                case EMBEDDING -> Shape.tokens(5);
                case DENSE -> Shape.vector(sizes.inputs());
                default -> Shape.sequence(5, sizes.inputs());
            };
            assertThat(count.of(sizes)).isEqualTo(layer.parameterCount(in));
        }
    }

    @Test
    void givesTheCoursesNumbers() {
        assertThat(Count.SIMPLE_RNN.of(new Sizes(4, 3))).isEqualTo(24);
        assertThat(Count.SIMPLE_RNN.of(new Sizes(200, 8))).isEqualTo(1672);
        assertThat(Count.LSTM.of(new Sizes(16, 8))).isEqualTo(800);
        assertThat(Count.GRU.of(new Sizes(16, 8))).isEqualTo(624);
    }

    @ParameterizedTest
    @EnumSource(Count.class)
    void derivesTheNumberInBothLanguages(Count count) {
        Sizes sizes = new Sizes(6, 5);
        for (Language language : new Language[] {Language.ENGLISH, Language.KOREAN}) {
            Messages.use(language);
            assertThat(count.derivation(sizes)).contains(String.valueOf(count.of(sizes))).contains("6").contains("5");
        }
    }
}
