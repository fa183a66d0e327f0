package dev.unroll.evaluate.decode;

import dev.unroll.data.Dataset;
import dev.unroll.data.EncodedText;
import dev.unroll.data.Samples;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/** Goes on with a text by a model of the next symbol, one symbol at a time, each fed back as the next input. */
public final class Continuation {
    private final Model model;
    private final Dataset dataset;
    private final TextEncoder encoder;
    private final int window;

    /**
     * Goes on with a model as it is now.
     *
     * @throws UnrollException where the data set is not one of next symbols
     */
    public Continuation(Model model, Dataset dataset) {
        TextEncoder reads = dataset.encoder();
        if (reads == null || !continues(dataset)) {
            throw UnrollException.badArgument("decode.noNextSymbol");
        }
        this.model = model;
        this.dataset = dataset;
        this.encoder = reads;
        this.window = dataset.training().steps();
    }

    /** Whether a data set's classes are its own symbols: then a model trained on it gives the next one. */
    public static boolean continues(Dataset dataset) {
        TextEncoder reads = dataset.encoder();
        return reads != null && dataset.classes().size() == dataset.words() && dataset.words() > 1
                && dataset.classes().getLast().equals(reads.word(dataset.words() - 1));
    }

    /**
     * Adds symbols until the end mark or {@code most} of them.
     *
     * @param beginning at least one symbol
     * @param seed      decides the draws
     * @throws UnrollException       where nothing is given to begin with
     * @throws CancellationException when {@code progress} says so
     */
    public Generated from(String beginning, int most, Sampling sampling, long seed, Progress progress) {
        List<Integer> ids = ids(beginning);
        List<String> given = ids.stream().map(encoder::word).toList();
        var random = new SplittableRandom(seed);
        List<Generated.Step> steps = new ArrayList<>();
        while (steps.size() < most) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            double[] probabilities = next(ids);
            double[] drawn = sampling.of(probabilities);
            int id = Sampling.draw(drawn, random.nextDouble());
            steps.add(new Generated.Step(id, encoder.word(id), id == Vocabulary.PAD, probabilities, drawn));
            if (id == Vocabulary.PAD) {
                break;
            }
            ids.add(id);
        }
        return new Generated(given, steps);
    }

    /**
     * The same text twice: fed the true symbols, and fed the model's own likeliest ones from the first symbol on.
     *
     * @throws UnrollException where the text has fewer than two symbols
     */
    public TwoWays bothWays(String text) {
        List<Integer> truth = ids(text);
        if (truth.size() < 2) {
            throw UnrollException.badArgument("decode.needsTwo");
        }
        List<Integer> forced = new ArrayList<>();
        List<Integer> free = new ArrayList<>(truth.subList(0, 1));
        for (int t = 1; t < truth.size(); t++) {
            forced.add(Largest.of(next(truth.subList(0, t))));
            free.add(Largest.of(next(free)));
        }
        free.removeFirst();
        return new TwoWays(words(truth), words(forced), words(free));
    }

    private List<String> words(List<Integer> ids) {
        return ids.stream().map(id -> id == Vocabulary.PAD ? TwoWays.END : encoder.word(id)).toList();
    }

    /** The symbols of a text, all of them. */
    private List<Integer> ids(String text) {
        EncodedText whole = encoder.encode(text);
        int kept = Math.min(whole.words(), window);
        List<Integer> ids = new ArrayList<>();
        for (int t = 0; t < whole.ids().length && ids.size() < kept; t++) {
            if (whole.ids()[t] != Vocabulary.PAD) {
                ids.add(whole.ids()[t]);
            }
        }
        if (ids.isEmpty()) {
            throw UnrollException.badArgument("decode.nothingTyped");
        }
        return ids;
    }

    /** Probabilities of what follows; as much of the past is read as the model was trained with. */
    private double[] next(List<Integer> ids) {
        int from = Math.max(0, ids.size() - window);
        int[] past = ids.subList(from, ids.size()).stream().mapToInt(Integer::intValue).toArray();
        float[] outputs = Scoring.outputs(model, Samples.tokens(1, past.length, past, new float[1]), 1, Progress.NONE);
        int symbols = dataset.classes().size();
        double[] last = new double[symbols];
        for (int i = 0; i < symbols; i++) {
            last[i] = outputs[outputs.length - symbols + i];
        }
        return last;
    }
}
