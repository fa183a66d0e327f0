package dev.unroll.workspace.study;

import dev.unroll.trace.Spot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Values set by hand to see what would follow from them: everything else is computed anew. Immutable. */
public final class WhatIf {
    /** Nothing set by hand. */
    public static final WhatIf NOTHING = new WhatIf(new LinkedHashMap<>());

    private final SequencedMap<Place, Double> values;

    private WhatIf(SequencedMap<Place, Double> values) {
        this.values = values;
    }

    /** A value that can be set. */
    public sealed interface Place {
        /**
         * A weight or bias, at every timestep.
         *
         * @param index in the model's weights laid out flat
         */
        record Weight(int index) implements Place {
        }

        /** One number at one timestep: a gate's value, a state, or a feature of what a layer is fed. */
        record Number(Spot spot) implements Place {
        }
    }

    /** With one more value, or another one at the same place. */
    public WhatIf with(Place place, double value) {
        SequencedMap<Place, Double> next = new LinkedHashMap<>(values);
        next.put(place, value);
        return new WhatIf(next);
    }

    /** Without the value at a place. */
    public WhatIf without(Place place) {
        SequencedMap<Place, Double> next = new LinkedHashMap<>(values);
        next.remove(place);
        return new WhatIf(next);
    }

    /** The value set at a place, or null. */
    public @Nullable Double at(Place place) {
        return values.get(place);
    }

    /** Whether nothing is set. */
    public boolean nothing() {
        return values.isEmpty();
    }

    /** The weights that are set, by their index in the model's weights laid out flat. */
    public Map<Integer, Double> weights() {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        values.forEach((place, value) -> {
            if (place instanceof Place.Weight(int index)) {
                weights.put(index, value);
            }
        });
        return weights;
    }

    /** The single numbers that are set. */
    public Map<Spot, Double> numbers() {
        Map<Spot, Double> numbers = new LinkedHashMap<>();
        values.forEach((place, value) -> {
            if (place instanceof Place.Number(Spot spot)) {
                numbers.put(spot, value);
            }
        });
        return numbers;
    }

    /** Every place and its value, in the order in which they were first set. */
    public Map<Place, Double> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WhatIf that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "WhatIf" + values;
    }
}
