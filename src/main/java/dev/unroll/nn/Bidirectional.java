package dev.unroll.nn;

import java.util.List;
import java.util.stream.Stream;

/** Reads a sequence in both directions with two sets of weights and joins what they give, timestep by timestep. */
public record Bidirectional(Recurrent layer, Merge merge) implements Layer {
    /** How the two outputs are joined; Keras' default is concat. */
    public enum Merge { CONCAT, SUM, MUL, AVE }

    public Bidirectional(Recurrent layer) {
        this(layer, Merge.CONCAT);
    }

    /** The layer that reads from the end. */
    public Recurrent backward() {
        return layer.reversed();
    }

    @Override
    public String type() {
        return "Bidirectional";
    }

    @Override
    public Shape output(Shape in) {
        Shape one = layer.output(in);
        return merge == Merge.CONCAT ? new Shape(one.kind(), one.steps(), Math.multiplyExact(2, one.width())) : one;
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        List<ParameterSpec> one = layer.parameters(in);
        return Stream.concat(one.stream().map(p -> p.within("forward_layer")),
                one.stream().map(p -> p.within("backward_layer"))).toList();
    }
}
