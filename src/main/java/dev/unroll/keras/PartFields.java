package dev.unroll.keras;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;

/** An object within {@code unroll.json}; every reading is checked, and what is amiss is told with its key. */
record PartFields(String file, JsonNode node) {
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    PartFields at(String key) {
        if (!node.path(key).isObject()) {
            throw bad(key);
        }
        return new PartFields(file, node.path(key));
    }

    /** The objects of a list, at most so many; none where there is no list. */
    List<PartFields> list(String key, int most) {
        if (node.path(key).size() > most) {
            throw bad(key);
        }
        List<PartFields> all = new ArrayList<>();
        for (JsonNode each : node.path(key)) {
            all.add(new PartFields(file, each));
        }
        return all;
    }

    String text(String key) {
        if (!node.path(key).isTextual()) {
            throw bad(key);
        }
        return node.path(key).textValue();
    }

    boolean flag(String key) {
        return node.path(key).asBoolean();
    }

    int integer(String key) {
        if (!node.path(key).isIntegralNumber() || !node.path(key).canConvertToInt()) {
            throw bad(key);
        }
        return node.path(key).intValue();
    }

    /** A whole number of at least 0. */
    int count(String key) {
        int count = integer(key);
        if (count < 0) {
            throw bad(key);
        }
        return count;
    }

    long wide(String key) {
        if (!node.path(key).isIntegralNumber() || !node.path(key).canConvertToLong()) {
            throw bad(key);
        }
        return node.path(key).longValue();
    }

    double number(String key) {
        JsonNode value = node.path(key);
        return switch (value.asText("")) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!value.isNumber()) {
                    throw bad(key);
                }
                yield value.doubleValue();
            }
        };
    }

    <E extends Enum<E>> E choice(Class<E> type, String key) {
        String name = node.path(key).asText("");
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        throw bad(key);
    }

    UnrollException bad(String key) {
        return UnrollException.failed("keras.badParts", file, key);
    }

    /** What another package refused, told as a fault of the file. */
    UnrollException because(UnrollException unfit) {
        return unfit.key().startsWith("keras.") ? unfit
                : UnrollException.failed("keras.badPartsBecause", file, new Nested(unfit));
    }
}
