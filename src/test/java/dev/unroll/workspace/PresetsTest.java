package dev.unroll.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSettings;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    @ParameterizedTest
    @CsvSource({
        "chollet-numpy-rnn, 6208",
        "chollet-rnn, 322113",
        "chollet-rnn-stacked, 328320",
        "chollet-lstm, 328353",
        "kookmin-ff, 708793",
        "kookmin-lstm1, 708672",
        "kookmin-lstm32, 713913",
        "kookmin-lstm4-flatten, 708921",
        "kookmin-r-ff, 80161",
        "kookmin-r-lstm1, 80040",
        "kookmin-r-lstm32, 85281",
        "kookmin-r-lstm4, 80289",
        "chapter9-onehot, 1681",
        "chapter9-rnn, 8209",
        "chapter9-rnn-torch, 8217",
        "chapter9-lstm, 8809",
        "chapter9-lstm-dropout, 8809",
        "chapter9-lstm2, 9353",
        "chapter9-gru, 8633",
        "chapter9-lstm2-torch, 9417",
        "blog-lstm, 8809",
        "blog-dropout, 8809",
        "blog-lstm2, 9353",
        "blog-gru, 8633"})
    void hasTheCoursesParameterCount(String name, int parameters) {
        assertThat(Presets.find(name).architecture().parameterCount()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({"chollet-rnn, 1, 322080", "chapter9-onehot, 1, 1672", "chapter9-gru, 1, 8624"})
    void countsWithoutTheClosingLayers(String name, int closing, int parameters) {
        Architecture whole = Presets.find(name).architecture();
        var open = new Architecture(whole.input(), whole.layers().subList(0, whole.layers().size() - closing));
        assertThat(open.parameterCount()).isEqualTo(parameters);
    }

    static Stream<Preset> presets() {
        return Presets.all().stream();
    }

    static Stream<Preset> builtIn() {
        return presets().filter(preset -> Datasets.builtIn(preset.data().dataset()) && !preset.forwardOnly());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void isFoundByItsName(Preset preset) {
        assertThat(Presets.find(preset.name())).isSameAs(preset);
        assertThat(preset.trained().shapes()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void fitsItsDataSet(Preset preset) {
        Dataset dataset = Datasets.load(preset.data(), Path.of("nowhere"), Progress.NONE);
        DatasetFit.check(preset.architecture(), dataset);
        if (dataset.words() > 0) {
            Layer first = preset.architecture().layers().getFirst();
            assertThat(DatasetFit.rows(first)).isEqualTo(dataset.words());
        }
    }

    @Test
    void givesThePyTorchModelsPyTorchsRules() {
        for (String name : new String[] {"chapter9-rnn-torch", "chapter9-lstm2-torch"}) {
            Preset preset = Presets.find(name);
            assertThat(preset.architecture().initialValues()).isEqualTo(InitialValues.PYTORCH);
            assertThat(preset.training().optimizer()).isInstanceOfSatisfying(OptimizerSettings.Adam.class,
                    adam -> assertThat(adam.epsilon()).isEqualTo(1e-8));
        }
    }

    @Test
    void stopsAsEachTextDoes() {
        assertThat(stopping("chapter9-lstm")).isEqualTo(new EarlyStopping(Monitor.VAL_LOSS, 3, true));
        assertThat(stopping("chapter9-lstm2-torch")).isEqualTo(new EarlyStopping(Monitor.VAL_LOSS, 2, true));
        assertThat(stopping("kookmin-ff")).isEqualTo(new EarlyStopping(Monitor.VAL_ACCURACY, 0, false));
        assertThat(stopping("kookmin-r-ff")).isEqualTo(new EarlyStopping(Monitor.VAL_LOSS, 0, false));
        assertThat(stopping("chollet-lstm")).isNull();
    }

    private static @org.jspecify.annotations.Nullable EarlyStopping stopping(String name) {
        TrainingSettings training = Presets.find(name).training();
        return training.earlyStopping();
    }

    @Test
    void trainsTheStackWithAClosingDense() {
        Preset stacked = Presets.find("chollet-rnn-stacked");
        assertThat(stacked.trained().output().width()).isEqualTo(1);
        assertThat(stacked.trained().parameterCount()).isEqualTo(328_353);
        assertThat(Presets.find("chollet-numpy-rnn").architecture().output().toString()).isEqualTo("(None, 100, 64)");
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThatThrownBy(() -> Presets.find("chapter9-lsmt")).isInstanceOf(UnrollException.class)
                .hasMessageContaining("chapter9-lstm").hasMessageContaining("unroll presets");
        assertThatThrownBy(() -> Presets.find("zzzzzzzzz")).isInstanceOf(UnrollException.class)
                .hasMessageContaining("zzzzzzzzz").hasMessageContaining("unroll presets");
    }

    @Test
    void countsLettersToChange() {
        assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearNames.distance("", "abc")).isEqualTo(3);
        assertThat(NearNames.distance("lstm", "lstm")).isZero();
    }
}
