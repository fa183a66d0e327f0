package dev.unroll.view.evaluate;

import dev.unroll.data.Corpus;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Samples;
import dev.unroll.data.Side;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.plot.Numbers;
import dev.unroll.workspace.report.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What examples say: with the words that the model does not know, where the corpus is at hand; else as the model reads them.
 * Only what is left after cutting to length is told.
 */
final class ExampleText {
    private final Dataset dataset;
    private final Samples samples;
    private final @Nullable Corpus corpus;
    private final int[] places;

    ExampleText(Dataset dataset, Part part, Samples samples, @Nullable Corpus corpus) {
        this.dataset = dataset;
        this.samples = samples;
        int[] found = corpus == null ? new int[0] : part.of(corpus.partition(dataset.options().split()));
        boolean fits = corpus != null && found.length == samples.count();
        this.corpus = fits ? corpus : null;
        places = found;
    }

    /** A word, and whether the model reads the mark for unknown words instead. */
    record Word(String text, boolean unknown) {
    }

    /** The words of an example, marks left out. */
    List<Word> words(int example) {
        Corpus all = corpus;
        return all != null ? whole(all, places[example]) : samples.ids() == null ? numbers(example) : read(example, samples.ids());
    }

    /** The words in a row. */
    String line(int example) {
        List<Word> words = words(example);
        boolean letters = words.size() > 1 && words.stream().allMatch(word -> word.text().codePointCount(0,
                word.text().length()) == 1);
        return words.stream().map(Word::text).collect(Collectors.joining(letters ? "" : " "));
    }

    private List<Word> whole(Corpus all, int place) {
        DatasetOptions options = dataset.options();
        int[] ids = all.ids(place);
        int kept = Math.min(ids.length, options.maxLength());
        int from = options.truncating() == Side.PRE ? ids.length - kept : 0;
        int limit = all.limit(options.numWords());
        List<Word> words = new ArrayList<>();
        if (from > 0) {
            words.add(new Word("…", true));
        }
        for (int i = from; i < from + kept; i++) {
            if (ids[i] > Vocabulary.INDEX_FROM || ids[i] == Vocabulary.UNKNOWN) {
                words.add(new Word(all.vocabulary().word(ids[i]), ids[i] >= limit || ids[i] == Vocabulary.UNKNOWN));
            }
        }
        return words;
    }

    private List<Word> read(int example, int[] ids) {
        TextEncoder encoder = dataset.encoder();
        List<Word> words = new ArrayList<>();
        for (int t = 0; t < samples.steps(); t++) {
            int id = ids[example * samples.steps() + t];
            if (id != Vocabulary.PAD && id != Vocabulary.START) {
                String word = encoder == null ? Integer.toString(id) : encoder.word(id);
                words.add(new Word(word, id == Vocabulary.UNKNOWN));
            }
        }
        return words;
    }

    /** The last values of a series. */
    private List<Word> numbers(int example) {
        float[] values = samples.values();
        List<Word> words = new ArrayList<>();
        for (int t = 0; values != null && t < samples.steps(); t++) {
            words.add(new Word(Numbers.fixed(values[(example * samples.steps() + t) * samples.width()], 2), false));
        }
        return words;
    }
}
