package dev.unroll.data;

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
        RunningText read = set.file().reading(set.name(), path -> RunningText.read(path, set.encoding(), progress),
                RunningText::mark);
        int steps = Parts.steps(options, 2);
        int[] letters = read.text().codePoints().toArray();
        int trained = letters.length - (int) Math.round(set.fraction() * letters.length);
        checkLength(set, letters.length, steps);
        Vocabulary vocabulary = vocabulary(letters, trained);
        int[] ids = Arrays.stream(letters).map(letter -> vocabulary.id(Character.toString(letter))).toArray();
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

    /** Windows within a stretch of the text; the last character is only a target. */
    private static Samples windows(int[] ids, int from, int to, int steps) {
        int count = (to - from - 1) / steps;
        int[] inputs = Arrays.copyOfRange(ids, from, from + count * steps);
        float[] targets = new float[inputs.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = ids[from + i + 1];
        }
        return new Samples(count, steps, inputs, null, 1, targets, steps, 1);
    }
}
