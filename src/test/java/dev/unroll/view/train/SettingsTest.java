package dev.unroll.view.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.text.Messages;
import dev.unroll.train.Clipping;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.OptimizerSettings.Adam;
import dev.unroll.train.OptimizerSettings.RmsProp;
import dev.unroll.train.OptimizerSettings.Sgd;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SettingsTest {
    private static final Experiment COURSE = Experiment.of(Presets.find("chapter9-lstm"));

    /** One experiment for each optimizer, with every rule switched on, so that every number means something somewhere. */
    private static List<Experiment> experiments() {
        return Stream.of(new Sgd(), new RmsProp(), new Adam()).map(optimizer -> COURSE.withTraining(COURSE.training()
                .withOptimizer(optimizer).withEarlyStopping(new EarlyStopping(Monitor.VAL_LOSS, 3, true))
                .withReduceOnPlateau(new ReduceOnPlateau(Monitor.LOSS, 0.5, 2, 1e-5))
                .withClipping(new Clipping(Clipping.Kind.NORM, 1)))).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyNumberIsSetAndReadBack() {
        return Arrays.stream(NumberSetting.values()).map(setting -> DynamicTest.dynamicTest(setting.key(), () -> {
            List<Experiment> fit = experiments().stream().filter(e -> !Double.isNaN(setting.of(e))).toList();
            assertThat(fit).isNotEmpty();
            for (Experiment e : fit) {
                double next = setting.rule().whole() ? setting.of(e) + 11 : setting.of(e) == 0.5 ? 0.25 : 0.5;
                Experiment changed = setting.with(e, next);
                assertThat(setting.of(changed)).isEqualTo(next);
                assertThat(setting.with(changed, setting.of(e))).isEqualTo(e);
                assertThat(setting.live()).isEqualTo(changed.sameRun(e));
                assertThat(setting.rule().read(setting.rule().text(next)).value()).isEqualTo(next);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheRuleAllowsTheExperimentTakes() {
        return Arrays.stream(NumberSetting.values()).map(setting -> DynamicTest.dynamicTest(setting.key(), () -> {
            for (Experiment e : experiments()) {
                double near = setting.rule().whole() ? 1 : 1e-9;
                double least = setting.rule().withoutLeast() ? setting.rule().least() + near : setting.rule().least();
                double most = setting.rule().withoutMost() ? setting.rule().most() - near : setting.rule().most();
                setting.with(e, least);
                setting.with(e, most);
                setting.usual().forEach(usual -> setting.with(e, usual));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everySwitchGoesOnAndOff() {
        return Arrays.stream(SwitchSetting.values()).map(setting -> DynamicTest.dynamicTest(setting.key(), () -> {
            Experiment e = experiments().stream().filter(setting::there).findFirst().orElseThrow();
            for (boolean on : new boolean[] {true, false, true}) {
                e = setting.with(e, on);
                assertThat(setting.of(e)).isEqualTo(on);
            }
            assertThat(setting.with(e, false).sameRun(e)).isEqualTo(setting.live());
        }));
    }

    @Test
    void everySettingHasANameAndExplainsItself() {
        Stream<String> keys = Stream.of(Arrays.stream(NumberSetting.values()).map(NumberSetting::key),
                Arrays.stream(SwitchSetting.values()).map(SwitchSetting::key),
                Stream.of("dataset", "split", "padding", "truncating", "optimizer", "clipping", "monitor", "plateau_monitor",
                        "initial_values", "loss", "speed_limit")).flatMap(s -> s);
        assertThat(keys).allSatisfy(key -> {
            assertThat(Messages.has("view.settings.name." + key)).isTrue();
            assertThat(Messages.has("view.settings.tip." + key)).isTrue();
        });
        assertThat(Messages.keys("view.settings.tip.")).isEqualTo(Messages.keys("view.settings.name."));
    }

    @Test
    void anotherOptimizerBringsKerasDefaults() {
        assertThat(Changes.optimizer(new Adam(), "SGD")).isEqualTo(new Sgd(0.01, 0, false));
        assertThat(Changes.optimizer(new Sgd(), "RMSprop")).isEqualTo(new RmsProp(0.001, 0.9, 1e-7));
        assertThat(Changes.optimizer(new RmsProp(), "Adam")).isEqualTo(new Adam(0.001, 0.9, 0.999, 1e-7));
    }

    @Test
    void aLearningRateThatSomebodySetStays() {
        OptimizerSettings now = new Adam(0.0003, 0.8, 0.99, 1e-8);
        assertThat(Changes.optimizer(now, "SGD")).isEqualTo(new Sgd(0.0003, 0, false));
        assertThat(Changes.optimizer(now, "Adam")).isEqualTo(now);
    }

    @Test
    void theFirstLayerFollowsTheNumberOfWords() {
        Experiment more = NumberSetting.NUM_WORDS.with(COURSE, 10_000);
        assertThat(more.architecture().layers().getFirst()).isEqualTo(new Embedding(10_000, 16, false));
        assertThat(NumberSetting.NUM_WORDS.with(more, 500)).isEqualTo(COURSE);
        Experiment roomy = withLayer(COURSE, 0, new Embedding(2000, 16, false));
        assertThat(NumberSetting.NUM_WORDS.with(roomy, 1000).architecture()).isEqualTo(roomy.architecture());
        assertThat(NumberSetting.NUM_WORDS.with(COURSE, DatasetOptions.ALL).data().numWords()).isZero();
    }

    @Test
    void theSplitIsOnlyAChoiceWhereTheDataSetHasNone() {
        assertThat(ChoiceSetting.SPLIT.options().apply(COURSE)).containsExactly(Split.SHUFFLED_42, Split.LAST_FIFTH);
        assertThat(ChoiceSetting.SPLIT.options().apply(Experiment.of(Presets.find(Presets.FIRST)))).isEmpty();
        assertThat(ChoiceSetting.SPLIT.with(COURSE, Split.LAST_FIFTH).data().split()).isEqualTo(Split.LAST_FIFTH);
    }

    @Test
    void initialValuesAndClippingChange() {
        assertThat(ChoiceSetting.INITIAL_VALUES.with(COURSE, InitialValues.PYTORCH).architecture().initialValues())
                .isEqualTo(InitialValues.PYTORCH);
        Experiment clipped = ChoiceSetting.CLIPPING.with(COURSE, Clipping.Kind.GLOBAL_NORM);
        assertThat(clipped.training().clipping()).isEqualTo(new Clipping(Clipping.Kind.GLOBAL_NORM, 1));
        assertThat(ChoiceSetting.CLIPPING.with(clipped, Clipping.Kind.NONE).training().clipping()).isEqualTo(Clipping.NONE);
    }

    @Test
    void onlyLossesThatFitAreOffered() {
        TrainViewModel model = new FakeEngine().train();
        Experiment e = model.experiment().now();
        assertThat(Losses.fitting(e, model.experiment().datasetProperty().get()))
                .containsExactly(Loss.BINARY_CROSSENTROPY, Loss.MSE, Loss.MAE);
        assertThat(Losses.fitting(e, null)).containsExactly(Loss.BINARY_CROSSENTROPY);
        int last = e.architecture().layers().size() - 1;
        Experiment linear = withLayer(e, last, new Dense(1, Activation.LINEAR, true));
        Experiment linearMse = linear.withTraining(linear.training().withLoss(Loss.MSE));
        assertThat(Losses.fitting(linearMse, model.experiment().datasetProperty().get())).containsExactly(Loss.MSE, Loss.MAE);
        Experiment empty = e.withArchitecture(new Architecture(e.architecture().input(), List.of()));
        assertThat(Losses.fitting(empty, model.experiment().datasetProperty().get())).containsExactly(Loss.BINARY_CROSSENTROPY);
    }

    @Test
    void threeClassesWantTheSparseCrossEntropy() {
        TrainViewModel model = new FakeEngine().train();
        model.experiment().choose(Presets.all().stream().filter(p -> p.data().dataset().equals("three-class")).findFirst()
                .orElseThrow());
        Experiment e = model.experiment().now();
        assertThat(Losses.fitting(e, model.experiment().datasetProperty().get())).contains(e.training().loss())
                .doesNotContain(Loss.BINARY_CROSSENTROPY);
        assertThat(model.experiment().obstacleProperty().getValue()).isNull();
    }

    @Test
    void theSliderGivesRatesOfOneDigit() {
        assertThat(Rates.at(-3)).isEqualTo(0.001);
        assertThat(Rates.at(Math.log10(0.0005))).isEqualTo(0.0005);
        assertThat(Rates.at(-1)).isEqualTo(0.1);
        assertThat(Rates.at(-3.3)).isCloseTo(0.0005, within(1e-12));
        assertThat(Rates.at(-4.02)).isEqualTo(0.0001);
    }

    private static Experiment withLayer(Experiment e, int at, Layer layer) {
        List<Layer> layers = new ArrayList<>(e.architecture().layers());
        layers.set(at, layer);
        return e.withArchitecture(new Architecture(e.architecture().input(), layers, e.architecture().initialValues()));
    }
}
