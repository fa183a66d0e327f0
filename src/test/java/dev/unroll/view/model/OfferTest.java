package dev.unroll.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackEdits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OfferTest {
    private static final Experiment CHAPTER9 = Experiment.of(Presets.find("chapter9-lstm"));
    private static final Recurrent LSTM = new Recurrent(new Lstm(8));

    private static Experiment with(Layer... layers) {
        return StackEdits.layers(CHAPTER9, List.of(layers));
    }

    private static List<LayerKind> fitting(int at, Experiment experiment) {
        return Offer.at(at, experiment, null).stream().filter(Offer::fits).map(Offer::kind).toList();
    }

    private static Layer offered(LayerKind kind, int at, Experiment experiment) {
        return Offer.at(at, experiment, null).stream().filter(offer -> offer.kind() == kind).findFirst().orElseThrow().layer();
    }

    @Test
    void tokensAreReadByAnEmbeddingOrOneHotOnly() {
        assertThat(fitting(0, with())).containsExactly(LayerKind.EMBEDDING, LayerKind.ONE_HOT);
    }

    @Test
    void whatFollowsASequence() {
        assertThat(fitting(1, with(new Embedding(500, 16, false)))).containsExactly(LayerKind.SIMPLE_RNN, LayerKind.LSTM,
                LayerKind.GRU, LayerKind.BIDIRECTIONAL, LayerKind.DROPOUT, LayerKind.FLATTEN, LayerKind.MASKING,
                LayerKind.DENSE);
    }

    @Test
    void nothingRecursOverAVector() {
        assertThat(fitting(2, with(new Embedding(500, 16, false), LSTM)))
                .doesNotContain(LayerKind.SIMPLE_RNN, LayerKind.LSTM, LayerKind.GRU, LayerKind.BIDIRECTIONAL)
                .contains(LayerKind.DENSE, LayerKind.DROPOUT);
    }

    @Test
    void aLayerBelowAnotherRecurrentOneGivesSequences() {
        Experiment experiment = with(new Embedding(500, 16, false), LSTM, new Dense(1, Activation.SIGMOID));
        assertThat(((Recurrent) offered(LayerKind.GRU, 1, experiment)).returnSequences()).isTrue();
        assertThat(((Recurrent) offered(LayerKind.GRU, 1, with(new Embedding(500, 16, false)))).returnSequences()).isFalse();
    }

    @Test
    void theOutputIsOfferedOnce() {
        Experiment open = with(new Embedding(500, 16, false), LSTM);
        Layer output = new Dense(1, Activation.SIGMOID);
        assertThat(offered(LayerKind.DENSE, 2, open)).isEqualTo(output);
        assertThat(offered(LayerKind.DENSE, 3, with(new Embedding(500, 16, false), LSTM, output))).isNotEqualTo(output);
        assertThat(offered(LayerKind.DENSE, 1, open)).isNotEqualTo(output);
    }

    @Test
    void behindABreakAnythingMayFit() {
        assertThat(fitting(2, with(LSTM, new Dense(1, Activation.SIGMOID)))).hasSize(LayerKind.values().length);
    }

    @Test
    void whatMendsTheBreakFits() {
        assertThat(fitting(0, with(LSTM, new Dense(1, Activation.SIGMOID)))).contains(LayerKind.EMBEDDING);
    }

    /** What is said to fit makes no stack impossible that was possible. */
    @TestFactory
    Stream<DynamicTest> whatFitsAPresetLeavesItWhole() {
        return Presets.all().stream().map(preset -> DynamicTest.dynamicTest(preset.name(), () -> check(preset)));
    }

    private static void check(Preset preset) {
        Experiment experiment = Experiment.of(preset);
        for (int at = 0; at <= preset.architecture().layers().size(); at++) {
            for (Offer offer : Offer.at(at, experiment, null)) {
                Architecture next = StackEdits.insert(experiment, at, offer.layer()).architecture();
                assertThat(StackCheck.of(next).connected()).as("%s at %d", offer.kind(), at).isEqualTo(offer.fits());
            }
        }
    }
}
