package dev.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** A file of reference numbers, or a part of one, and how numbers are compared with them. */
public final class Golden {
    /** Relative to the largest magnitude in an array, for 64-bit numbers. */
    public static final double DOUBLE = 1e-10;
    /** The same for 32-bit numbers. */
    public static final double FLOAT = 1e-5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final JsonNode node;

    private Golden(String name, JsonNode node) {
        this.name = name;
        this.node = node;
    }

    /** Reads a file of the golden folder, for example {@code lstm.json}; the test is skipped where it is missing. */
    public static Golden read(String file) {
        try {
            return new Golden(file, JSON.readTree(SharedFiles.golden(file).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part, for example {@code gradients}. */
    public Golden at(String key) {
        assertThat(node.has(key)).as("%s has %s", name, key).isTrue();
        return new Golden(name + "/" + key, node.get(key));
    }

    /** An element of a list. */
    public Golden at(int index) {
        assertThat(node.has(index)).as("%s has %s", name, index).isTrue();
        return new Golden(name + "/" + index, node.get(index));
    }

    /** Whether it has such a part. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** The names of its parts. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** A text. */
    public String text(String key) {
        return at(key).node.asText();
    }

    /** A whole number. */
    public int integer(String key) {
        return at(key).node.asInt();
    }

    /** A number. */
    public double number(String key) {
        return at(key).node.asDouble();
    }

    /** How many elements this list has. */
    public int size() {
        return node.size();
    }

    /** All numbers of this nested list, row-major; true counts as 1, false as 0. */
    public double[] values() {
        return flatten(node).toArray();
    }

    /** The numbers of this nested list, a flat array for each of its elements. */
    public List<double[]> rows() {
        List<double[]> rows = new ArrayList<>();
        node.forEach(row -> rows.add(flatten(row).toArray()));
        return rows;
    }

    /** The same numbers with the first two axes exchanged: [a][b][…] becomes [b][a][…]. */
    public double[] swapped() {
        int first = node.size();
        int second = node.get(0).size();
        List<double[]> parts = new ArrayList<>();
        for (int b = 0; b < second; b++) {
            for (int a = 0; a < first; a++) {
                parts.add(flatten(node.get(a).get(b)).toArray());
            }
        }
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Asserts that every number equals the one here, up to {@code tolerance} times the largest magnitude here. */
    public void assertEquals(double[] actual, double tolerance) {
        assertClose(name, actual, values(), tolerance);
    }

    /** Asserts that two arrays are equal up to {@code tolerance} times the largest magnitude of {@code expected}. */
    public static void assertClose(String what, double[] actual, double[] expected, double tolerance) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= tolerance * largest)) {
                throw new AssertionError(what + "[" + i + "]: " + actual[i] + " instead of " + expected[i]
                        + ", more than " + tolerance + " of " + largest);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private static DoubleStream flatten(JsonNode node) {
        if (!node.isArray()) {
            return DoubleStream.of(node.isBoolean() ? node.asBoolean() ? 1 : 0 : node.asDouble());
        }
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children.stream().flatMapToDouble(Golden::flatten);
    }
}
