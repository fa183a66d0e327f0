package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.text.Progress;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.nio.file.Path;
import java.util.Objects;
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
}
