package dev.unroll.data;

import dev.unroll.data.grammar.Grammar;
import dev.unroll.data.grammar.Particles;
import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentences made from a grammar, the same ones every time, each once: no sentence of the validation or test part is
 * trained on. The classes take turns. None is longer than the usual number of timesteps.
 */
final class GeneratedTexts implements DatasetSource {
    private static final int TRAINING = 6000;
    private static final int VALIDATION = 1000;
    private static final int TEST = 1000;

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
        List<List<String>> sentences = sentences();
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        Vocabulary vocabulary = Vocabulary.byFrequency(counts);
        Samples all = encode(sentences, vocabulary, Padding.of(options));
        TextEncoder encoder = new WordEncoder(vocabulary, DatasetOptions.ALL, options.maxLength(), options.padding(),
                options.truncating());
        return new Dataset(options, encoder, vocabulary.size(), kinds.stream().map(Kind::name).toList(),
                all.slice(0, TRAINING), all.slice(TRAINING, TRAINING + VALIDATION),
                all.slice(TRAINING + VALIDATION, TRAINING + VALIDATION + TEST));
    }

    /** The words of every sentence. */
    private List<List<String>> sentences() {
        Grammar rules = Grammar.read(grammar);
        NumpyRandom random = new NumpyRandom(seed);
        Set<String> seen = new HashSet<>();
        List<List<String>> sentences = new ArrayList<>();
        while (sentences.size() < TRAINING + VALIDATION + TEST) {
            int turn = sentences.size() / kinds.size();
            Kind kind = kinds.get(sentences.size() % kinds.size());
            boolean tone = kind.tones()[turn % kind.tones().length];
            String text = Particles.inflect(rules.text(kind.rule(), tone, random::below));
            List<String> words = List.of(text.replace(Particles.JOINT, ' ').split(" ", -1));
            if (words.size() < maxLength && seen.add(text)) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    private Samples encode(List<List<String>> sentences, Vocabulary vocabulary, Padding padding) {
        int[] ids = new int[sentences.size() * padding.length()];
        float[] targets = new float[sentences.size()];
        for (int i = 0; i < sentences.size(); i++) {
            List<String> words = sentences.get(i);
            int[] sentence = new int[words.size() + 1];
            sentence[0] = Vocabulary.START;
            for (int k = 1; k < sentence.length; k++) {
                sentence[k] = vocabulary.id(words.get(k - 1));
            }
            padding.apply(sentence, sentence.length, ids, i * padding.length());
            targets[i] = i % kinds.size();
        }
        return Samples.tokens(sentences.size(), padding.length(), ids, targets);
    }
}
