package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.WhatIf.Place;

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

    /** The number at a place where values can be set by hand. */
    static Target of(Place place) {
        return switch (place) {
            case Place.Weight(int index) -> new Weight(index);
            case Place.Number(Spot spot) -> new Number(spot);
        };
    }
}
