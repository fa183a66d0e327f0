package dev.unroll.data.own;

import dev.unroll.data.table.BadRows;
import java.util.Map;

/**
 * What came of reading a file as a data set.
 *
 * @param set      what is remembered of it
 * @param examples good rows, or characters of a running text
 * @param classes  how many examples each class has, in the order of their numbers; empty where there are none
 * @param bad      rows that could not be used
 * @param cutOff   whether the file holds more than is taken
 */
public record Imported(OwnSet set, long examples, Map<String, Integer> classes, BadRows bad, boolean cutOff) {
}
