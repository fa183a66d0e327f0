package dev.unroll.workspace.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.text.Progress;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Fitting;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.TrainingFit;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever model meets whatever data, afterwards it can be trained on them. */
class PresetFitTest {
    private static Dataset data(String name) {
        return Datasets.load(Datasets.defaults(name), Path.of("nowhere"), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"reviews-en-lstm, sine", "sine, reviews-ko", "reviews-en-lstm, three-class", "three-class, reviews-en",
        "reviews-en-lstm, next-character", "next-character, reviews-en", "adding, next-character", "chapter9-lstm2, reviews-ko",
        "chapter9-onehot, three-class"})
    void makesAnyModelFitAnyData(String preset, String dataset) {
        Dataset data = data(dataset);
        Experiment moved = Fitting.on(Experiment.of(Presets.find(preset)), data.options());
        Dataset cut = Datasets.load(moved.data(), Path.of("nowhere"), Progress.NONE);
        Experiment fitted = PresetFit.fit(moved, cut);
        Dataset read = Datasets.load(fitted.data(), Path.of("nowhere"), Progress.NONE);
        assertThat(StackCheck.of(fitted, read).problem()).isNull();
        assertThat(TrainingFit.problem(fitted, read)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"texts-gru, three-class", "texts-lstm, reviews-en", "characters-lstm, next-character", "series-gru, sine"})
    void putsAPresetOnOtherData(String name, String dataset) {
        Dataset data = data(dataset);
        Preset fitted = PresetFit.on(Presets.find(name), data);
        assertThat(fitted.name()).isEqualTo(name);
        assertThat(TrainingFit.problem(Experiment.of(fitted), data)).isNull();
    }
}
