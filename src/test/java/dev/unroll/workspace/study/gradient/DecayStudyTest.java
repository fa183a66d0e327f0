package dev.unroll.workspace.study.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.data.Samples;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Model;
import dev.unroll.nn.ParameterSpec;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.trace.Quantity;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.WeightBudget;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.study.Passage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecayStudyTest {
    private static final Experiment EXPERIMENT = shorter(Experiment.of(Presets.find("reviews-en-lstm")));
    private static Dataset data;

    private static Experiment shorter(Experiment experiment) {
        return experiment.withTraining(experiment.training().withEpochs(2));
    }

    @BeforeAll
    static void read() {
        Dataset all = Datasets.load(EXPERIMENT.data(), Path.of("nowhere"), Progress.NONE);
        data = new Dataset(all.options(), all.encoder(), all.words(), all.classes(), all.training().slice(0, 256),
                all.validation().slice(0, 60), null);
    }

    private static Model model(DecayStudy study, CellKind kind, Start start, int epoch) {
        return Objects.requireNonNull(study.model(kind, start, epoch));
    }

    private static Passage passage(Samples samples, int example) {
        int from = example * samples.steps();
        int[] ids = Arrays.copyOfRange(Objects.requireNonNull(samples.ids()), from, from + samples.steps());
        return new Passage(Collections.nCopies(ids.length, ""), ids);
    }

    private static Progress until(int looks) {
        return new Progress() {
            private int seen;

            @Override
            public void update(double fraction, String sentence) {
                assertThat(fraction).isBetween(0.0, 1.0);
                assertThat(sentence).isNotBlank();
            }

            @Override
            public boolean cancelled() {
                return ++seen > looks;
            }
        };
    }

    @Test
    void siblingsDifferInTheirCellsAlone() {
        var study = new DecayStudy(EXPERIMENT);
        assertThat(study.architecture(CellKind.LSTM)).isSameAs(EXPERIMENT.architecture());
        assertThat(study.start()).isEqualTo(Start.ORTHOGONAL);
        Model own = model(study, CellKind.LSTM, Start.ORTHOGONAL, 0);
        assertThat(own.weights().values()).isEqualTo(
                Model.create(EXPERIMENT.architecture(), EXPERIMENT.training().seed()).weights().values());
        for (CellKind kind : CellKind.values()) {
            Model sibling = model(study, kind, Start.ORTHOGONAL, 0);
            assertThat(sibling.architecture().layers().getFirst()).isInstanceOf(Embedding.class);
            assertThat(sibling.architecture().layers().get(1).type()).isEqualTo(kind.type());
            for (int layer : new int[] {0, 2}) {
                for (int k = 0; k < own.weights().slices(layer).size(); k++) {
                    assertThat(sibling.weights().values(sibling.weights().slices(layer).get(k)))
                            .isEqualTo(own.weights().values(own.weights().slices(layer).get(k)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void startsDifferInTheRecurrentKernelAlone(CellKind kind) {
        var study = new DecayStudy(EXPERIMENT);
        Model usual = model(study, kind, Start.ORTHOGONAL, 0);
        Weights.Slice kernel = usual.weights().slices().stream()
                .filter(s -> s.spec().role() == ParameterSpec.Role.RECURRENT_KERNEL).findFirst().orElseThrow();
        int units = kernel.spec().shape().getFirst();
        int columns = kernel.spec().shape().getLast();
        for (Start start : List.of(Start.GLOROT_UNIFORM, Start.UNIFORM)) {
            Model other = model(study, kind, start, 0);
            float[] drawn = other.weights().values(kernel);
            double limit = start == Start.UNIFORM ? 1 / Math.sqrt(units) : Math.sqrt(6.0 / (units + columns));
            double largest = 0;
            for (float weight : drawn) {
                largest = Math.max(largest, Math.abs(weight));
            }
            assertThat(largest).isBetween(0.8 * limit, limit);
            System.arraycopy(usual.weights().values(kernel), 0, other.weights().values(), kernel.offset(), kernel.size());
            assertThat(other.weights().values()).isEqualTo(usual.weights().values());
        }
        float[] orthogonal = usual.weights().values(kernel);
        for (int i = 0; i < units; i++) {
            for (int j = 0; j <= i; j++) {
                double dot = 0;
                for (int k = 0; k < columns; k++) {
                    dot += (double) orthogonal[i * columns + k] * orthogonal[j * columns + k];
                }
                assertThat(dot).isCloseTo(i == j ? 1 : 0, within(1e-5));
            }
        }
    }

    /** What the course's picture leaves out: before training, the LSTM's forget gate lets less through than an orthogonal U. */
    @Test
    void anUntrainedLstmFadesFasterThanAnOrthogonalSimpleRnn() {
        var study = new DecayStudy(EXPERIMENT);
        Passage passage = passage(data.validation(), 0);
        Decay lstm = study.decays(CellKind.LSTM, Start.ORTHOGONAL, 0, passage, 1, 0).getFirst();
        Decay rnn = study.decays(CellKind.SIMPLE_RNN, Start.ORTHOGONAL, 0, passage, 1, 0).getFirst();
        assertThat(lstm.of()).isEqualTo(Quantity.CELL);
        assertThat(lstm.mean(0)).isBetween(0.6, 0.85);
        assertThat(rnn.mean(0)).isBetween(0.95, 1.0);
        assertThat(lstm.faded()).isPresent();
        assertThat(rnn.faded()).isEmpty();
        assertThat(study.decays(CellKind.LSTM, Start.ORTHOGONAL, 1, passage, 1, 0)).isEmpty();
    }

    @Test
    void trainsSiblingsEpochByEpoch() {
        var study = new DecayStudy(EXPERIMENT);
        study.train(CellKind.GRU, Start.GLOROT_UNIFORM, data, until(Integer.MAX_VALUE));
        assertThat(study.epochs(CellKind.GRU, Start.GLOROT_UNIFORM)).containsExactly(0, 1, 2);
        assertThat(study.epochs(CellKind.GRU, Start.ORTHOGONAL)).containsExactly(0);
        float[] before = model(study, CellKind.GRU, Start.GLOROT_UNIFORM, 0).weights().values();
        assertThat(before).isEqualTo(model(new DecayStudy(EXPERIMENT), CellKind.GRU, Start.GLOROT_UNIFORM, 0).weights().values());
        assertThat(model(study, CellKind.GRU, Start.GLOROT_UNIFORM, 2).weights().values()).isNotEqualTo(before);
        assertThat(study.decays(CellKind.GRU, Start.GLOROT_UNIFORM, 2, passage(data.validation(), 3), 0, 0)).isNotEmpty();
        study.close();
        assertThat(study.model(CellKind.GRU, Start.GLOROT_UNIFORM, 2)).isNull();
    }

    @Test
    void leavesNothingOfACancelledTraining() {
        Experiment endless = EXPERIMENT.withTraining(EXPERIMENT.training().withEpochs(10_000).withEarlyStopping(null));
        var study = new DecayStudy(endless);
        assertThatThrownBy(() -> study.train(CellKind.SIMPLE_RNN, Start.ORTHOGONAL, data, until(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(study.epochs(CellKind.SIMPLE_RNN, Start.ORTHOGONAL)).containsExactly(0);
    }

    @Test
    void saysWhyASiblingCannotBeTrained() {
        Experiment wild = EXPERIMENT.withTraining(EXPERIMENT.training().withLearningRate(1e30));
        assertThatThrownBy(() -> new DecayStudy(wild).train(CellKind.GRU, Start.ORTHOGONAL, data, Progress.NONE))
                .isInstanceOf(UnrollException.class).hasMessageContaining("GRU");
        Experiment flat = Experiment.of(Presets.find("kookmin-ff"));
        assertThatThrownBy(() -> new DecayStudy(flat)).isInstanceOf(UnrollException.class).hasMessageContaining("LSTM");
    }

    @Test
    void takesOverTheRunOnTheScreen() {
        var study = new DecayStudy(EXPERIMENT);
        Model zeros = new Model(EXPERIMENT.architecture(), Weights.zeros(EXPERIMENT.architecture()));
        KeptWeights own = new WeightBudget().open(Map.of(3, zeros.weights()), 3);
        study.adopt(own);
        assertThat(study.epochs(CellKind.LSTM, Start.ORTHOGONAL)).containsExactly(0, 3);
        assertThat(model(study, CellKind.LSTM, Start.ORTHOGONAL, 3).weights().values()).containsOnly(0);
        study.close();
        assertThat(own.epochs()).as("belongs to the run").containsExactly(3);
    }

    @Test
    void theMedianIsThatOfTheSequencesOneByOne() {
        var study = new DecayStudy(EXPERIMENT);
        Samples few = data.validation().slice(0, 9);
        List<DecayBand> bands = study.bands(CellKind.LSTM, Start.ORTHOGONAL, 0, few, 100, 0, Progress.NONE);
        assertThat(bands).extracting(DecayBand::of).containsExactly(Quantity.CELL, Quantity.HIDDEN);
        for (int q = 0; q < bands.size(); q++) {
            DecayBand band = bands.get(q);
            for (int distance : new int[] {0, 3, 8, 20, few.steps() - 1}) {
                int t = few.steps() - 1 - distance;
                double[] one = new double[few.count()];
                int count = 0;
                for (int i = 0; i < few.count(); i++) {
                    if (Objects.requireNonNull(few.ids())[i * few.steps() + t] != 0) {
                        one[count++] = study.decays(CellKind.LSTM, Start.ORTHOGONAL, 0, passage(few, i), 1, 0).get(q).relative(t);
                    }
                }
                if (count > 0) {
                    Arrays.sort(one, 0, count);
                    double median = (one[(count - 1) / 2] + one[count / 2]) / 2;
                    assertThat(band.median()[distance]).isCloseTo(median, within(1e-12));
                    assertThat(band.lower()[distance]).isLessThanOrEqualTo(band.median()[distance]);
                    assertThat(band.upper()[distance]).isGreaterThanOrEqualTo(band.median()[distance]);
                } else {
                    assertThat(band.median()[distance]).isNaN();
                }
            }
        }
        double[] ofOne = study.bands(CellKind.LSTM, Start.ORTHOGONAL, 0, few, 1, 0, Progress.NONE).getFirst().median();
        assertThat(ofOne).as("one sequence alone").isEqualTo(
                study.bands(CellKind.LSTM, Start.ORTHOGONAL, 0, few, 1, 0, Progress.NONE).getFirst().upper());
        assertThatThrownBy(() -> study.bands(CellKind.LSTM, Start.ORTHOGONAL, 0, few, 9, 0, until(0)))
                .isInstanceOf(CancellationException.class);
    }
}
