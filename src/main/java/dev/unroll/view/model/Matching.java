package dev.unroll.view.model;

import dev.unroll.nn.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Which layers of a stack are those of the stack before it, so that their cards can stay. */
final class Matching {
    private Matching() {
    }

    /** For each layer of {@code after} its place in {@code before}, or −1 where it is new. */
    static List<Integer> of(List<Layer> before, List<Layer> after) {
        Integer[] found = new Integer[after.size()];
        Arrays.fill(found, -1);
        boolean[] taken = new boolean[before.size()];
        int start = 0;
        while (start < Math.min(before.size(), after.size()) && before.get(start).equals(after.get(start))) {
            take(found, taken, start, start);
            start++;
        }
        int tail = 1;
        while (tail <= Math.min(before.size(), after.size()) - start
                && before.get(before.size() - tail).equals(after.get(after.size() - tail))) {
            take(found, taken, after.size() - tail, before.size() - tail);
            tail++;
        }
        for (int i = 0; i < after.size(); i++) {
            for (int k = 0; found[i] < 0 && k < before.size(); k++) {
                if (!taken[k] && before.get(k).equals(after.get(i))) {
                    take(found, taken, i, k);
                }
            }
        }
        if (before.size() == after.size()) {
            pair(found, taken);
        }
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(found)));
    }

    private static void take(Integer[] found, boolean[] taken, int after, int before) {
        found[after] = before;
        taken[before] = true;
    }

    /** What is left over has changed in its place. */
    private static void pair(Integer[] found, boolean[] taken) {
        int free = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) {
                while (taken[free]) {
                    free++;
                }
                take(found, taken, i, free);
            }
        }
    }
}
