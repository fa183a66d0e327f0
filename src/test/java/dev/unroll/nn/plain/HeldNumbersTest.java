package dev.unroll.nn.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.tensor.Precision;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers set by hand: what follows from them, and what does not flow back through them. */
class HeldNumbersTest {
    private static final int[] IDS = {0, 0, 1, 4, 2, 7, 3};
    private static final List<String> TOKENS = Collections.nCopies(7, "?");
    private static final OutputGradient LABEL = new OutputGradient.OfLabel(1);
    private static final double VALUE = 0.37;
    private static final double STEP = 1e-6;

    private static Model model(Layer... layers) {
        return Model.create(new Architecture(Shape.tokens(7), List.of(layers), InitialValues.PYTORCH), 3);
    }

    private static PlainModel plain(Model model) {
        return new PlainModel(model, Precision.FLOAT64);
    }

    static Stream<Cell> cells() {
        return Stream.of(new SimpleRnn(3), new Lstm(3), new Gru(3),
                new Gru(3, Activation.TANH, Activation.SIGMOID, true, false),
                new Lstm(3, Activation.SOFTMAX, Activation.HARD_SIGMOID, true, true, false));
    }

    static Stream<Arguments> everyQuantity() {
        return cells().flatMap(cell -> Quantity.in(cell.type()).stream().map(quantity -> Arguments.of(cell, quantity)));
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void whatWasComputedAnywayChangesNothing(Cell cell, Quantity quantity) {
        Model model = model(new Embedding(8, 2, true), new Recurrent(cell), new Dense(1, Activation.SIGMOID));
        SequenceTrace before = plain(model).trace(IDS, TOKENS, null);
        Spot spot = new Spot(0, 3, quantity, 1);

        SequenceTrace after = plain(model).holding(Map.of(spot, spot.value(before))).trace(IDS, TOKENS, null);

        assertThat(after.output()).isEqualTo(before.output());
        assertThat(after.layers().getFirst().steps().getLast().h()).isEqualTo(before.layers().getFirst().steps().getLast().h());
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void onlyWhatComesAfterFollows(Cell cell, Quantity quantity) {
        Model model = model(new Embedding(8, 2, true), new Recurrent(cell), new Dense(1, Activation.SIGMOID));
        Spot spot = new Spot(0, 3, quantity, 1);
        SequenceTrace before = plain(model).trace(IDS, TOKENS, null);
        SequenceTrace after = plain(model).holding(Map.of(spot, VALUE)).trace(IDS, TOKENS, null);

        assertThat(spot.value(after)).isEqualTo(VALUE);
        assertThat(after.layers().getFirst().steps().get(2).h()).isEqualTo(before.layers().getFirst().steps().get(2).h());
        assertThat(after.layers().getFirst().steps().get(4).h()).isNotEqualTo(before.layers().getFirst().steps().get(4).h());
        assertThat(after.output()).isNotEqualTo(before.output());
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void itsGradientIsTheSlopeOfTheLossAtIt(Cell cell, Quantity quantity) {
        Model model = model(new Embedding(8, 2, true), new Recurrent(cell), new Dense(1, Activation.SIGMOID));
        Spot spot = new Spot(0, 3, quantity, 1);
        SequenceTrace trace = plain(model).holding(Map.of(spot, VALUE)).trace(IDS, TOKENS, LABEL);

        double gradient = quantity.gradients(trace.layers().getFirst().steps().get(3))[1];

        double slope = (loss(plain(model).holding(Map.of(spot, VALUE + STEP)))
                - loss(plain(model).holding(Map.of(spot, VALUE - STEP)))) / (2 * STEP);
        assertThat(gradient).isCloseTo(slope, within(1e-8));
    }

    /** The slopes of the weights tell whether anything flowed through a number that does not depend on them any more. */
    @ParameterizedTest
    @MethodSource("everyQuantity")
    void nothingFlowsThroughIt(Cell cell, Quantity quantity) {
        Model model = model(new Embedding(8, 2, true), new Recurrent(cell), new Dense(1, Activation.SIGMOID));
        Map<Spot, Double> held = Map.of(new Spot(0, 3, quantity, 1), VALUE, new Spot(0, 1, Quantity.HIDDEN, 2), 0.2,
                new Spot(0, 4, quantity, 0), -VALUE);
        double[] weights = IntStream.range(0, model.parameterCount()).mapToDouble(i -> model.weights().values()[i]).toArray();
        double[] gradient = Objects.requireNonNull(new PlainModel(model.architecture(), weights, Precision.FLOAT64)
                .holding(held).trace(IDS, TOKENS, LABEL).gradients()).weights();

        for (int i = 0; i < weights.length; i += 3) {
            double[] more = weights.clone();
            double[] less = weights.clone();
            more[i] += STEP;
            less[i] -= STEP;
            double slope = (loss(new PlainModel(model.architecture(), more, Precision.FLOAT64).holding(held))
                    - loss(new PlainModel(model.architecture(), less, Precision.FLOAT64).holding(held))) / (2 * STEP);
            assertThat(gradient[i]).as("weight %d", i).isCloseTo(slope, within(1e-8));
        }
    }

    @Test
    void aStateSetWhereTheSequenceIsMaskedIsHandedOn() {
        Model model = model(new Embedding(8, 2, true), new Recurrent(new Lstm(3)), new Dense(1, Activation.SIGMOID));
        Map<Spot, Double> held = Map.of(new Spot(0, 0, Quantity.CELL, 1), 2.0, new Spot(0, 0, Quantity.FORGET, 1), 0.0);

        SequenceTrace trace = plain(model).holding(held).trace(IDS, TOKENS, LABEL);

        assertThat(trace.layers().getFirst().steps().get(1).c()).containsExactly(0, 2, 0);
        assertThat(trace.layers().getFirst().steps().get(1).masked()).isTrue();
        assertThat(trace.output()).isNotEqualTo(plain(model).trace(IDS, TOKENS, null).output());
    }

    @Test
    void layersAreCountedAsInATrace() {
        Model model = model(new Embedding(8, 2, false), new Bidirectional(new Recurrent(new Gru(2)).returningSequences(true)),
                new Recurrent(new Lstm(3)), new Dense(1, Activation.SIGMOID));
        Map<Spot, Double> held = Map.of(new Spot(1, 5, Quantity.HIDDEN, 0), 0.25, new Spot(2, 6, Quantity.FORGET, 2), 0.75,
                new Spot(2, 6, Quantity.INPUT_VECTOR, 3), 0.125, new Spot(9, 6, Quantity.FORGET, 2), 1.0,
                new Spot(2, 6, Quantity.FORGET, 17), 1.0);

        SequenceTrace trace = plain(model).holding(held).trace(IDS, TOKENS, null);

        assertThat(trace.layers().get(1).steps().get(5).h()[0]).isEqualTo(0.25);
        assertThat(trace.layers().get(2).steps().get(5).x()[2]).isEqualTo(0.25);
        assertThat(Quantity.FORGET.values(trace.layers().get(2).steps().get(6))[2]).isEqualTo(0.75);
        assertThat(trace.layers().get(2).steps().get(6).x()[3]).isEqualTo(0.125);
    }

    private static double loss(PlainModel model) {
        return Objects.requireNonNull(model.trace(IDS, TOKENS, LABEL).gradients()).loss();
    }
}
