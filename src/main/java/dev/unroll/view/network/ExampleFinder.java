package dev.unroll.view.network;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.data.TextEncoder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds validation examples by their words, by their number or by their class. Words are looked up among the ids once and
 * the examples are then compared by ids, so that tens of thousands of reviews take a moment.
 */
final class ExampleFinder {
    private static final int FIRST_WORDS = 24;
    private final Dataset data;
    private final Samples samples;
    private final String[] words;

    ExampleFinder(Dataset data) {
        this.data = data;
        samples = data.validation();
        TextEncoder encoder = data.encoder();
        words = encoder == null ? new String[0]
                : IntStream.range(0, encoder.size()).mapToObj(id -> encoder.word(id).toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
    }

    /** Whether these are the examples of {@code other}. */
    boolean of(Dataset other) {
        return data == other;
    }

    /**
     * The examples of class {@code target} (−1 for all) that have every word of {@code query}, the last one as a beginning;
     * those whose number begins with it where it is {@code #} and a number; all for an empty query.
     */
    int[] find(String query, int target) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        boolean numbered = wanted.matches("#\\d+") || words.length == 0 && wanted.matches("\\d+");
        List<BitSet> terms = numbered ? List.of() : terms(wanted);
        String number = wanted.replace("#", "");
        return IntStream.range(0, samples.count())
                .filter(i -> target < 0 || target(i) == target)
                .filter(i -> numbered ? Integer.toString(i + 1).startsWith(number) : hasAll(i, terms)).toArray();
    }

    /** An example's class, or −1 where it has none. */
    int target(int example) {
        boolean one = samples.targetSteps() == 1 && samples.targetWidth() == 1 && !data.classes().isEmpty();
        return one ? Math.round(samples.targets()[example]) : -1;
    }

    /** How many timesteps of an example are not padding. */
    int length(int example) {
        int[] ids = samples.ids();
        if (ids == null) {
            return samples.steps();
        }
        int count = 0;
        for (int t = 0; t < samples.steps(); t++) {
            count += ids[example * samples.steps() + t] == 0 ? 0 : 1;
        }
        return count;
    }

    /** How an example begins. */
    String beginning(int example) {
        if (samples.ids() == null) {
            return String.join("  ", Examples.of(data, example).tokens().stream().limit(FIRST_WORDS).toList());
        }
        List<String> tokens = Examples.of(data, example).tokens().stream().filter(token -> !token.equals("<pad>")
                && !token.equals("<start>")).limit(FIRST_WORDS).toList();
        boolean letters = tokens.stream().allMatch(token -> token.codePointCount(0, token.length()) == 1);
        return String.join(letters ? "" : " ", tokens);
    }

    private List<BitSet> terms(String wanted) {
        List<BitSet> terms = new ArrayList<>();
        if (!wanted.isEmpty()) {
            String[] parts = wanted.split("\\s+");
            for (int i = 0; i < parts.length; i++) {
                terms.add(ids(parts[i], i == parts.length - 1));
            }
        }
        return terms;
    }

    private BitSet ids(String part, boolean beginning) {
        BitSet ids = new BitSet(words.length);
        for (int id = 0; id < words.length; id++) {
            if (words[id].equals(part) || beginning && words[id].startsWith(part)) {
                ids.set(id);
            }
        }
        return ids;
    }

    private boolean hasAll(int example, List<BitSet> terms) {
        int[] ids = samples.ids();
        for (BitSet term : terms) {
            if (ids == null || !has(ids, example, term)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int[] ids, int example, BitSet term) {
        int from = example * samples.steps();
        for (int t = 0; t < samples.steps(); t++) {
            if (ids[from + t] >= 0 && term.get(ids[from + t])) {
                return true;
            }
        }
        return false;
    }
}
