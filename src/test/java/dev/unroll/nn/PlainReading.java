package dev.unroll.nn;

import dev.unroll.nn.plain.ModelGradients;
import dev.unroll.nn.plain.ModelPass;
import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.tensor.Precision;
import java.util.Arrays;
import java.util.Objects;

/** The reading for people, in one of its precisions. */
public record PlainReading(Precision precision) implements Reading {
    @Override
    public String name() {
        return "plain " + precision;
    }

    @Override
    public double tolerance() {
        return precision == Precision.FLOAT64 ? 1e-13 : 1e-5;
    }

    @Override
    public double[] output(Architecture architecture, double[] weights, Input input) {
        return pass(architecture, weights, input).output();
    }

    @Override
    public Gradients gradients(Architecture architecture, double[] weights, Input input, double[] upstream) {
        ModelGradients back = pass(architecture, weights, input).back(new OutputGradient.OfOutput(upstream));
        return new Gradients(back.weights(), input.ids() == null ? back.input() : null);
    }

    private ModelPass pass(Architecture architecture, double[] weights, Input input) {
        var plain = new PlainModel(architecture, weights, precision);
        if (input.ids() != null) {
            int[][] ids = new int[input.batch()][];
            for (int sample = 0; sample < ids.length; sample++) {
                ids[sample] = Arrays.copyOfRange(input.ids(), sample * input.steps(), (sample + 1) * input.steps());
            }
            return plain.forward(ids);
        }
        double[] flat = Objects.requireNonNull(input.values());
        double[][][] values = new double[input.batch()][input.steps()][];
        for (int row = 0; row < input.batch() * input.steps(); row++) {
            values[row / input.steps()][row % input.steps()] =
                    Arrays.copyOfRange(flat, row * input.width(), (row + 1) * input.width());
        }
        return plain.forward(values);
    }
}
