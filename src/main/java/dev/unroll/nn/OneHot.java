package dev.unroll.nn;

import java.util.List;

/**
 * Turns ids into vectors with a single 1: (batch, steps) to (batch, steps, width). The array is never built: a layer
 * that reads it picks the row of its kernel.
 *
 * @param width number of ids
 */
public record OneHot(int width) implements Layer {
    public OneHot {
        Checks.units("OneHot", width);
    }

    @Override
    public String type() {
        return "OneHot";
    }

    @Override
    public Shape output(Shape in) {
        Checks.tokens(type(), in);
        return Shape.sequence(in.steps(), width);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return List.of();
    }
}
