package dev.unroll.nn.plain;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The numbers of a whole passage that are held at values set by hand. */
final class HeldNumbers {
    /** Everything is computed. */
    static final HeldNumbers NOTHING = new HeldNumbers(Map.of());

    private final Map<Integer, Map<Integer, Held>> steps = new HashMap<>();

    /** The values of spots, whose layers are counted as in a trace. */
    HeldNumbers(Map<Spot, Double> numbers) {
        Map<Integer, Map<Integer, Map<Quantity, Map<Integer, Double>>>> sorted = new HashMap<>();
        numbers.forEach((spot, value) -> sorted.computeIfAbsent(spot.layer(), layer -> new HashMap<>())
                .computeIfAbsent(spot.t(), t -> new EnumMap<>(Quantity.class))
                .computeIfAbsent(spot.quantity(), quantity -> new HashMap<>()).put(spot.unit(), value));
        sorted.forEach((layer, byStep) -> {
            Map<Integer, Held> held = new HashMap<>();
            byStep.forEach((t, values) -> held.put(t, new Held(values)));
            steps.put(layer, held);
        });
    }

    /** What is held at each timestep of one recurrent layer. */
    IntFunction<Held> layer(int layer) {
        Map<Integer, Held> byStep = steps.getOrDefault(layer, Map.of());
        return t -> byStep.getOrDefault(t, Held.NOTHING);
    }
}
