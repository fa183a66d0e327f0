package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.text.UnrollException;

/** A layer's configuration; every reading is checked, and what is amiss is told with the layer's place. */
record Fields(JsonNode config, LayerPlace place) {
    /** No array of a model that Unroll opens is longer in any direction. */
    static final int LARGEST = 100_000_000;

    boolean has(String key) {
        return config.hasNonNull(key);
    }

    JsonNode get(String key) {
        return config.path(key);
    }

    /** A count from 1 to {@link #LARGEST}; it must be there. */
    int count(String key) {
        JsonNode node = config.path(key);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 1 || node.intValue() > LARGEST) {
            throw bad(key);
        }
        return node.intValue();
    }

    boolean flag(String key, boolean absent) {
        if (!has(key)) {
            return absent;
        }
        if (!config.get(key).isBoolean()) {
            throw bad(key);
        }
        return config.get(key).booleanValue();
    }

    /** A dropout rate: at least 0 and below 1; 0 where absent. */
    double rate(String key) {
        if (!has(key)) {
            return 0;
        }
        double rate = config.get(key).isNumber() ? config.get(key).doubleValue() : Double.NaN;
        if (!(rate >= 0 && rate < 1)) {
            throw bad(key);
        }
        return rate;
    }

    /** A number that a single float can hold. */
    double number(String key, double absent) {
        if (!has(key)) {
            return absent;
        }
        double number = config.get(key).isNumber() ? config.get(key).doubleValue() : Double.NaN;
        if (!Float.isFinite((float) number)) {
            throw bad(key);
        }
        return number;
    }

    String text(String key, String absent) {
        if (!has(key)) {
            return absent;
        }
        if (!config.get(key).isTextual()) {
            throw bad(key);
        }
        return config.get(key).textValue();
    }

    /** Fails where an option is switched on that Unroll's layer does not have. */
    void mustBeOff(String key) {
        if (flag(key, false)) {
            throw bad(key);
        }
    }

    /** The option's value is not one that Unroll can follow. */
    UnrollException bad(String key) {
        return place.refuse("keras.badOption", key, LayerPlace.shown(config.path(key).toString()));
    }
}
