package dev.unroll.view.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.code.CodeLine;
import dev.unroll.code.Dialect;
import dev.unroll.code.SourceCode;
import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Model;
import dev.unroll.text.Language;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Moment;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.stack.StackEdits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code follows every edit, the chosen layer and the language. */
class CodeViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final ExperimentViewModel experiment = new ExperimentViewModel(engine, Runnable::run, Runnable::run,
            Experiment.of(engine.opening()));
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final SimpleObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.none());
    private final CodeViewModel model = new CodeViewModel(engine, Runnable::run, Runnable::run, experiment, moment, language);

    @BeforeEach
    void openTheScreen() {
        assertThat(model.codeProperty().get()).isNull();
        model.setActive(true);
    }

    private String text() {
        return model.text(List.of());
    }

    @Test
    void followsEdits() {
        assertThat(text()).contains("keras.layers.LSTM(units=8)").contains("maxlen=40").contains("batch_size=64");
        experiment.edit(e -> StackEdits.replace(e, 2, new Dense(1, dev.unroll.nn.Activation.TANH)));
        assertThat(text()).contains("activation=\"tanh\"");
        experiment.edit(e -> e.withTraining(e.training().withLearningRate(0.25).withBatchSize(7)));
        assertThat(text()).contains("learning_rate=0.25").contains("batch_size=7");
        experiment.edit(e -> {
            DatasetOptions shorter = e.data().withMaxLength(17);
            return e.withData(shorter);
        });
        assertThat(text()).contains("maxlen=17").contains("shape=(17,)");
    }

    @Test
    void speaksTheLanguageAndTheDialect() {
        language.set(Language.KOREAN);
        assertThat(text()).contains("# 모델");
        model.dialectProperty().set(Dialect.PYTORCH);
        assertThat(text()).contains("nn.LSTM(16, 8, batch_first=True)");
        model.dialectProperty().set(Dialect.R);
        assertThat(text()).contains("layer_lstm(units = 8)");
    }

    @Test
    void marksTheLinesOfTheChosenLayerAndChoosesThatOfALine() {
        experiment.selectedLayerProperty().set(1);
        assertThat(model.text(model.marked())).contains("LSTM").doesNotContain("Embedding");
        CodeLine embedding = code().lines().stream().filter(line -> line.text().contains("Embedding")).findFirst().orElseThrow();
        model.choose(embedding);
        assertThat(experiment.selectedLayerProperty().get()).isZero();
        model.choose(code().lines().getFirst());
        assertThat(experiment.selectedLayerProperty().get()).isZero();
    }

    private SourceCode code() {
        return java.util.Objects.requireNonNull(model.codeProperty().get());
    }

    @Test
    void saysWhyThereIsNoCode() {
        experiment.edit(e -> StackEdits.insert(e, 0, new Flatten()));
        assertThat(model.codeProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isNotEmpty();
        experiment.undo();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(text()).contains("LSTM");
    }

    @Test
    void findsWords() {
        model.wantedProperty().set("DENSE");
        assertThat(model.foundProperty().get()).hasSize(1);
        assertThat(model.text(model.foundProperty().get())).contains("Dense(");
        model.wantedProperty().set("nowhere at all");
        assertThat(model.foundProperty().get()).isEmpty();
    }

    @Test
    void savesUnderTheExperimentsName() {
        List<String> asked = new ArrayList<>();
        model.save((name, ending) -> {
            asked.add(name + ending);
            return null;
        }, file -> asked.add("written"));
        assertThat(asked).containsExactly("reviews-en-lstm.py");
        model.save((name, ending) -> Path.of("x.py"), file -> asked.add(String.valueOf(file)));
        assertThat(engine.code).isEqualTo(text());
        assertThat(asked).containsExactly("reviews-en-lstm.py", "x.py");
    }

    @Test
    void exportsTheWeightsAtHand() {
        List<String> asked = new ArrayList<>();
        model.exportOnnx((name, ending) -> Path.of(name + ending), file -> asked.add(String.valueOf(file)));
        assertThat(asked).isEmpty();
        Model trained = Model.create(experiment.now().architecture(), 7);
        moment.set(new Moment(1, trained.architecture(), trained::weights, 3, false));
        model.exportOnnx((name, ending) -> Path.of(name + ending), file -> asked.add(String.valueOf(file)));
        assertThat(asked).containsExactly("reviews-en-lstm.onnx");
        assertThat(engine.onnx).isNotNull().extracting(Model::parameterCount).isEqualTo(trained.parameterCount());
    }
}
