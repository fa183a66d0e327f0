package dev.unroll.view.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Model;
import dev.unroll.picture.generate.Looks;
import dev.unroll.text.Language;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Trained;
import dev.unroll.view.generate.Taught.Stage;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TranslateViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final TranslateViewModel model = new TranslateViewModel(engine, Runnable::run, Runnable::run);

    private void ship(String name) {
        Preset preset = Presets.find(name);
        engine.others.put(name, new Trained(Model.create(preset.trained(), 1), List.of()));
    }

    @Test
    void opensTheModelsThatComeWithTheProgram() {
        ship("dates-en");
        model.open(Language.ENGLISH);
        assertThat(model.model(Attention.BAHDANAU).now().stage()).isEqualTo(Stage.READY);
        assertThat(model.model(Attention.NONE).now().stage()).isEqualTo(Stage.UNTAUGHT);
        assertThat(model.translationProperty().get()).isNotNull();
        assertThat(model.matches()).containsOnlyKeys("dates-en");
        assertThat(Objects.requireNonNull(model.matches().get("dates-en")).lengths()).hasSize(1000);
    }

    @Test
    void theMatrixFollowsTheTransport() {
        ship("dates-en");
        model.open(Language.ENGLISH);
        model.translate("3 mar 2021");
        int steps = model.stepper().stepsProperty().get();
        assertThat(steps).isPositive();
        model.stepper().seek(2);
        Looks looks = Objects.requireNonNull(model.looks());
        assertThat(looks.source()).hasSize(10);
        assertThat(looks.shown()).isEqualTo(2);
        assertThat(looks.rows()).hasSize(steps).allSatisfy(row -> assertThat(row).hasSize(10));
        assertThat(model.bars()).hasSize(17).anyMatch(bar -> bar.chosen());
        model.stepper().step(true);
        assertThat(Objects.requireNonNull(model.looks()).shown()).isEqualTo(3);
    }

    /** Whoever listens meets steps that the translation of the moment has. */
    @Test
    void neverShowsAStepThatIsNotThere() {
        ship("dates-en");
        model.open(Language.ENGLISH);
        List<Integer> beyond = new ArrayList<>();
        model.translationProperty().subscribe(now -> {
            if (now != null && model.stepper().shownProperty().get() > now.steps().size()) {
                beyond.add(now.steps().size());
            }
        });
        for (String text : model.examples()) {
            model.translate(text);
        }
        model.translate("");
        model.translate("3");
        assertThat(beyond).isEmpty();
    }

    @Test
    void saysWhyThereIsNoTranslation() {
        ship("dates-en");
        model.open(Language.ENGLISH);
        model.translate("   ");
        assertThat(model.translationProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.stepper().stepsProperty().get()).isZero();
        model.translate("3 mar 2021");
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void trainsWhatDoesNotComeWithTheProgram() {
        model.open(Language.ENGLISH);
        assertThat(model.translationProperty().get()).isNull();
        model.model(Attention.BAHDANAU).train();
        assertThat(model.training()).isTrue();
        assertThat(engine.runs).hasSize(1);
        assertThat(engine.runs.getFirst().calls).contains("start");
        model.model(Attention.BAHDANAU).cancel();
        assertThat(engine.runs.getFirst().calls).contains("cancel");
    }

    @Test
    void beginsInThePersonsOwnLanguage() {
        ship("dates-ko");
        model.open(Language.KOREAN);
        assertThat(model.taskProperty().get()).isEqualTo("dates-ko");
        assertThat(model.translationProperty().get()).isNotNull();
        model.open(Language.ENGLISH);
        assertThat(model.taskProperty().get()).as("asked only once").isEqualTo("dates-ko");
    }

    @Test
    void modelsOfTheOtherCellAreTrainedHere() {
        ship("dates-en");
        model.open(Language.ENGLISH);
        model.chooseCell(true);
        Taught taught = model.taughtProperty().get();
        assertThat(taught.preset().name()).isEqualTo("dates-en-gru");
        assertThat(taught.now().stage()).isEqualTo(Stage.UNTAUGHT);
        assertThat(model.translationProperty().get()).as("an LSTM's translation is not shown as a GRU's").isNull();
        model.show(Attention.DOT);
        model.taughtProperty().get().train();
        assertThat(engine.runs).hasSize(1);
        model.chooseCell(false);
        assertThat(model.taughtProperty().get().preset().name()).isEqualTo("dates-en-dot");
        model.show(Attention.BAHDANAU);
        assertThat(model.translationProperty().get()).isNotNull();
    }

    @Test
    void anotherLanguageBringsItsExamplesAndModels() {
        ship("dates-ko-fixed");
        model.open(Language.ENGLISH);
        model.show(Attention.NONE);
        model.choose("dates-ko");
        assertThat(model.textProperty().get()).isEqualTo(model.examples().getFirst()).contains("년");
        assertThat(Objects.requireNonNull(model.looks()).rows()).isEmpty();
    }
}
