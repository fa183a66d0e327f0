package dev.unroll.evaluate.decode;

import dev.unroll.data.Samples;
import dev.unroll.data.Vocabulary;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.train.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Whether each example is translated without a single wrong symbol, against the length of its source. It takes one
 * passage with the true symbols fed: greedy decoding gives the true target if and only if at every step, given the true
 * symbols before it, the likeliest symbol is the true one.
 *
 * @param lengths symbols of each example's source
 * @param matched whether it was translated exactly
 */
public record ExactMatch(List<Integer> lengths, List<Boolean> matched) {
    public ExactMatch {
        lengths = List.copyOf(lengths);
        matched = List.copyOf(matched);
    }

    /**
     * Examples whose sources are about equally long.
     *
     * @param from     the shortest source
     * @param to       the longest source
     * @param examples how many there are
     * @param share    how many of them were translated exactly
     */
    public record Bin(int from, int to, int examples, double share) {
    }

    /**
     * Translates all of {@code samples}.
     *
     * @throws CancellationException when {@code progress} says so
     */
    public static ExactMatch of(Model model, Samples samples, int threads, Progress progress) {
        float[] outputs = Scoring.outputs(model, samples, threads, progress);
        int steps = samples.targetSteps();
        int symbols = samples.count() == 0 ? 1 : outputs.length / (samples.count() * steps);
        List<Integer> lengths = new ArrayList<>();
        List<Boolean> matched = new ArrayList<>();
        for (int i = 0; i < samples.count(); i++) {
            lengths.add(length(samples, i));
            boolean right = true;
            for (int t = 0; t < steps; t++) {
                int actual = (int) samples.targets()[i * steps + t];
                right &= actual == Vocabulary.PAD || Largest.of(outputs, (i * steps + t) * symbols, symbols) == actual;
            }
            matched.add(right);
        }
        return new ExactMatch(lengths, matched);
    }

    private static int length(Samples samples, int example) {
        int[] ids = samples.ids();
        int length = 0;
        for (int t = 0; ids != null && t < samples.steps() - samples.targetSteps(); t++) {
            length += ids[example * samples.steps() + t] == Vocabulary.PAD ? 0 : 1;
        }
        return length;
    }

    /** How many of all examples were translated exactly; NaN where there are none. */
    public double share() {
        return matched.isEmpty() ? Double.NaN : (double) matched.stream().filter(each -> each).count() / matched.size();
    }

    /**
     * The examples by length, {@code width} lengths together; where fewer than {@code fewest} come together, they join those
     * that are longer, and the longest those that are shorter: a share of four examples says nothing.
     *
     * @param width at least 1
     */
    public List<Bin> bins(int width, int fewest) {
        List<Bin> joined = new ArrayList<>();
        Bin open = null;
        for (Bin each : bins(width)) {
            open = open == null ? each : together(open, each);
            if (open.examples() >= fewest) {
                joined.add(open);
                open = null;
            }
        }
        if (open != null) {
            joined.add(joined.isEmpty() ? open : together(joined.removeLast(), open));
        }
        return joined;
    }

    private static Bin together(Bin a, Bin b) {
        int examples = a.examples() + b.examples();
        return new Bin(a.from(), b.to(), examples, (a.share() * a.examples() + b.share() * b.examples()) / examples);
    }

    /**
     * The examples by length, {@code width} lengths together; lengths that do not occur are left out.
     *
     * @param width at least 1
     */
    public List<Bin> bins(int width) {
        List<Bin> bins = new ArrayList<>();
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(-1);
        for (int from = 0; from <= longest; from += width) {
            int examples = 0;
            int right = 0;
            for (int i = 0; i < lengths.size(); i++) {
                if (lengths.get(i) >= from && lengths.get(i) < from + width) {
                    examples++;
                    right += matched.get(i) ? 1 : 0;
                }
            }
            if (examples > 0) {
                bins.add(new Bin(from, from + width - 1, examples, (double) right / examples));
            }
        }
        return bins;
    }
}
