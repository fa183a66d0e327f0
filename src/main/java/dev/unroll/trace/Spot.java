package dev.unroll.trace;

/**
 * One number in the pictures: what can be pointed at, chosen and pinned.
 *
 * @param layer    index among a trace's recurrent layers
 * @param t        timestep, 0 first
 * @param quantity which of the step's quantities
 * @param unit     0 first; the feature where the quantity is what the layer is fed
 */
public record Spot(int layer, int t, Quantity quantity, int unit) {
    /** Whether a trace has such a number. */
    public boolean in(SequenceTrace trace) {
        if (layer < 0 || layer >= trace.layers().size()) {
            return false;
        }
        LayerTrace at = trace.layers().get(layer);
        return t >= 0 && t < at.steps().size() && unit >= 0 && unit < quantity.values(at.steps().get(t)).length;
    }

    /** The number itself. */
    public double value(SequenceTrace trace) {
        return quantity.values(trace.layers().get(layer).steps().get(t))[unit];
    }

    /** The same unit elsewhere in the sequence. */
    public Spot at(int step) {
        return new Spot(layer, step, quantity, unit);
    }

    /** Another unit of the same quantity. */
    public Spot unit(int other) {
        return new Spot(layer, t, quantity, other);
    }

    /** Another quantity of the same unit. */
    public Spot of(Quantity other) {
        return new Spot(layer, t, other, unit);
    }
}
