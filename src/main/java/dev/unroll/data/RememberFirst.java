package dev.unroll.data;

import dev.unroll.data.numpy.IntRows;
import dev.unroll.data.numpy.NumpyRandom;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remember the first symbol: after the start mark comes one of four letters, then a gap of meaningless symbols; which
 * letter was it? The gap is two less than the number of timesteps.
 */
final class RememberFirst implements DatasetSource {
    private static final int SEED = 11;
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    private static final List<String> FILLERS = List.of("o", "u", "v", "w", "x", "y", "z");

    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions("remember-first", DatasetOptions.ALL, 22, Split.OWN);
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        return corpus(options, folder, progress).dataset(options);
    }

    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        int steps = Parts.steps(options, 3);
        Vocabulary vocabulary = new Vocabulary(Stream.concat(LETTERS.stream(), FILLERS.stream()).toList());
        NumpyRandom random = new NumpyRandom(SEED);
        int[][] ids = new int[Parts.ALL][steps];
        int[] labels = new int[Parts.ALL];
        for (int i = 0; i < Parts.ALL; i++) {
            labels[i] = random.below(LETTERS.size());
            ids[i][0] = Vocabulary.START;
            ids[i][1] = vocabulary.id(LETTERS.get(labels[i]));
            for (int t = 2; t < steps; t++) {
                ids[i][t] = vocabulary.id(FILLERS.get(random.below(FILLERS.size())));
            }
        }
        return new TextCorpus(vocabulary, IntRows.of(ids), LETTERS, labels, Parts.partition(), null);
    }
}
