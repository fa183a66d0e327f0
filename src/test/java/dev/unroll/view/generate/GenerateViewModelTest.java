package dev.unroll.view.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.evaluate.decode.Sampling;
import dev.unroll.nn.Model;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.Trained;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GenerateViewModelTest {
    private static final Preset PRESET = Presets.find("next-character");
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();
    private final GenerateViewModel model = new GenerateViewModel(engine, Runnable::run, Runnable::run,
            train.experiment().datasetProperty(), train.momentProperty());

    private void open() {
        engine.others.put(PRESET.name(), new Trained(Model.create(PRESET.trained(), 1), List.of()));
        model.open();
    }

    @Test
    void goesOnAtOnceWithAModelThatIsThere() {
        open();
        assertThat(model.generatedProperty().get()).isNotNull();
        assertThat(model.waysProperty().get()).isNotNull();
        assertThat(model.bars()).hasSize(37).anyMatch(bar -> bar.chosen());
        model.stepper().seek(1);
        assertThat(model.stepper().shownProperty().get()).isEqualTo(1);
    }

    @Test
    void trainsTheBuiltInModelWhereNoneComesWithTheProgram() {
        model.open();
        assertThat(model.training()).isTrue();
        assertThat(engine.runs).hasSize(1);
        assertThat(model.generatedProperty().get()).isNull();
    }

    @Test
    void anotherWishGivesAnotherText() {
        open();
        var first = Objects.requireNonNull(model.generatedProperty().get());
        model.ask(w -> new GenerateViewModel.Wish(w.beginning(), w.text(), new Sampling(2, 3), 7));
        assertThat(model.generatedProperty().get()).isNotSameAs(first);
        model.ask(w -> new GenerateViewModel.Wish("", "국", w.sampling(), w.seed()));
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.waysProblemProperty().get()).isNotNull();
        assertThat(model.generatedProperty().get()).isNull();
    }

    @Test
    void offersTheOpenModelOnlyWhereItPredictsWhatComesNext() {
        open();
        assertThat(model.ownPossibleProperty().get()).isFalse();
        model.useOwn(true);
        assertThat(model.ownProperty().get()).isFalse();
        train.experiment().choose(PRESET);
        assertThat(model.ownPossibleProperty().get()).isTrue();
        model.useOwn(true);
        assertThat(model.ownProperty().get()).isTrue();
        assertThat(model.generatedProperty().get()).isNotNull();
    }
}
