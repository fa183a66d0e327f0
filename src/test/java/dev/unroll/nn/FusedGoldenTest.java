package dev.unroll.nn;

import dev.unroll.Golden;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reading for training against reference numbers. The inputs are looked up in a table, a row for each sample and
 * timestep, so that masks and ∂L/∂input are checked too.
 */
class FusedGoldenTest {
    private static final FusedReading FUSED = new FusedReading(2);

    @ParameterizedTest
    @ValueSource(strings = {"simple_rnn", "simple_rnn_long", "simple_rnn_relu", "simple_rnn_masked", "lstm", "lstm_long",
        "lstm_masked", "lstm_sigmoid", "lstm_hard_sigmoid_keras2", "lstm_hard_sigmoid_keras3", "gru", "gru_long", "gru_masked",
        "gru_reset_before"})
    void outputAndGradients(String name) {
        Golden golden = Golden.read(name + ".json");
        int inputs = golden.integer("inputs");
        int batch = golden.integer("batch");
        int steps = golden.integer("steps");
        boolean masked = golden.has("mask");
        var architecture = new Architecture(Shape.tokens(steps), List.of(
                new Embedding(steps * batch + 1, inputs, masked), new Recurrent(cell(golden))));
        double[] table = table(golden.at("x").swapped(), inputs);
        double[] weights = concat(table, golden.at("kernel").values(), golden.at("recurrent_kernel").values(),
                golden.at("bias").values());
        var input = new Reading.Input(batch, steps, 1, ids(golden, batch, steps, masked), null);
        double[] upstream = golden.at("upstream").values();

        golden.at("forward").at("h").at(steps - 1).assertEquals(FUSED.output(architecture, weights, input), Golden.FLOAT);

        double[] gradients = FUSED.gradients(architecture, weights, input, upstream).weights();
        Golden expected = golden.at("gradients");
        List<Weights.Slice> slices = Weights.zeros(architecture).slices();
        expected.at("kernel").assertEquals(part(gradients, slices.get(1)), Golden.FLOAT);
        expected.at("recurrent_kernel").assertEquals(part(gradients, slices.get(2)), Golden.FLOAT);
        expected.at("bias").assertEquals(part(gradients, slices.get(3)), Golden.FLOAT);
        double[] rows = Arrays.copyOfRange(part(gradients, slices.get(0)), inputs, table.length);
        Golden.assertClose("x", rows, expected.at("x").swapped(), Golden.FLOAT);
    }

    private static Cell cell(Golden golden) {
        int units = golden.integer("units");
        Activation activation = activation(golden.text("activation"));
        Activation recurrent = activation(golden.text("recurrent_activation"));
        return switch (golden.text("layer")) {
            case "simple_rnn" -> new SimpleRnn(units, activation, true, false);
            case "lstm" -> new Lstm(units, activation, recurrent, true, true, false);
            case "gru" -> new Gru(units, activation, recurrent, true, true);
            default -> new Gru(units, activation, recurrent, true, false);
        };
    }

    private static Activation activation(String name) {
        return Arrays.stream(Activation.values())
                .filter(a -> a.kerasName().equals(name.equals("hard_sigmoid_keras3") ? "hard_sigmoid" : name))
                .findFirst().orElseThrow();
    }

    /** Row 0 is padding; sample b at timestep t is row 1 + b · steps + t. */
    private static double[] table(double[] x, int inputs) {
        double[] table = new double[inputs + x.length];
        System.arraycopy(x, 0, table, inputs, x.length);
        return table;
    }

    private static int[] ids(Golden golden, int batch, int steps, boolean masked) {
        int[] ids = new int[batch * steps];
        double[] mask = masked ? golden.at("mask").swapped() : new double[0];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = masked && mask[i] == 0 ? 0 : 1 + i;
        }
        return ids;
    }

    private static double[] concat(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] part(double[] all, Weights.Slice slice) {
        return Arrays.copyOfRange(all, slice.offset(), slice.offset() + slice.size());
    }
}
