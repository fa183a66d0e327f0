package dev.unroll.workspace.study.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.Golden;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
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
import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.StepTrace;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.Fed.Source;
import dev.unroll.workspace.study.origin.GateSum.Reset;
import dev.unroll.workspace.study.origin.Term.Side;
import dev.unroll.workspace.study.origin.Use.When;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of a trace is the sum, or the product, that is said to make it. */
class OriginsTest {
    private static final Passage PASSAGE =
            new Passage(Collections.nCopies(7, "?"), new int[] {0, 0, 1, 4, 2, 7, 3});
    private static final double EXACT = 1e-10;

    private static Model model(Layer... layers) {
        return Model.create(new Architecture(Shape.tokens(7), List.of(layers), InitialValues.PYTORCH), 3);
    }

    private static SequenceTrace trace(Model model, WhatIf whatIf) {
        return Studies.trace(model, PASSAGE, whatIf, null);
    }

    static Stream<Layer> layers() {
        return Stream.concat(Stream.of(new SimpleRnn(3), new SimpleRnn(3, Activation.RELU, true, true),
                        new SimpleRnn(3, Activation.TANH, false, false), new Lstm(3),
                        new Lstm(3, Activation.TANH, Activation.SIGMOID, true, true, true),
                        new Lstm(3, Activation.SOFTMAX, Activation.HARD_SIGMOID, false, false, false), new Gru(3),
                        new Gru(3, Activation.TANH, Activation.SIGMOID, false, true),
                        new Gru(3, Activation.TANH, Activation.HARD_SIGMOID_KERAS2, true, false)).map(Recurrent::new),
                Stream.of(new Recurrent(new Lstm(3)).reversed(), new Bidirectional(new Recurrent(new Gru(3))),
                        new Bidirectional(new Recurrent(new Lstm(3)).reversed())));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyNumberOfEveryStepIsWhatItsTermsMake(Layer layer) {
        Model model = model(new Embedding(8, 2, true), layer, new Dense(1, Activation.SIGMOID));
        everyNumber(model, WhatIf.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void alsoWithValuesSetByHand(Layer layer) {
        Model model = model(new Embedding(8, 2, true), layer, new Dense(1, Activation.SIGMOID));
        Quantity last = Quantity.HIDDEN;
        WhatIf whatIf = WhatIf.NOTHING.with(new Place.Weight(17), 0.1).with(new Place.Weight(20), -3)
                .with(new Place.Number(new Spot(0, 3, last, 1)), 0.4)
                .with(new Place.Number(new Spot(0, 4, Quantity.INPUT_VECTOR, 1)), 1.5);
        everyNumber(model, whatIf);
    }

    private static void everyNumber(Model model, WhatIf whatIf) {
        SequenceTrace trace = trace(model, whatIf);
        var origins = new Origins(model, whatIf, trace);
        for (int at = 0; at < trace.layers().size(); at++) {
            LayerTrace layer = trace.layers().get(at);
            for (Quantity quantity : Quantity.in(layer.type())) {
                for (int t = 0; t < 7; t++) {
                    StepTrace step = layer.steps().get(t);
                    for (int unit = 0; unit < quantity.values(step).length; unit++) {
                        Spot spot = new Spot(at, t, quantity, unit);
                        Origin origin = origins.of(spot);
                        assertThat(origin.value()).isEqualTo(spot.value(trace));
                        if (whatIf.at(new Place.Number(spot)) == null) {
                            assertThat(origin.computed()).as("%s", spot).isCloseTo(origin.value(), within(EXACT));
                        }
                        if (origin instanceof GateSum sum) {
                            checkSums(sum, step.terms(sum.gate()), unit);
                        }
                    }
                }
            }
        }
    }

    private static void checkSums(GateSum sum, GateTerms terms, int unit) {
        assertThat(sum.sum(Side.INPUT)).isCloseTo(terms.input()[unit], within(EXACT));
        double recurrentBias = sum.reset() != Reset.WHOLE ? 0
                : sum.biases().stream().filter(bias -> bias.side() == Side.STATE).mapToDouble(Bias::product).sum();
        assertThat(sum.sum(Side.STATE) + recurrentBias).isCloseTo(terms.state()[unit], within(EXACT));
        assertThat(sum.bias() - recurrentBias).isCloseTo(terms.bias()[unit], within(EXACT));
        assertThat(sum.sum(Side.INPUT) + sum.sum(Side.STATE) + sum.bias()).isCloseTo(sum.z(), within(EXACT));
        assertThat(sum.z()).isEqualTo(terms.z()[unit]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple_rnn", "simple_rnn_relu", "lstm", "lstm_sigmoid", "lstm_hard_sigmoid_keras2", "gru",
        "gru_reset_before"})
    void sumsAreThoseOfTheReferenceNumbers(String name) {
        Golden golden = Golden.read(name + ".json");
        Cell cell = cell(golden);
        int inputs = golden.at("kernel").size();
        var architecture = new Architecture(Shape.sequence(Shape.ANY, inputs), List.of(new Recurrent(cell)));
        Model model = new Model(architecture, Weights.zeros(architecture));
        int at = 0;
        for (String array : List.of("kernel", "recurrent_kernel", "bias")) {
            for (double value : golden.at(array).values()) {
                model.weights().values()[at++] = (float) value;
            }
        }
        int steps = golden.at("x").size();
        double[][] xs = new double[steps][];
        for (int t = 0; t < steps; t++) {
            xs[t] = golden.at("x").at(t).at(0).values();
        }
        SequenceTrace trace = Studies.trace(model, new Passage(Collections.nCopies(steps, "?"), new int[0], xs),
                WhatIf.NOTHING, null);
        var origins = new Origins(model, WhatIf.NOTHING, trace);
        List<String> zs = cell instanceof SimpleRnn ? List.of("z") : cell instanceof Lstm ? List.of("zi", "zf", "zg", "zo")
                : List.of("zz", "zr", "zh");
        for (Gate gate : Gate.of(cell.type())) {
            Golden expected = golden.at("forward").at(zs.get(Gate.of(cell.type()).indexOf(gate)));
            for (int t = 0; t < steps; t++) {
                double[] sums = new double[cell.units()];
                for (int unit = 0; unit < sums.length; unit++) {
                    GateSum sum = (GateSum) origins.of(new Spot(0, t, Quantity.of(gate), unit));
                    sums[unit] = sum.sum(Side.INPUT) + sum.sum(Side.STATE) + sum.bias();
                }
                expected.at(t).at(0).assertEquals(sums, Golden.FLOAT);
            }
        }
    }

    private static Cell cell(Golden golden) {
        int units = golden.integer("units");
        Activation activation = Activation.valueOf(golden.text("activation").toUpperCase(Locale.ROOT));
        Activation recurrent = golden.text("recurrent_activation").equals("hard_sigmoid_keras2")
                ? Activation.HARD_SIGMOID_KERAS2 : Activation.SIGMOID;
        return switch (golden.text("layer")) {
            case "simple_rnn" -> new SimpleRnn(units, activation, true, false);
            case "lstm" -> new Lstm(units, activation, recurrent, true, true, false);
            case "gru" -> new Gru(units, activation, recurrent, true, true);
            default -> new Gru(units, activation, recurrent, true, false);
        };
    }

    @Test
    void termsComeLargestFirstAndEqualOnesInTheOrderOfTheWeights() {
        Model model = model(new OneHot(8), new Recurrent(new Lstm(3)), new Dense(1, Activation.SIGMOID));
        GateSum sum = (GateSum) new Origins(model, WhatIf.NOTHING, trace(model, WhatIf.NOTHING))
                .of(new Spot(0, 4, Quantity.FORGET, 1));

        assertThat(sum.terms()).hasSize(11);
        assertThat(sum.terms()).extracting(term -> -Math.abs(term.product())).isSorted();
        assertThat(sum.terms().stream().filter(term -> term.value() == 0)).extracting(Term::index)
                .containsExactly(0, 1, 3, 4, 5, 6, 7);
    }

    @Test
    void everyTermNamesItsWeightAndItsNumber() {
        Model model = model(new Embedding(8, 2, true), new Recurrent(new Lstm(3)), new Dense(1, Activation.SIGMOID));
        SequenceTrace before = trace(model, WhatIf.NOTHING);
        Spot spot = new Spot(0, 4, Quantity.OUTPUT, 2);
        GateSum sum = (GateSum) new Origins(model, WhatIf.NOTHING, before).of(spot);

        for (Term term : sum.terms()) {
            WhatIf weight = WhatIf.NOTHING.with(new Place.Weight(term.place()), 0.5);
            GateSum after = (GateSum) new Origins(model, weight, Studies.trace(model, PASSAGE, weight, null)).of(spot);
            assertThat(after.terms()).filteredOn(t -> t.place() == term.place()).extracting(Term::weight).containsExactly(0.5);
            assertThat(Objects.requireNonNull(term.from()).value(before)).isEqualTo(term.value());
        }
        assertThat(sum.biases()).extracting(Bias::value)
                .containsExactly((double) model.weights().values()[model.weights().slices(1).get(2).offset() + 11]);
    }

    @Test
    void whatIsFedComesFromTheEmbeddingOrTheLayerBelow() {
        Model model = model(new Embedding(8, 2, true), new Bidirectional(new Recurrent(new Gru(3)).returningSequences(true)),
                new Dropout(0.5), new Recurrent(new Lstm(2)), new Dense(1, Activation.SIGMOID));
        SequenceTrace trace = trace(model, WhatIf.NOTHING);
        var origins = new Origins(model, WhatIf.NOTHING, trace);

        Fed word = (Fed) origins.of(new Spot(0, 3, Quantity.INPUT_VECTOR, 1));
        assertThat(word.source()).isEqualTo(Source.EMBEDDING);
        assertThat(word.id()).isEqualTo(4);
        assertThat(word.place()).isEqualTo(9);
        Fed state = (Fed) origins.of(new Spot(2, 3, Quantity.INPUT_VECTOR, 4));
        assertThat(state.below()).containsExactly(new Spot(1, 3, Quantity.HIDDEN, 1));
        int padded = java.util.stream.IntStream.range(0, trace.tokens().size())
                .filter(t -> trace.layers().getFirst().steps().get(t).masked()).findFirst().orElseThrow();
        Fed nothing = (Fed) origins.of(new Spot(2, padded, Quantity.INPUT_VECTOR, 4));
        assertThat(nothing.value()).as("both directions give zeros for padding").isZero();
        assertThat(nothing.source()).isEqualTo(Source.OTHER);
    }

    @Test
    void usesAreWhatReadsANumber() {
        Model model = model(new Embedding(8, 2, true), new Recurrent(new Lstm(2)).returningSequences(true),
                new Recurrent(new Gru(2)), new Dense(1, Activation.SIGMOID));
        SequenceTrace trace = trace(model, WhatIf.NOTHING);

        assertThat(uses(model, trace, new Spot(0, 3, Quantity.FORGET, 1)).uses())
                .containsExactly(new Use(new Spot(0, 3, Quantity.CELL, 1), When.SAME_STEP, false));
        assertThat(uses(model, trace, new Spot(0, 3, Quantity.CELL, 1)).uses())
                .containsExactly(new Use(new Spot(0, 3, Quantity.HIDDEN, 1), When.SAME_STEP, false),
                        new Use(new Spot(0, 4, Quantity.CELL, 1), When.NEXT_STEP, false));
        assertThat(uses(model, trace, new Spot(0, 3, Quantity.HIDDEN, 1)).uses()).extracting(use -> use.spot().quantity())
                .containsExactly(Quantity.FORGET, Quantity.INPUT, Quantity.CANDIDATE, Quantity.OUTPUT, Quantity.INPUT_VECTOR);
        Uses last = uses(model, trace, new Spot(1, 6, Quantity.HIDDEN, 1));
        assertThat(last.uses()).isEmpty();
        assertThat(last.head()).isTrue();
        assertThat(uses(model, trace, new Spot(1, 5, Quantity.HIDDEN, 1)).head()).isFalse();
        assertThat(uses(model, trace, new Spot(0, 0, Quantity.FORGET, 1)).uses()).isEmpty();
    }

    private static Uses uses(Model model, SequenceTrace trace, Spot spot) {
        return Uses.of(model.architecture(), trace, spot);
    }
}
