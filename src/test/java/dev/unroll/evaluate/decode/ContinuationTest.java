package dev.unroll.evaluate.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Trainer;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The course's word, written by a model that was taught it. */
class ContinuationTest {
    private static final Preset PRESET = Presets.find("next-character");
    private static final Dataset DATA = Datasets.load(PRESET.data(), Path.of("nowhere"), Progress.NONE);
    private static final Model MODEL = Model.create(PRESET.trained(), 1);
    private static final Sampling GREEDY = new Sampling(0, Sampling.ALL);

    @BeforeAll
    static void learn() {
        try (Workers workers = new Workers(2)) {
            new Trainer(MODEL, DATA.training(), DATA.validation(), PRESET.training(), workers).run();
        }
    }

    @Test
    void goesOnToTheEndOfTheWord() {
        Generated word = new Continuation(MODEL, DATA).from("국", 20, GREEDY, 1, Progress.NONE);
        assertThat(word.text(20)).isEqualTo("민대학");
        assertThat(word.steps().getLast().end()).isTrue();
        assertThat(word.text(1)).isEqualTo("민");
    }

    @Test
    void drawsTheSameWithTheSameSeed() {
        Continuation model = new Continuation(MODEL, DATA);
        Sampling hot = new Sampling(3, 5);
        Generated one = model.from("h", 12, hot, 4, Progress.NONE);
        assertThat(model.from("h", 12, hot, 4, Progress.NONE).text(12)).isEqualTo(one.text(12));
        assertThat(one.steps()).allSatisfy(step -> {
            assertThat(Arrays.stream(step.drawn()).filter(p -> p > 0).count()).isEqualTo(5);
            assertThat(step.drawn()[step.id()]).isPositive();
        });
    }

    /** The word ends otherwise than the model has learned: teacher forcing goes on unharmed, running free does not. */
    @Test
    void runningFreeLeavesATextItDoesNotKnow() {
        TwoWays same = new Continuation(MODEL, DATA).bothWays("국민대학");
        assertThat(same.divergence()).isEqualTo(-1);
        TwoWays other = new Continuation(MODEL, DATA).bothWays("hemory");
        assertThat(other.divergence()).isEqualTo(1);
        assertThat(other.free().get(1)).isEqualTo("l");
        assertThat(other.right(other.forced())).isGreaterThanOrEqualTo(other.right(other.free()));
    }

    @Test
    void refusesWhatItCannotRead() {
        Continuation model = new Continuation(MODEL, DATA);
        assertThatThrownBy(() -> model.from(" ", 3, GREEDY, 1, Progress.NONE)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> model.bothWays("국")).isInstanceOf(UnrollException.class);
        Dataset reviews = Datasets.load(Datasets.defaults("remember-first"), Path.of("nowhere"), Progress.NONE);
        assertThatThrownBy(() -> new Continuation(MODEL, reviews)).isInstanceOf(UnrollException.class);
    }

    @Test
    void temperatureAndTopKChangeTheProbabilities() {
        double[] given = {0.1, 0.2, 0.3, 0.4};
        assertThat(new Sampling(1, Sampling.ALL).of(given)).containsExactly(given, within(1e-12));
        assertThat(new Sampling(0, Sampling.ALL).of(given)).containsExactly(0, 0, 0, 1);
        assertThat(new Sampling(1, 2).of(given)).containsExactly(new double[] {0, 0, 3 / 7.0, 4 / 7.0}, within(1e-12));
        assertThat(new Sampling(0.5, Sampling.ALL).of(given)[3]).isCloseTo(0.16 / 0.3, within(1e-12));
        assertThat(new Sampling(5, Sampling.ALL).of(given)[0]).isGreaterThan(0.1);
        assertThat(new Sampling(1, 2).of(new double[] {0.25, 0.25, 0.25, 0.25})).containsExactly(0.5, 0.5, 0, 0);
        assertThatThrownBy(() -> new Sampling(-1, 0)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> new Sampling(1, -1)).isInstanceOf(UnrollException.class);
    }
}
