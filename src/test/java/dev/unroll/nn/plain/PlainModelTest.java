package dev.unroll.nn.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.Golden;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.nn.Weights;
import dev.unroll.tensor.Precision;
import dev.unroll.text.UnrollException;
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceGradients;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.StepGradients;
import dev.unroll.trace.StepTrace;
import dev.unroll.trace.WeightShare;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainModelTest {
    private static final int[] IDS = {0, 0, 1, 4, 2, 7, 3};

    private static Model model(Layer... layers) {
        return Model.create(new Architecture(Shape.tokens(7), List.of(layers), InitialValues.PYTORCH), 3);
    }

    private static Recurrent of(Cell cell) {
        return new Recurrent(cell);
    }

    private static SequenceTrace trace(Model model, @Nullable OutputGradient backward) {
        return PlainModel.trace(model, IDS, Collections.nCopies(7, "?"), backward, Precision.FLOAT64);
    }

    static Stream<Cell> cells() {
        return Stream.of(new SimpleRnn(3), new SimpleRnn(3, Activation.TANH, true, true), new Lstm(3), new Gru(3),
                new Gru(3, Activation.TANH, Activation.SIGMOID, true, false), new Lstm(3, Activation.TANH, Activation.SIGMOID,
                false, false, false));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyStepIsWrittenDown(Cell cell) {
        Model model = model(new Embedding(8, 2, false), of(cell), new Dense(1, Activation.SIGMOID));
        LayerTrace layer = trace(model, null).layers().getFirst();

        assertThat(layer.type()).isEqualTo(cell.type());
        assertThat(layer.units()).isEqualTo(3);
        assertThat(layer.steps()).hasSize(7);
        for (StepTrace step : layer.steps()) {
            assertThat(step.gradients()).isNull();
            assertThat(step.x()).hasSize(2);
            assertThat(step.h()).hasSize(3);
            assertThat(step.c()).hasSize(cell instanceof Lstm ? 3 : 0);
            assertThat(step.terms().keySet()).containsExactlyElementsOf(Gate.of(cell.type()));
            for (GateTerms terms : step.terms().values()) {
                double[] sum = IntStream.range(0, 3)
                        .mapToDouble(k -> terms.input()[k] + terms.state()[k] + terms.bias()[k]).toArray();
                Golden.assertClose("z", terms.z(), sum, 1e-14);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void sharesOfAllTimestepsAddUpToTheGradient(Cell cell) {
        Model model = model(new Embedding(8, 2, false), of(cell), new Dense(1, Activation.SIGMOID));
        SequenceTrace trace = trace(model, OutputGradient.positive());
        double[] gradient = Objects.requireNonNull(trace.gradients()).weights();
        List<WeightShare> shares = IntStream.range(0, 7).mapToObj(trace.layers().getFirst()::share).toList();

        for (Weights.Slice slice : model.weights().slices(1)) {
            double[] sum = new double[slice.size()];
            for (WeightShare share : shares) {
                double[] flat = switch (slice.spec().name()) {
                    case "kernel" -> flat(share.kernel());
                    case "recurrent_kernel" -> flat(share.recurrentKernel());
                    default -> flat(new double[][] {share.input(), share.state()});
                };
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += flat[i];
                }
                if (slice.spec().name().equals("kernel")) {
                    assertThat(share.kernelNorm()).isCloseTo(norm(flat), within(1e-14));
                }
                if (slice.spec().name().equals("recurrent_kernel")) {
                    assertThat(share.recurrentKernelNorm()).isCloseTo(norm(flat), within(1e-14));
                }
            }
            Golden.assertClose(slice.spec().name(), sum,
                    Arrays.copyOfRange(gradient, slice.offset(), slice.offset() + slice.size()), 1e-12);
        }
    }

    @Test
    void sharesAreRightAlsoWhereTheLayerReadsFromTheEnd() {
        Model model = model(new Embedding(8, 2, false), of(new Lstm(3)).reversed(), new Dense(1, Activation.SIGMOID));
        SequenceTrace trace = trace(model, OutputGradient.positive());
        LayerTrace layer = trace.layers().getFirst();

        assertThat(layer.backwards()).isTrue();
        assertThat(layer.hBefore(6)).containsOnly(0);
        assertThat(layer.hBefore(0)).isEqualTo(layer.steps().get(1).h());
        assertThat(layer.cBefore(0)).isEqualTo(layer.steps().get(1).c());
        Weights.Slice recurrent = model.weights().slices(1).get(1);
        double[] sum = new double[recurrent.size()];
        for (int t = 0; t < 7; t++) {
            double[] share = flat(layer.share(t).recurrentKernel());
            Arrays.setAll(sum, i -> sum[i] + share[i]);
        }
        double[] gradient = Objects.requireNonNull(trace.gradients()).weights();
        Golden.assertClose("recurrent_kernel", sum,
                Arrays.copyOfRange(gradient, recurrent.offset(), recurrent.offset() + recurrent.size()), 1e-12);
    }

    @Test
    void aForwardTraceHasNoShares() {
        LayerTrace layer = trace(model(new Embedding(8, 2, false), of(new Lstm(3))), null).layers().getFirst();

        assertThatThrownBy(() -> layer.share(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lossIsMinusTheLogarithmOfTheProbability() {
        Model model = model(new Embedding(8, 2, false), of(new Lstm(3)), new Dense(1, Activation.SIGMOID));
        SequenceTrace positive = trace(model, OutputGradient.positive());
        double p = positive.output()[0];
        SequenceGradients gradients = Objects.requireNonNull(positive.gradients());

        assertThat(gradients.loss()).isCloseTo(-Math.log(p), within(1e-14));
        assertThat(gradients.logits()[0]).isCloseTo(p - 1, within(1e-14));
        assertThat(gradients.output()[0]).isCloseTo(-1 / p, within(1e-14));
        SequenceGradients negative = Objects.requireNonNull(trace(model, new OutputGradient.OfLabel(0)).gradients());
        assertThat(negative.loss()).isCloseTo(-Math.log(1 - p), within(1e-14));
        assertThat(negative.logits()[0]).isCloseTo(p, within(1e-14));
        assertThat(negative.output()[0]).isCloseTo(1 / (1 - p), within(1e-14));
    }

    /** Every loss of a label, checked by moving some weights of each array a little. */
    @ParameterizedTest
    @MethodSource("heads")
    void gradientOfALabelsLossIsItsSlope(List<Layer> head) {
        Model model = model(Stream.concat(Stream.of(new Embedding(8, 2, false)), head.stream()).toArray(Layer[]::new));
        double[] weights = doubles(model.weights().values());
        var label = new OutputGradient.OfLabel(1);
        double[] gradient = new PlainModel(model.architecture(), weights, Precision.FLOAT64).forward(new int[][] {IDS})
                .back(label).weights();

        for (Weights.Slice slice : model.weights().slices()) {
            for (int i = slice.offset(); i < slice.offset() + slice.size(); i += 5) {
                double step = 1e-6;
                double slope = (loss(model, weights, i, step, label) - loss(model, weights, i, -step, label)) / (2 * step);
                assertThat(gradient[i]).as(slice.spec().name()).isCloseTo(slope, within(1e-8));
            }
        }
    }

    static Stream<List<Layer>> heads() {
        Recurrent lstm = of(new Lstm(2));
        return Stream.of(
                List.of(lstm, new Dense(1, Activation.SIGMOID)),
                List.of(lstm, new Dense(3, Activation.SIGMOID)),
                List.of(lstm, new Dense(3, Activation.SOFTMAX)),
                List.of(lstm, new Dense(2, Activation.LINEAR)),
                List.of(lstm, new Dense(1, Activation.HARD_SIGMOID)),
                List.of(lstm.returningSequences(true), new Dense(3, Activation.SOFTMAX)),
                List.of(of(new Lstm(1, Activation.SIGMOID, Activation.SIGMOID, true, true, false))),
                List.of(of(new Gru(2))));
    }

    private static double loss(Model model, double[] weights, int at, double step, OutputGradient from) {
        double[] moved = weights.clone();
        moved[at] += step;
        return new PlainModel(model.architecture(), moved, Precision.FLOAT64).forward(new int[][] {IDS}).back(from).loss();
    }

    @Test
    void wayBackFromOutputAndFromLogitsAgree() {
        Model model = model(new Embedding(8, 2, false), of(new Gru(3)), new Dense(3, Activation.SOFTMAX));
        SequenceGradients fromOutput = Objects.requireNonNull(
                trace(model, new OutputGradient.OfOutput(new double[] {0.5, -1, 2})).gradients());
        SequenceGradients fromLogits = Objects.requireNonNull(
                trace(model, new OutputGradient.OfLogits(fromOutput.logits())).gradients());

        Golden.assertClose("weights", fromLogits.weights(), fromOutput.weights(), 1e-14);
        assertThat(fromLogits.output()).isEmpty();
        assertThatThrownBy(() -> trace(model(new Embedding(8, 2, false), of(new Gru(3))),
                new OutputGradient.OfLogits(new double[3]))).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> trace(model, new OutputGradient.OfLabel(3))).isInstanceOf(UnrollException.class)
                .hasMessageContaining("0 to 2");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void stoppingAtATimestepGivesWhatTheShorterSequenceGives(Cell cell) {
        Model model = model(new Embedding(8, 2, false), of(new Lstm(2)).returningSequences(true), of(cell), new Dropout(0.5),
                new Dense(4, Activation.RELU), new Dense(2, Activation.SOFTMAX));
        SequenceTrace whole = trace(model, null);

        assertThat(whole.stopped()).hasSize(7);
        for (int t = 0; t < 7; t++) {
            double[] shorter = PlainModel.trace(model, Arrays.copyOf(IDS, t + 1), List.of(), null, Precision.FLOAT64).output();
            Golden.assertClose("stopped at " + t, whole.stopped().get(t), shorter, 1e-14);
        }
        assertThat(whole.stopped().getLast()).isEqualTo(whole.output());
    }

    @Test
    void nothingIsStoppedWhereTheHeadNeedsMoreThanTheLastState() {
        Recurrent lstm = of(new Lstm(2));
        Dense dense = new Dense(1, Activation.SIGMOID);
        Embedding embedding = new Embedding(8, 2, false);

        assertThat(trace(model(embedding, lstm.returningSequences(true), new Flatten(), dense), null).stopped()).isEmpty();
        assertThat(trace(model(embedding, lstm.returningSequences(true), dense), null).stopped()).isEmpty();
        assertThat(trace(model(embedding, new Bidirectional(lstm), dense), null).stopped()).isEmpty();
        assertThat(trace(model(embedding, lstm.reversed(), dense), null).stopped()).isEmpty();
        assertThat(trace(model(embedding, new Flatten(), dense), null).stopped()).isEmpty();
        assertThat(trace(model(embedding, lstm), null).stopped()).hasSize(7);
    }

    @Test
    void maskedStepsCopyTheStateAndGetNoGradient() {
        Model model = model(new Embedding(8, 2, true), of(new Lstm(2)).returningSequences(true), of(new Gru(2)),
                new Dense(1, Activation.SIGMOID));
        SequenceTrace trace = trace(model, OutputGradient.positive());

        for (LayerTrace layer : trace.layers()) {
            assertThat(layer.steps()).extracting(StepTrace::masked).containsExactly(true, true, false, false, false, false, false);
            assertThat(layer.steps().get(1).h()).containsOnly(0);
            assertThat(layer.steps().get(1).terms(Gate.of(layer.type()).getFirst()).value()).doesNotContain(0);
            assertThat(layer.share(1).kernelNorm()).isZero();
            assertThat(layer.share(2).kernelNorm()).isPositive();
        }
        SequenceTrace unpadded = PlainModel.trace(model, Arrays.copyOfRange(IDS, 2, 7), List.of(), null, Precision.FLOAT64);
        Golden.assertClose("output", trace.output(), unpadded.output(), 1e-14);
        assertThat(norm(Arrays.copyOf(Objects.requireNonNull(trace.gradients()).weights(), 2))).isZero();
    }

    @Test
    void bothDirectionsOfABidirectionalLayerAreWrittenDown() {
        Model model = model(new Embedding(8, 2, false), new Bidirectional(of(new Gru(2)).returningSequences(true)),
                new Bidirectional(of(new Lstm(2))), new Dense(1, Activation.SIGMOID));
        SequenceTrace trace = trace(model, OutputGradient.positive());

        assertThat(trace.layers()).extracting(LayerTrace::name).containsExactly("bidirectional/forward",
                "bidirectional/backward", "bidirectional_1/forward", "bidirectional_1/backward");
        assertThat(trace.layers()).extracting(LayerTrace::backwards).containsExactly(false, true, false, true);
        LayerTrace forward = trace.layers().get(0);
        LayerTrace backward = trace.layers().get(1);
        double[] x = trace.layers().get(2).steps().get(3).x();
        assertThat(Arrays.copyOf(x, 2)).isEqualTo(forward.steps().get(3).h());
        assertThat(Arrays.copyOfRange(x, 2, 4)).isEqualTo(backward.steps().get(3).h());
    }

    @Test
    void aLayerThatGoesBackwardsGivesItsSequenceInTheOrderOfReading() {
        Model model = model(new Embedding(8, 2, false), of(new Gru(2)).reversed().returningSequences(true));
        SequenceTrace trace = trace(model, null);
        LayerTrace layer = trace.layers().getFirst();

        assertThat(Arrays.copyOf(trace.output(), 2)).isEqualTo(layer.steps().get(6).h());
        assertThat(Arrays.copyOfRange(trace.output(), 12, 14)).isEqualTo(layer.steps().get(0).h());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void oneHotPicksRowsOfTheKernel(Precision precision) {
        Model model = model(new OneHot(8), of(new SimpleRnn(3)), new Dense(1, Activation.SIGMOID));
        LayerTrace layer = PlainModel.trace(model, IDS, List.of(), null, precision).layers().getFirst();
        float[] kernel = model.weights().values(model.weights().slices(1).getFirst());

        assertThat(layer.steps().get(5).x()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(layer.steps().get(5).terms(Gate.STATE).input()).containsExactly(kernel[21], kernel[22], kernel[23]);
    }

    @Test
    void numbersAreTracedAsTokensAre() {
        Model model = Model.create(new Architecture(Shape.sequence(Shape.ANY, 2),
                List.of(of(new Lstm(3)).returningSequences(true), new Dense(1, Activation.LINEAR))), 3);
        SequenceTrace trace = PlainModel.trace(model, new double[][] {{1, 2}, {3, 4}, {5, 6}}, List.of("a", "b", "c"),
                OutputGradient.positive(), Precision.FLOAT64);

        assertThat(trace.ids()).isEmpty();
        assertThat(trace.output()).hasSize(3);
        assertThat(trace.layers().getFirst().steps().get(1).x()).containsExactly(3, 4);
        StepGradients last = Objects.requireNonNull(trace.layers().getFirst().steps().getLast().gradients());
        assertThat(last.x()).hasSize(2).doesNotContain(0);
    }

    @Test
    void aStatePassedOnContinuesTheSequence() {
        Model model = Model.create(new Architecture(Shape.sequence(Shape.ANY, 1), List.of(of(new Lstm(3)))), 3);
        var plain = new PlainModel(model, Precision.FLOAT64);
        ModelPass firstHalf = plain.forward(new double[][][] {{{1}, {2}}});
        ModelPass secondHalf = plain.forward(new double[][][] {{{3}, {4}}}, Map.of(0, firstHalf.lastState(0)));

        Golden.assertClose("output", secondHalf.output(), plain.forward(new double[][][] {{{1}, {2}, {3}, {4}}}).output(), 1e-14);
    }

    @Test
    void aBatchGivesEachSampleItsOwnAnswer() {
        Model model = model(new Embedding(8, 2, true), of(new Lstm(3)).returningSequences(true), new Dense(2, Activation.TANH));
        var plain = new PlainModel(model, Precision.FLOAT64);
        int[] other = {5, 6, 0, 1, 2, 3, 0};
        double[] both = plain.forward(new int[][] {IDS, other}).output();

        Golden.assertClose("first", Arrays.copyOf(both, 14), plain.forward(new int[][] {IDS}).output(), 1e-14);
        Golden.assertClose("second", Arrays.copyOfRange(both, 14, 28), plain.forward(new int[][] {other}).output(), 1e-14);
    }

    @Test
    void whatTheModelCannotReadIsSaid() {
        Model tokens = model(new Embedding(8, 2, false), new Flatten(), new Dense(1, Activation.SIGMOID));
        Model numbers = Model.create(new Architecture(Shape.sequence(3, 2), List.of(of(new Lstm(3)))), 3);

        assertThatThrownBy(() -> PlainModel.trace(tokens, new int[] {0, 1, 2, 3, 4, 5, 8}, List.of(), null, Precision.FLOAT32))
                .isInstanceOf(UnrollException.class).hasMessageContaining("8").hasMessageContaining("0 to 7");
        assertThatThrownBy(() -> PlainModel.trace(tokens, new int[] {1, 2}, List.of(), null, Precision.FLOAT32))
                .isInstanceOf(UnrollException.class).hasMessageContaining("7 timesteps").hasMessageContaining("has 2");
        assertThatThrownBy(() -> PlainModel.trace(tokens, new double[][] {{1}}, List.of(), null, Precision.FLOAT32))
                .isInstanceOf(UnrollException.class).hasMessageContaining("(None, 7)");
        assertThatThrownBy(() -> PlainModel.trace(numbers, IDS, List.of(), null, Precision.FLOAT32))
                .isInstanceOf(UnrollException.class).hasMessageContaining("(None, 3, 2)");
        assertThatThrownBy(() -> PlainModel.trace(numbers, new double[][] {{1}}, List.of(), null, Precision.FLOAT32))
                .isInstanceOf(UnrollException.class).hasMessageContaining("2 features");
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
