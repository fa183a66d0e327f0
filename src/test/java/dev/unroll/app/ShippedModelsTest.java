package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.evaluate.decode.ExactMatch;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.text.Progress;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models in the program are those of their presets and fit the built-in texts as they are generated today. */
class ShippedModelsTest {
    @ParameterizedTest
    @ValueSource(strings = {"reviews-en-lstm", "reviews-ko-lstm"})
    void answersTheTestReviews(String name) {
        Preset preset = Presets.find(name);
        Trained trained = Objects.requireNonNull(new ShippedModels().find(name));
        assertThat(trained.model().architecture()).isEqualTo(preset.architecture());
        assertThat(trained.history()).isNotEmpty();

        Dataset data = Datasets.load(preset.data(), Path.of("."), Progress.NONE);
        Evaluation evaluation = Evaluation.of(trained.model(), preset.training().loss(), Objects.requireNonNull(data.test()),
                Progress.NONE);

        assertThat(evaluation.accuracy()).isGreaterThan(0.97);
    }

    /** With attention almost every date is right; with a fixed vector long sources are hardly ever. */
    @ParameterizedTest
    @ValueSource(strings = {"dates-en", "dates-ko"})
    void translatesHeldOutDates(String name) {
        Dataset data = Datasets.load(Presets.find(name).data(), Path.of("."), Progress.NONE);
        Trained attentive = Objects.requireNonNull(new ShippedModels().find(name));
        Trained fixed = Objects.requireNonNull(new ShippedModels().find(name + "-fixed"));

        ExactMatch looking = ExactMatch.of(attentive.model(), Objects.requireNonNull(data.test()), 2, Progress.NONE);
        ExactMatch blind = ExactMatch.of(fixed.model(), Objects.requireNonNull(data.test()), 2, Progress.NONE);

        assertThat(looking.share()).isGreaterThanOrEqualTo(0.95);
        assertThat(looking.bins(20).getLast().share()).isGreaterThan(blind.bins(20).getLast().share() + 0.5);
    }

    @Test
    void translatesHeldOutDatesWithGrusToo() {
        Preset preset = Presets.translation("dates-en", true, Attention.BAHDANAU);
        Trained trained = Objects.requireNonNull(new ShippedModels().find(preset.name()));
        Dataset data = Datasets.load(preset.data(), Path.of("."), Progress.NONE);

        assertThat(trained.model().architecture()).isEqualTo(preset.trained());
        assertThat(ExactMatch.of(trained.model(), Objects.requireNonNull(data.test()), 2, Progress.NONE).share())
                .isGreaterThanOrEqualTo(0.95);
    }
}
