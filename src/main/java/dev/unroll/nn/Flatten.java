package dev.unroll.nn;

import dev.unroll.text.UnrollException;
import java.util.List;

/** Lays all timesteps side by side: (batch, steps, width) to (batch, steps · width). */
public record Flatten() implements Layer {
    @Override
    public String type() {
        return "Flatten";
    }

    @Override
    public Shape output(Shape in) {
        Checks.numbers(type(), in);
        if (in.steps() == Shape.ANY) {
            throw UnrollException.badArgument("nn.flattenNeedsLength");
        }
        return Shape.vector(Math.multiplyExact(in.steps(), in.width()));
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return List.of();
    }
}
