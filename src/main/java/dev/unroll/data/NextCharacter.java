package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short texts, one character in, the next one out, at every timestep. After a text's last character the target is the
 * padding id 0, which thus means "the end". Every text begins with a character of its own, so that it can be learned
 * without error, but only with a memory: in "hello" an l is followed by an l and by an o.
 */
final class NextCharacter implements DatasetSource {
    private static final List<String> TEXTS = List.of("국민대학", "hello", "순환신경망", "unroll", "안녕하세요", "recurrent",
            "바나나", "banana", "기억하고기록하기", "memory");
    /** How often every text is trained on in an epoch. */
    private static final int TIMES = 32;

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions("next-character", DatasetOptions.ALL,
                TEXTS.stream().mapToInt(String::length).max().orElseThrow(), Split.OWN, Side.POST, Side.POST);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        int steps = Parts.steps(options, 2);
        Vocabulary vocabulary = vocabulary();
        CharacterEncoder encoder = new CharacterEncoder(vocabulary, steps);
        Samples once = samples(encoder, steps);
        int[] places = new int[TEXTS.size() * TIMES];
        for (int i = 0; i < places.length; i++) {
            places[i] = i % TEXTS.size();
        }
        List<String> classes = new ArrayList<>();
        for (int id = 0; id < vocabulary.size(); id++) {
            classes.add(vocabulary.word(id));
        }
        return new Dataset(options, encoder, vocabulary.size(), classes, once.select(places), once, null);
    }

    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        Vocabulary vocabulary = vocabulary();
        int[][] ids = TEXTS.stream().map(text -> CharacterEncoder.characters(text).stream().mapToInt(vocabulary::id).toArray())
                .toArray(int[][]::new);
        int[] every = Splits.range(0, ids.length);
        return new TextCorpus(vocabulary, IntRows.of(ids), List.of(), new int[0], new Partition(every, every, new int[0]),
                TEXTS::get).cutBy(other -> load(other, folder, Progress.NONE),
                        other -> new Padding(other.maxLength(), Side.POST, Side.POST));
    }

    private static Vocabulary vocabulary() {
        Map<String, Integer> counts = new HashMap<>();
        TEXTS.forEach(text -> CharacterEncoder.characters(text).forEach(letter -> counts.merge(letter, 1, Integer::sum)));
        return Vocabulary.byFrequency(counts);
    }

    private static Samples samples(CharacterEncoder encoder, int steps) {
        int[] ids = new int[TEXTS.size() * steps];
        float[] targets = new float[ids.length];
        for (int i = 0; i < TEXTS.size(); i++) {
            int[] text = encoder.encode(TEXTS.get(i)).ids();
            for (int t = 0; t < steps; t++) {
                ids[i * steps + t] = text[t];
                targets[i * steps + t] = t + 1 < steps ? text[t + 1] : Vocabulary.PAD;
            }
        }
        return new Samples(TEXTS.size(), steps, ids, null, 1, targets, steps, 1);
    }
}
