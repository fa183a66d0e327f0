package dev.unroll.nn;

import java.util.List;

/** In training sets each number to 0 with probability {@code rate} and divides the others by 1 − rate; else nothing. */
public record Dropout(double rate) implements Layer {
    public Dropout {
        Checks.rate("Dropout", rate);
    }

    @Override
    public String type() {
        return "Dropout";
    }

    @Override
    public Shape output(Shape in) {
        Checks.numbers(type(), in);
        return in;
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return List.of();
    }
}
