package dev.unroll.nn.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.Golden;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.PyTorchLayout;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.tensor.Precision;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value and every gradient of the cells against the reference numbers, in both precisions. */
class GoldenCellTest {
    private static final List<String> KERAS = List.of("simple_rnn", "simple_rnn_relu", "simple_rnn_masked",
            "simple_rnn_long", "lstm", "lstm_long", "lstm_masked", "lstm_sigmoid", "lstm_hard_sigmoid_keras2",
            "lstm_hard_sigmoid_keras3", "gru", "gru_long", "gru_masked", "gru_reset_before");
    private static final List<String> PYTORCH = List.of("rnn", "lstm", "lstm_long", "gru", "gru_long");

    static List<Arguments> keras() {
        return inBothPrecisions(KERAS);
    }

    static List<Arguments> pyTorch() {
        return inBothPrecisions(PYTORCH);
    }

    private static List<Arguments> inBothPrecisions(List<String> names) {
        return names.stream().flatMap(n -> Arrays.stream(Precision.values()).map(p -> Arguments.of(n, p))).toList();
    }

    @ParameterizedTest
    @MethodSource("keras")
    void keras(String name, Precision precision) {
        Golden golden = Golden.read(name + ".json");
        double tolerance = tolerance(precision);
        Cell cell = cell(golden);
        int batch = golden.integer("batch");
        List<Tensor> weights = List.of(matrix(golden.at("kernel"), precision),
                matrix(golden.at("recurrent_kernel"), precision), bias(golden.at("bias"), cell, precision));
        PlainCell plain = PlainCell.of(cell, weights);
        var loop = new Recurrence(plain, false);
        @Nullable List<Tensor> mask = golden.has("mask") ? steps(golden.at("mask"), batch, precision) : null;

        var passage = loop.forward(steps(golden.at("x"), batch, precision), plain.zeroState(batch, precision), mask);
        CellState zero = plain.zeroState(batch, precision);
        var upstream = new CellState(matrix(golden.at("upstream"), precision), zero.c());
        var gradients = loop.backward(passage, Collections.nCopies(passage.steps().size(), null), upstream);

        assertThat(passage.last().h().times(upstream.h()).sum())
                .isCloseTo(golden.number("loss"), within(tolerance));
        Golden forward = golden.at("forward");
        Golden back = golden.at("gradients");
        List<String> gates = gates(cell);
        for (int gate = 0; gate < gates.size(); gate++) {
            int k = gate;
            if (!(cell instanceof SimpleRnn)) {
                forward.at(gates.get(k)).assertEquals(all(passage.steps(), s -> plain.weights().gate(s.gates(), k)), tolerance);
                back.at(gates.get(k)).assertEquals(all(gradients.steps(), s -> plain.weights().gate(s.gates(), k)), tolerance);
            }
            String z = preActivations(cell).get(k);
            forward.at(z).assertEquals(all(passage.steps(), s -> plain.weights().gate(s.z(), k)), tolerance);
            back.at(z).assertEquals(all(gradients.steps(), s -> plain.weights().gate(s.z(), k)), tolerance);
        }
        forward.at("h").assertEquals(all(passage.states(), CellState::h), tolerance);
        back.at("h").assertEquals(all(gradients.states(), CellState::h), tolerance);
        if (cell instanceof Lstm) {
            forward.at("c").assertEquals(all(passage.states(), CellState::cell), tolerance);
            back.at("c").assertEquals(all(gradients.states(), CellState::cell), tolerance);
        }
        back.at("x").assertEquals(all(gradients.steps(), CellGradients::x), tolerance);
        back.at("kernel").assertEquals(gradients.weights().get(0).toDoubles(), tolerance);
        back.at("recurrent_kernel").assertEquals(gradients.weights().get(1).toDoubles(), tolerance);
        back.at("bias").assertEquals(gradients.weights().get(2).toDoubles(), tolerance);
    }

    @ParameterizedTest
    @MethodSource("keras")
    void everyPreActivationIsTheSumOfItsTerms(String name, Precision precision) {
        Golden golden = Golden.read(name + ".json");
        Cell cell = cell(golden);
        int batch = golden.integer("batch");
        PlainCell plain = PlainCell.of(cell, List.of(matrix(golden.at("kernel"), precision),
                matrix(golden.at("recurrent_kernel"), precision), bias(golden.at("bias"), cell, precision)));

        var passage = new Recurrence(plain, false).forward(steps(golden.at("x"), batch, precision),
                plain.zeroState(batch, precision), null);

        for (CellStep step : passage.steps()) {
            double[] sum = step.input().plus(step.state()).plusRow(step.bias()).toDoubles();
            Golden.assertClose("z", sum, step.z().toDoubles(), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("pyTorch")
    void pyTorch(String name, Precision precision) {
        Golden golden = Golden.read("pytorch/" + name + ".json");
        double tolerance = tolerance(precision);
        int units = golden.integer("hidden");
        int inputs = golden.integer("inputs");
        int batch = golden.integer("batch");
        Cell cell = switch (golden.text("layer")) {
            case "rnn" -> new SimpleRnn(units, Activation.TANH, true, true);
            case "lstm" -> new Lstm(units, Activation.TANH, Activation.SIGMOID, true, false, true);
            default -> new Gru(units);
        };
        int columns = cell.gates() * units;
        PlainCell plain = PlainCell.of(cell, List.of(
                Tensor.of(PyTorchLayout.kernel(cell, golden.at("weight_ih").values(), inputs), inputs, columns, precision),
                Tensor.of(PyTorchLayout.kernel(cell, golden.at("weight_hh").values(), units), units, columns, precision),
                Tensor.of(PyTorchLayout.bias(cell, golden.at("bias_ih").values(), golden.at("bias_hh").values()), 2, columns,
                        precision)));
        var loop = new Recurrence(plain, false);

        CellState zero = plain.zeroState(batch, precision);
        var passage = loop.forward(steps(golden.at("x"), batch, precision), zero, null);
        var gradients = loop.backward(passage, steps(golden.at("upstream"), batch, precision), zero);

        golden.at("h").assertEquals(all(passage.states(), CellState::h), tolerance);
        if (cell instanceof Lstm) {
            golden.at("c_last").assertEquals(passage.last().cell().toDoubles(), tolerance);
        }
        Golden back = golden.at("gradients");
        back.at("x").assertEquals(all(gradients.steps(), CellGradients::x), tolerance);
        List<Tensor> weights = gradients.weights();
        back.at("weight_ih").assertEquals(PyTorchLayout.weight(cell, weights.get(0).toDoubles(), inputs), tolerance);
        back.at("weight_hh").assertEquals(PyTorchLayout.weight(cell, weights.get(1).toDoubles(), units), tolerance);
        back.at("bias_ih").assertEquals(PyTorchLayout.biasRow(cell, weights.get(2).toDoubles(), 0), tolerance);
        back.at("bias_hh").assertEquals(PyTorchLayout.biasRow(cell, weights.get(2).toDoubles(), 1), tolerance);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void attention(Precision precision) {
        Golden golden = Golden.read("attention.json");
        check(golden.at("dot"), new DotAttention(), precision);
        Golden b = golden.at("bahdanau");
        check(b, new BahdanauAttention(matrix(b.at("W1"), precision), matrix(b.at("W2"), precision),
                Tensor.of(b.at("v").values(), 3, 1, precision)), precision);
    }

    private static void check(Golden golden, Attention attention, Precision precision) {
        double tolerance = tolerance(precision);
        Golden encoder = golden.at("encoder");
        int steps = encoder.at(0).size();
        int batch = encoder.size();
        int width = encoder.at(0).at(0).size();
        Tensor timeFirst = Tensor.of(encoder.swapped(), steps * batch, width, precision);
        List<Tensor> sequence = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            sequence.add(timeFirst.rows(t * batch, (t + 1) * batch));
        }

        Attention.Focus focus = attention.focus(sequence, matrix(golden.at("query"), precision));
        Attention.Gradients gradients = attention.back(focus, matrix(golden.at("upstream"), precision));

        golden.at("weights").assertEquals(focus.weights().toDoubles(), tolerance);
        golden.at("context").assertEquals(focus.context().toDoubles(), tolerance);
        Golden.assertClose("d_encoder", all(gradients.encoder(), Function.identity()), golden.at("d_encoder").swapped(), tolerance);
        golden.at("d_query").assertEquals(gradients.query().toDoubles(), tolerance);
        List<String> names = golden.has("v") ? List.of("d_W1", "d_W2", "d_v") : List.of();
        assertThat(gradients.weights()).hasSameSizeAs(names);
        for (int k = 0; k < names.size(); k++) {
            golden.at(names.get(k)).assertEquals(gradients.weights().get(k).toDoubles(), tolerance);
        }
    }

    private static double tolerance(Precision precision) {
        return precision == Precision.FLOAT32 ? Golden.FLOAT : Golden.DOUBLE;
    }

    private static Cell cell(Golden golden) {
        int units = golden.integer("units");
        Activation activation = Activation.valueOf(golden.text("activation").toUpperCase(Locale.ROOT));
        Activation recurrent = switch (golden.text("recurrent_activation")) {
            case "hard_sigmoid_keras2" -> Activation.HARD_SIGMOID_KERAS2;
            case "hard_sigmoid_keras3" -> Activation.HARD_SIGMOID;
            default -> Activation.SIGMOID;
        };
        return switch (golden.text("layer")) {
            case "simple_rnn" -> new SimpleRnn(units, activation, true, false);
            case "lstm" -> new Lstm(units, activation, recurrent, true, true, false);
            case "gru" -> new Gru(units, activation, recurrent, true, true);
            default -> new Gru(units, activation, recurrent, true, false);
        };
    }

    private static List<String> gates(Cell cell) {
        return switch (cell) {
            case SimpleRnn rnn -> List.of("h");
            case Lstm lstm -> List.of("i", "f", "g", "o");
            case Gru gru -> List.of("z", "r", "hh");
        };
    }

    private static List<String> preActivations(Cell cell) {
        return switch (cell) {
            case SimpleRnn rnn -> List.of("z");
            case Lstm lstm -> List.of("zi", "zf", "zg", "zo");
            case Gru gru -> List.of("zz", "zr", "zh");
        };
    }

    private static Tensor matrix(Golden golden, Precision precision) {
        return Tensor.of(golden.values(), golden.size(), golden.at(0).size(), precision);
    }

    private static Tensor bias(Golden golden, Cell cell, Precision precision) {
        return Tensor.of(golden.values(), cell.biasRows(), cell.gates() * cell.units(), precision);
    }

    private static List<Tensor> steps(Golden golden, int batch, Precision precision) {
        return golden.rows().stream().map(r -> Tensor.of(r, batch, r.length / batch, precision)).toList();
    }

    private static <T> double[] all(List<T> steps, Function<T, Tensor> part) {
        return steps.stream().map(part).flatMapToDouble(t -> Arrays.stream(t.toDoubles())).toArray();
    }
}
