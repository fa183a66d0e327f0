package dev.unroll.picture.cell;

import dev.unroll.trace.Quantity;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the parts of a cell stand between the entering (0) and the leaving (1) edge of its frame.
 *
 * @param columns the middle of each quantity's column
 * @param before  the state as the cell gets it
 * @param keep    where the old state is let through
 * @param write   where the new one is added
 */
record Places(Map<Quantity, Double> columns, double before, double keep, double write) {
    static final Places LSTM = new Places(Map.of(Quantity.FORGET, 0.20, Quantity.INPUT, 0.385, Quantity.CANDIDATE, 0.515,
            Quantity.CELL, 0.655, Quantity.OUTPUT, 0.745, Quantity.HIDDEN, 0.915), 0.045, 0.20, 0.45);
    static final Places GRU = new Places(Map.of(Quantity.RESET, 0.19, Quantity.NEW_STATE, 0.475, Quantity.UPDATE, 0.66,
            Quantity.HIDDEN, 0.88), 0.045, 0.5675, 0.5675);
    static final Places SIMPLE = new Places(Map.of(Quantity.HIDDEN, 0.915), 0.16, 0.36, 0.68);
    /** SimpleRNN's bias. */
    static final double BIAS = 0.52;

    /** A share of the way from these places to others that have the same parts. */
    Places towards(Places other, double share) {
        Map<Quantity, Double> between = new EnumMap<>(Quantity.class);
        columns.forEach((quantity, place) -> between.put(quantity,
                mix(place, other.columns.getOrDefault(quantity, place), share)));
        return new Places(between, mix(before, other.before, share), mix(keep, other.keep, share), mix(write, other.write, share));
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    static Places of(String type) {
        return switch (type) {
            case "LSTM" -> LSTM;
            case "GRU" -> GRU;
            case "SimpleRNN" -> SIMPLE;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
