package dev.unroll.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers pieces of text as they first occur, from 1, and counts them. */
final class PieceCounter {
    /** Different pieces that are told apart; further ones are unknown. */
    static final int MOST = 1_000_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] counts = new int[1024];

    /** The number of a piece, which counts if it is to be learned; 0 where there is no room for it. */
    int number(String piece, boolean learn) {
        Integer there = numbers.get(piece);
        if (there == null && numbers.size() == MOST) {
            return 0;
        }
        int number = there == null ? numbers.size() + 1 : there;
        if (there == null) {
            numbers.put(piece, number);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, 2 * number);
            }
        }
        counts[number] += learn ? 1 : 0;
        return number;
    }

    /** The pieces learned, the most frequent first. */
    Vocabulary vocabulary() {
        Map<String, Integer> learned = HashMap.newHashMap(numbers.size());
        numbers.forEach((piece, number) -> {
            if (counts[number] > 0) {
                learned.put(piece, counts[number]);
            }
        });
        return Vocabulary.byFrequency(learned);
    }

    /** For each number its id; pieces that only other parts have are unknown. */
    int[] ids(Vocabulary vocabulary) {
        int[] ids = new int[numbers.size() + 1];
        numbers.forEach((piece, number) -> ids[number] = vocabulary.id(piece));
        return ids;
    }
}
