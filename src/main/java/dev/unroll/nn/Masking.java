package dev.unroll.nn;

import dev.unroll.text.UnrollException;
import java.util.List;

/**
 * Finds padding among numbers: a timestep whose features all equal {@code maskValue} becomes zeros, and the layers after
 * it skip it, as Keras' Masking. An earlier layer's mask is replaced by this one's.
 *
 * @param maskValue what every feature of padding is, compared in single precision
 */
public record Masking(double maskValue) implements Layer {
    public Masking {
        if (!Double.isFinite(maskValue)) {
            throw UnrollException.badArgument("nn.badMaskValue", maskValue);
        }
    }

    @Override
    public String type() {
        return "Masking";
    }

    @Override
    public Shape output(Shape in) {
        Checks.sequence(type(), in);
        return in;
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return List.of();
    }

    /** Whether a feature is one that padding has. */
    public boolean padded(double feature) {
        return (float) feature == (float) maskValue;
    }
}
