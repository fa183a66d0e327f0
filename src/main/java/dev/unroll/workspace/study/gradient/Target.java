package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Spot;

/** A number whose gradient is asked for. */
public sealed interface Target {
    /** A state, a gate's value, or a feature of what a layer is fed, at one timestep. */
    record Number(Spot spot) implements Target {
    }

    /** What a gate's activation is applied to; of a SimpleRNN that of the hidden state. */
    record PreActivation(Spot spot) implements Target {
    }

    /**
     * A weight or bias, at every timestep together.
     *
     * @param index in the model's weights laid out flat
     */
    record Weight(int index) implements Target {
    }
}
