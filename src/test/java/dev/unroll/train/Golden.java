package dev.unroll.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.SharedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads golden numbers. */
final class Golden {
    private Golden() {
    }

    static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(SharedFiles.golden(name).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All numbers of nested lists, in order. */
    static double[] flat(JsonNode node) {
        List<Double> all = new ArrayList<>();
        collect(node, all);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode node, List<Double> into) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, into));
        } else {
            into.add(node.asDouble());
        }
    }

    /** The largest difference, relative to the largest magnitude of {@code expected} (or to 1 where all are 0). */
    static double distance(double[] actual, double[] expected) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
        }
        return actual.length != expected.length ? Double.NaN : difference / (largest == 0 ? 1 : largest);
    }

    static float[] floats(double[] numbers) {
        float[] all = new float[numbers.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) numbers[i];
        }
        return all;
    }

    static double[] doubles(float[] numbers) {
        double[] all = new double[numbers.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = numbers[i];
        }
        return all;
    }
}
