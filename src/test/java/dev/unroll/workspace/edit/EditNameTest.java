package dev.unroll.workspace.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.text.Language;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.RunLooks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EditNameTest {
    /** Embedding, LSTM 8, Dense. */
    private static final Experiment LSTM = Experiment.of(Presets.find("chapter9-lstm"));

    private static String name(UnaryOperator<Experiment> change, Language language) {
        return EditName.of(new Draft(LSTM, RunLooks.USUAL), new Draft(change.apply(LSTM), RunLooks.USUAL), language);
    }

    private static String name(UnaryOperator<Experiment> change) {
        return name(change, Language.ENGLISH);
    }

    private static UnaryOperator<Experiment> layers(Consumer<List<Layer>> change) {
        return e -> {
            List<Layer> layers = new ArrayList<>(e.architecture().layers());
            change.accept(layers);
            return e.withArchitecture(new Architecture(e.architecture().input(), layers, e.architecture().initialValues()));
        };
    }

    @Test
    void optionsOfALayer() {
        assertThat(name(layers(l -> l.set(1, new Recurrent(new Lstm(16)))))).isEqualTo("units 8 → 16");
        assertThat(name(layers(l -> l.set(1, new Recurrent(new Lstm(16)))), Language.KOREAN)).isEqualTo("유닛 8 → 16");
        assertThat(name(layers(l -> l.set(1, ((Recurrent) l.get(1)).returningSequences(true)))))
                .isEqualTo("return_sequences off → on");
        assertThat(name(layers(l -> l.set(2, new Dense(1, Activation.LINEAR))))).isEqualTo("activation sigmoid → linear");
        assertThat(name(layers(l -> l.set(1, new Recurrent(new Gru(8)))))).isEqualTo("LSTM → GRU");
        assertThat(name(layers(l -> l.set(1, new Bidirectional(new Recurrent(new Lstm(8)))))))
                .isEqualTo("LSTM → Bidirectional");
    }

    @Test
    void whereTwoLayersAreOfAKindTheOneMeantIsNamed() {
        UnaryOperator<Experiment> two = layers(l -> l.add(1, ((Recurrent) l.get(1)).returningSequences(true)));
        Draft before = new Draft(two.apply(LSTM), RunLooks.USUAL);
        Draft after = new Draft(layers(l -> l.set(2, new Recurrent(new Lstm(4)))).apply(before.experiment()), RunLooks.USUAL);
        assertThat(EditName.of(before, after, Language.ENGLISH)).isEqualTo("LSTM: units 8 → 4");
    }

    @Test
    void layersComeAndGo() {
        assertThat(name(layers(l -> l.add(2, new Dropout(0.5))))).isEqualTo("add Dropout");
        assertThat(name(layers(l -> l.add(2, l.get(1))))).isEqualTo("duplicate LSTM");
        assertThat(name(layers(l -> l.remove(1)))).isEqualTo("remove LSTM");
        assertThat(name(layers(List::clear))).isEqualTo("empty model");
        assertThat(name(layers(l -> l.add(l.remove(0))))).isEqualTo("move Embedding");
        assertThat(name(layers(l -> l.add(0, l.remove(1))))).isIn("move LSTM", "move Embedding");
        assertThat(name(layers(l -> l.addFirst(l.removeLast())))).isEqualTo("move Dense");
    }

    @Test
    void settings() {
        assertThat(name(e -> e.withTraining(e.training().withLearningRate(0.02)))).isEqualTo("learning rate 0.001 → 0.02");
        assertThat(name(e -> e.withTraining(e.training().withSeed(1234)))).isEqualTo("seed 1 → 1234");
        assertThat(name(e -> e.withTraining(e.training().withEarlyStopping(null)))).isEqualTo("early stopping on → off");
        assertThat(name(e -> e.withTraining(e.training().withOptimizer(new OptimizerSettings.Sgd(0.001, 0, false)))))
                .isEqualTo("optimizer Adam → SGD");
        assertThat(name(e -> e.withTraining(e.training().withBatchSize(32).withEpochs(7))))
               .isEqualTo("batch size 64 → 32, epochs 100 → 7");
    }

    @Test
    void data() {
        assertThat(name(e -> e.withData(new DatasetOptions("imdb", 500, 80, Split.SHUFFLED_42))))
                .isEqualTo("sequence length 100 → 80");
        assertThat(name(e -> e.withData(new DatasetOptions("reviews-en", 500, 100, Split.SHUFFLED_42))))
                .isEqualTo("data set IMDB reviews → Built-in reviews");
        assertThat(name(e -> e.withData(new DatasetOptions("imdb", 0, 100, Split.LAST_FIFTH, Side.POST, Side.PRE))))
                .isEqualTo("3 changes");
        assertThat(name(e -> e.withArchitecture(new Architecture(e.architecture().input(), e.architecture().layers(),
                InitialValues.PYTORCH)))).isEqualTo("initial values Keras → PyTorch");
    }

    @Test
    void anotherExperimentAltogether() {
        assertThat(name(e -> Experiment.of(Presets.find("chapter9-gru")))).isEqualTo("open chapter9-gru");
        assertThat(name(e -> e.withTitle("mine"))).isEqualTo("title chapter9-lstm → mine");
        assertThat(name(e -> e.withNotes("mine"))).isEqualTo("notes");
    }

    @Test
    void runs() {
        Draft before = new Draft(LSTM, RunLooks.USUAL);
        assertThat(EditName.of(before, before.with(RunLooks.USUAL.named(3, "best")), Language.ENGLISH))
                .isEqualTo("rename run 3 to best");
        assertThat(EditName.of(before, before.with(RunLooks.USUAL.without(3)), Language.ENGLISH)).isEqualTo("delete run 3");
        assertThat(EditName.of(before, before.with(RunLooks.USUAL.shown(3, false)), Language.KOREAN))
                .isEqualTo("실행 3 숨기기");
    }
}
