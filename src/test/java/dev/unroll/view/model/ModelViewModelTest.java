package dev.unroll.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.model.ModelViewModel.Folding;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.Cells;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();
    private final ExperimentViewModel experiment = train.experiment();
    private final ModelViewModel model = new ModelViewModel(experiment);
    private final Layer embedding = layers().get(0);
    private final Layer lstm = layers().get(1);
    private final Layer dense = layers().get(2);

    private List<Layer> layers() {
        return experiment.now().architecture().layers();
    }

    private Layer offered(int at, LayerKind kind) {
        return offer(at, kind).layer();
    }

    private Offer offer(int at, LayerKind kind) {
        return model.offers(at).stream().filter(offer -> offer.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void beginsAtTheRecurrentLayer() {
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        assertThat(model.open(1)).isTrue();
        assertThat(model.open(0)).isFalse();
        assertThat(experiment.selectedLayerProperty().get()).isEqualTo(1);
    }

    @Test
    void buildsChapter9GruFromNothingAndUndoesIt() {
        Architecture before = experiment.now().architecture();
        model.clear();
        assertThat(layers()).isEmpty();
        assertThat(model.stackProperty().get().ok()).isFalse();
        model.add(0, offered(0, LayerKind.EMBEDDING));
        model.change(0, "input_dim", l -> new Embedding(500, ((Embedding) l).outputDim(), false));
        model.add(1, offered(1, LayerKind.GRU));
        model.change(1, "dropout", l -> ((Recurrent) l).withDropout(0.2));
        model.add(2, offered(2, LayerKind.DENSE));
        assertThat(layers()).isEqualTo(Presets.find("chapter9-gru").architecture().layers());
        assertThat(model.stackProperty().get().ok()).isTrue();
        assertThat(model.stackProperty().get().parameters()).isEqualTo(8633);
        for (int i = 0; i < 6; i++) {
            experiment.undo();
        }
        assertThat(experiment.now().architecture()).isEqualTo(before);
        assertThat(experiment.before()).isNull();
    }

    @Test
    void smallMovesOfOneOptionAreUndoneTogether() {
        for (int units : new int[] {1, 16, 160}) {
            model.change(1, "units", l -> Cells.withUnits((Recurrent) l, units));
        }
        assertThat(layers().get(1)).isEqualTo(new Recurrent(new Lstm(160)));
        experiment.undo();
        assertThat(layers().get(1)).isEqualTo(lstm);
    }

    @Test
    void theChoiceFollowsWhatIsDone() {
        model.duplicate(0);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        assertThat(layers()).containsExactly(embedding, embedding, lstm, dense);
        model.move(1, 3);
        assertThat(model.chosenProperty().get()).isEqualTo(3);
        model.remove(3);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        assertThat(layers()).containsExactly(embedding, lstm, dense);
        model.move(0, -1);
        model.move(2, 3);
        model.remove(-1);
        model.remove(7);
        assertThat(layers()).containsExactly(embedding, lstm, dense);
        model.choose(1);
        model.remove(1);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.choose(0);
        experiment.undo();
        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void anotherCellKeepsWhatBothHave() {
        model.changeOnce(1, l -> new Recurrent(((Recurrent) l).cell(), true, false, 0.3, 0.1));
        model.useCell(1, "GRU");
        assertThat(layers().get(1)).isEqualTo(new Recurrent(new Gru(8), true, false, 0.3, 0.1));
        experiment.undo();
        assertThat(layers().get(1)).isEqualTo(new Recurrent(new Lstm(8), true, false, 0.3, 0.1));
        assertThat(model.countWith(1, "SimpleRNN")).isEqualTo(200);
        assertThat(model.countWith(1, "LSTM")).isEqualTo(800);
        assertThat(model.countWith(1, "GRU")).isEqualTo(624);
        assertThat(model.countWith(0, "GRU")).isEqualTo(-1);
    }

    @Test
    void anEditDuringARunIsChosenOnlyOnceItIsAnswered() {
        train.trainOrPause();
        model.remove(1);
        assertThat(experiment.questionProperty().get()).isNotNull();
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        experiment.answer(false);
        assertThat(layers()).hasSize(3);
        model.add(3, new Dense(2, Activation.TANH));
        experiment.answer(true);
        assertThat(layers()).hasSize(4);
        assertThat(model.chosenProperty().get()).isEqualTo(3);
    }

    @Test
    void offersWhatFits() {
        assertThat(offer(0, LayerKind.LSTM).fits()).isFalse();
        assertThat(offer(1, LayerKind.EMBEDDING).fits()).isFalse();
        assertThat(offer(1, LayerKind.LSTM)).isEqualTo(new Offer(LayerKind.LSTM,
                new Recurrent(new Lstm(8)).returningSequences(true),
                true));
        assertThat(offer(2, LayerKind.LSTM).fits()).isFalse();
        assertThat(offer(1, LayerKind.FLATTEN).fits()).isFalse();
        assertThat(offer(2, LayerKind.FLATTEN).fits()).isTrue();
        assertThat(offered(2, LayerKind.DENSE)).isEqualTo(new Dense(16, Activation.RELU));
        model.remove(2);
        assertThat(offered(2, LayerKind.DENSE)).isEqualTo(new Dense(1, Activation.SIGMOID));
        assertThat(offered(0, LayerKind.EMBEDDING)).isEqualTo(new Embedding(244, 16, false));
    }

    @Test
    void theInputsLengthIsThatOfTheData() {
        model.setLength(30);
        assertThat(experiment.now().data().maxLength()).isEqualTo(30);
        assertThat(experiment.now().architecture().input()).isEqualTo(Shape.tokens(30));
        assertThat(model.stackProperty().get().ok()).isTrue();
        assertThat(model.chosenProperty().get()).isEqualTo(ModelViewModel.INPUT);
    }

    @Test
    void numbersInPlaceOfTokensAreToldAndMended() {
        model.setInput(Shape.sequence(40, 3));
        assertThat(model.stackProperty().get().at(ModelViewModel.INPUT)).hasSize(1);
        model.fix(model.stackProperty().get().problems().getFirst().fixes().getFirst());
        assertThat(model.stackProperty().get().problems()).isEmpty();
    }

    @Test
    void takesThePresetsLayersForTheDataAtHand() {
        model.takeLayers(Presets.find("chapter9-lstm2"));
        assertThat(layers()).isEqualTo(Presets.find("chapter9-lstm2").architecture().layers());
        model.takeLayers(Presets.find("three-class"));
        assertThat(layers().getFirst()).isEqualTo(new Embedding(244, 16, false));
        model.useInitialValues(InitialValues.PYTORCH);
        assertThat(experiment.now().architecture().initialValues()).isEqualTo(InitialValues.PYTORCH);
    }

    @Test
    void cardsFold() {
        model.openOrClose(1);
        assertThat(model.open(1)).isFalse();
        model.openOrClose(2);
        assertThat(model.open(2)).isTrue();
        model.foldingProperty().set(Folding.ALL);
        assertThat(model.open(0)).isTrue();
        model.choose(0);
        assertThat(model.open(2)).isTrue();
        model.foldingProperty().set(Folding.NONE);
        model.add(3, new Dense(2, Activation.TANH));
        assertThat(model.open(3)).isTrue();
    }
}
