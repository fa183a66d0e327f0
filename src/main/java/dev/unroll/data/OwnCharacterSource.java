package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import dev.unroll.data.own.CharacterSet;
import dev.unroll.data.own.RunningText;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A running text of a person's own, cut into windows that follow each other: one character in, the next one out, at every
 * timestep. The end of the text is validated on.
 */
record OwnCharacterSource(CharacterSet set) implements DatasetSource {
    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions(set.name(), DatasetOptions.ALL, set.window(), Split.OWN, Side.POST, Side.POST,
                Tokenizer.CHARACTERS);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        return dataset(read(progress), options);
    }

    private int[] read(Progress progress) {
        return set.file().reading(set.name(), path -> RunningText.read(path, set.encoding(), progress), RunningText::mark)
                .text().codePoints().toArray();
    }

    private int trained(int[] letters) {
        return letters.length - (int) Math.round(set.fraction() * letters.length);
    }

    private static int[] ids(int[] letters, Vocabulary vocabulary) {
        return Arrays.stream(letters).map(letter -> vocabulary.id(Character.toString(letter))).toArray();
    }

    /** The windows, which are all equally long; they are others for another length. */
    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        int[] letters = read(progress);
        int steps = Parts.steps(options, 2);
        checkLength(set, letters.length, steps);
        int trained = trained(letters);
        Vocabulary vocabulary = vocabulary(letters, trained);
        int[] ids = ids(letters, vocabulary);
        int before = count(trained, steps);
        int count = before + count(ids.length - trained, steps);
        int[] starts = new int[count + 1];
        int[] windows = new int[count * steps];
        for (int i = 0; i < count; i++) {
            System.arraycopy(ids, from(i, before, trained, steps), windows, i * steps, steps);
            starts[i + 1] = (i + 1) * steps;
        }
        int[] all = Splits.range(0, count);
        Partition parts = new Partition(Arrays.copyOf(all, before), Arrays.copyOfRange(all, before, count), new int[0]);
        return new TextCorpus(vocabulary, new IntRows(windows, starts), List.of(), new int[0], parts,
                i -> new String(letters, from(i, before, trained, steps), steps)).cutBy(other -> dataset(letters, other),
                        other -> new Padding(other.maxLength(), Side.POST, Side.POST));
    }

    private static int from(int window, int before, int trained, int steps) {
        return window < before ? window * steps : trained + (window - before) * steps;
    }

    /** Windows in a stretch of the text; its last character is only a target. */
    private static int count(int letters, int steps) {
        return (letters - 1) / steps;
    }

    private Dataset dataset(int[] letters, DatasetOptions options) {
        int steps = Parts.steps(options, 2);
        int trained = trained(letters);
        checkLength(set, letters.length, steps);
        Vocabulary vocabulary = vocabulary(letters, trained);
        int[] ids = ids(letters, vocabulary);
        List<String> classes = IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::word).toList();
        return new Dataset(options, new CharacterEncoder(vocabulary, steps), vocabulary.size(), classes,
                windows(ids, 0, trained, steps), windows(ids, trained, ids.length, steps), null);
    }

    /** Whether both parts of a text have room for a window. */
    static void checkLength(CharacterSet set, int letters, int steps) {
        long validated = Math.round(set.fraction() * letters);
        if (letters - validated <= steps || validated <= steps) {
            throw UnrollException.badArgument("own.shortText", set.file().path().toString(), letters, steps);
        }
    }

    private static Vocabulary vocabulary(int[] letters, int trained) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < trained; i++) {
            counts.merge(letters[i], 1, Integer::sum);
        }
        Map<String, Integer> named = new HashMap<>();
        counts.forEach((letter, count) -> named.put(Character.toString(letter), count));
        return Vocabulary.byFrequency(named);
    }

    private static Samples windows(int[] ids, int from, int to, int steps) {
        int count = count(to - from, steps);
        int[] inputs = Arrays.copyOfRange(ids, from, from + count * steps);
        float[] targets = new float[inputs.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = ids[from + i + 1];
        }
        return new Samples(count, steps, inputs, null, 1, targets, steps, 1);
    }
}
