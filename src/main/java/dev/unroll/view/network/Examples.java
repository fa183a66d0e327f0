package dev.unroll.view.network;

import dev.unroll.data.Dataset;
import dev.unroll.data.Part;
import dev.unroll.data.Samples;
import dev.unroll.data.TextEncoder;
import dev.unroll.plot.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Validation examples as sequences to be traced. */
final class Examples {
    private static final int FIRST = 100;

    private Examples() {
    }

    /** The example with the least padding among the first ones: it has the most to show. */
    static int longest(Dataset data) {
        Samples samples = data.validation();
        int[] ids = samples.ids();
        int best = 0;
        long most = -1;
        for (int i = 0; i < Math.min(FIRST, samples.count()) && ids != null; i++) {
            long words = Arrays.stream(ids, i * samples.steps(), (i + 1) * samples.steps()).filter(id -> id != 0).count();
            if (words > most) {
                most = words;
                best = i;
            }
        }
        return best;
    }

    static Subject of(Dataset data, int index) {
        return of(data, Part.VALIDATION, index);
    }

    /** An example of a part that the data set has. */
    static Subject of(Dataset data, Part part, int index) {
        Samples samples = Objects.requireNonNull(data.samples(part));
        int[] ids = samples.ids();
        return ids == null ? numbers(samples, part, index) : tokens(data, samples, ids, part, index);
    }

    private static Subject tokens(Dataset data, Samples samples, int[] all, Part part, int index) {
        int[] ids = Arrays.copyOfRange(all, index * samples.steps(), (index + 1) * samples.steps());
        TextEncoder encoder = data.encoder();
        List<String> tokens = IntStream.of(ids)
                .mapToObj(id -> encoder == null ? Integer.toString(id) : encoder.word(id)).toList();
        boolean letters = tokens.stream().allMatch(t -> t.length() == 1 || t.startsWith("<"));
        String text = tokens.stream().filter(t -> !t.startsWith("<")).collect(Collectors.joining(letters ? "" : " "));
        boolean one = samples.targetSteps() == 1 && samples.targetWidth() == 1 && !data.classes().isEmpty();
        return new Subject(tokens, ids, null, part, index, one ? Math.round(samples.targets()[index]) : -1, -1, Map.of(), text);
    }

    private static Subject numbers(Samples samples, Part part, int index) {
        float[] all = samples.values();
        double[][] values = new double[samples.steps()][samples.width()];
        for (int t = 0; t < values.length && all != null; t++) {
            for (int j = 0; j < samples.width(); j++) {
                values[t][j] = all[(index * samples.steps() + t) * samples.width() + j];
            }
        }
        List<String> tokens = Arrays.stream(values).map(v -> Numbers.fixed(v[0], 2)).toList();
        return new Subject(tokens, new int[0], values, part, index, -1, -1, Map.of(), "");
    }
}
