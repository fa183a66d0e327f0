package dev.unroll.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * y = activation(x · kernel + bias). On a sequence it acts on every timestep with the same weights (Keras'
 * TimeDistributed dense).
 */
public record Dense(int units, Activation activation, boolean useBias) implements Layer {
    public Dense {
        Checks.units("Dense", units);
    }

    public Dense(int units, Activation activation) {
        this(units, activation, true);
    }

    @Override
    public String type() {
        return "Dense";
    }

    @Override
    public Shape output(Shape in) {
        Checks.numbers(type(), in);
        return new Shape(in.kind(), in.steps(), units);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        List<ParameterSpec> all = new ArrayList<>();
        all.add(new ParameterSpec("kernel", List.of(in.width(), units), ParameterSpec.Role.KERNEL, 1));
        if (useBias) {
            all.add(new ParameterSpec("bias", List.of(units), ParameterSpec.Role.BIAS, 1));
        }
        return List.copyOf(all);
    }
}
