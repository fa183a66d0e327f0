package dev.unroll.data;

import dev.unroll.data.grammar.Grammar;
import dev.unroll.data.grammar.Particles;
import dev.unroll.data.numpy.IntRows;
import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sentences made from a grammar, the same ones every time, each once: no sentence of the validation or test part is
 * trained on. The classes take turns. None is longer than the usual number of timesteps.
 */
final class GeneratedTexts implements DatasetSource {
    private static final int TRAINING = 6000;
    private static final int VALIDATION = 1000;
    private static final int TEST = 1000;
    private static final String JOINT = String.valueOf(Particles.JOINT);

    private final String grammar;
    private final int seed;
    private final int maxLength;
    private final List<Kind> kinds;

    /**
     * How the sentences of one class are made.
     *
     * @param name  bundle key of the class
     * @param rule  where the grammar begins
     * @param tones attitudes to begin with, in turn
     */
    record Kind(String name, String rule, boolean... tones) {
    }

    /**
     * Sentences of a grammar.
     *
     * @param grammar   the data set's and the grammar's name
     * @param maxLength the usual number of timesteps
     */
    GeneratedTexts(String grammar, int seed, int maxLength, List<Kind> kinds) {
        this.grammar = grammar;
        this.seed = seed;
        this.maxLength = maxLength;
        this.kinds = List.copyOf(kinds);
    }

    /** Reviews for or against a film. */
    static GeneratedTexts reviews(String grammar, int seed, int maxLength) {
        return new GeneratedTexts(grammar, seed, maxLength, List.of(new Kind(Reviews.CLASSES.get(0), "review", false),
                new Kind(Reviews.CLASSES.get(1), "review", true)));
    }

    /** Opinions that blame, blame and praise, or praise. */
    static GeneratedTexts threeClass() {
        return new GeneratedTexts("three-class", 3, 30, List.of(new Kind("data.class.negative", "both", false),
                new Kind("data.class.mixed", "mixed", false, true), new Kind("data.class.positive", "both", true)));
    }

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions(grammar, DatasetOptions.ALL, maxLength, Split.OWN);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        return corpus(options, folder, progress).dataset(options);
    }

    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        List<String> sentences = sentences();
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> words(sentence).forEach(word -> counts.merge(word, 1, Integer::sum)));
        Vocabulary vocabulary = Vocabulary.byFrequency(counts);
        int[][] ids = new int[sentences.size()][];
        int[] labels = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = IntStream.concat(IntStream.of(Vocabulary.START), words(sentences.get(i)).stream().mapToInt(vocabulary::id))
                    .toArray();
            labels[i] = i % kinds.size();
        }
        Partition parts = new Partition(Splits.range(0, TRAINING), Splits.range(TRAINING, TRAINING + VALIDATION),
                Splits.range(TRAINING + VALIDATION, ids.length));
        List<String> written = sentences.stream().map(text -> text.replace(JOINT, "")).toList();
        return new TextCorpus(vocabulary, IntRows.of(ids), kinds.stream().map(Kind::name).toList(), labels, parts, written::get);
    }

    /** Every sentence, with its joints. */
    private List<String> sentences() {
        Grammar rules = Grammar.read(grammar);
        NumpyRandom random = new NumpyRandom(seed);
        Set<String> seen = new LinkedHashSet<>();
        while (seen.size() < TRAINING + VALIDATION + TEST) {
            int turn = seen.size() / kinds.size();
            Kind kind = kinds.get(seen.size() % kinds.size());
            boolean tone = kind.tones()[turn % kind.tones().length];
            String text = Particles.inflect(rules.text(kind.rule(), tone, random::below));
            if (words(text).size() < maxLength) {
                seen.add(text);
            }
        }
        return List.copyOf(seen);
    }

    private static List<String> words(String sentence) {
        return List.of(sentence.replace(Particles.JOINT, ' ').split(" ", -1));
    }
}
