package dev.unroll.data.own;

import dev.unroll.data.table.FormatGuess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The order of labels: numbers by value, words by alphabet; of two words the one that says yes is the second. */
final class ClassOrder {
    private static final Set<String> YES = Set.of("positive", "pos", "good", "true", "yes", "spam", "긍정", "좋음", "참", "예");

    private ClassOrder() {
    }

    static List<String> of(List<String> labels) {
        List<String> sorted = new ArrayList<>(labels);
        boolean numbers = labels.stream().allMatch(FormatGuess::numeric);
        sorted.sort(numbers ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder());
        if (sorted.size() == 2 && YES.contains(sorted.getFirst().toLowerCase(Locale.ROOT))) {
            sorted.add(sorted.removeFirst());
        }
        return sorted;
    }
}
