package dev.unroll.code;

import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.Dataset;
import dev.unroll.data.Partition;
import dev.unroll.data.Samples;
import dev.unroll.data.Translations;
import dev.unroll.files.AtomicFile;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the examples of a built-in data set as a table that a program reads: ids as Unroll has them, not yet padded. */
public final class DataFile {
    private DataFile() {
    }

    /**
     * Writes the file that a program for {@code subject} reads. Works long.
     *
     * @param file where to; its name is {@link SourceCode#dataFile()}
     * @throws UnrollException where it cannot be written
     */
    public static void write(CodeSubject subject, Path folder, Path file, Progress progress) {
        DataRecipe recipe = DataCode.recipe(subject);
        if (recipe.file().isEmpty()) {
            throw new IllegalArgumentException(subject.data().dataset());
        }
        DataShelf shelf = new DataShelf(folder);
        String table = recipe instanceof TranslationData ? pairs(shelf.load(subject.data(), progress))
                : texts(corpus(shelf, subject, progress));
        try {
            AtomicFile.write(file, table);
        } catch (IOException e) {
            throw UnrollException.failed(e, "code.notWritten", file.toString());
        }
    }

    private static Corpus corpus(DataShelf shelf, CodeSubject subject, Progress progress) {
        Corpus corpus = shelf.corpus(subject.data(), progress);
        if (corpus == null) {
            throw new IllegalArgumentException(subject.data().dataset());
        }
        return corpus;
    }

    private static String texts(Corpus corpus) {
        StringBuilder out = new StringBuilder("part,label,ids,text\n");
        Partition parts = corpus.partition(dev.unroll.data.Split.OWN);
        texts(out, "training", parts.training(), corpus);
        texts(out, "validation", parts.validation(), corpus);
        texts(out, "test", parts.test(), corpus);
        return out.toString();
    }

    private static void texts(StringBuilder out, String part, int[] examples, Corpus corpus) {
        for (int example : examples) {
            out.append(part).append(',').append(corpus.label(example)).append(',').append(joined(corpus.ids(example)))
                    .append(',').append(quoted(corpus.text(example))).append('\n');
        }
    }

    private static String pairs(Dataset dataset) {
        StringBuilder out = new StringBuilder("part,source,target,text\n");
        pairs(out, "training", dataset, dataset.training());
        pairs(out, "validation", dataset, dataset.validation());
        Samples test = dataset.test();
        if (test != null) {
            pairs(out, "test", dataset, test);
        }
        return out.toString();
    }

    private static void pairs(StringBuilder out, String part, Dataset dataset, Samples samples) {
        int source = samples.steps() - samples.targetSteps();
        int[] ids = samples.ids();
        for (int i = 0; ids != null && i < samples.count(); i++) {
            int from = i * samples.steps();
            int[] target = new int[samples.targetSteps()];
            for (int t = 0; t < target.length; t++) {
                target[t] = (int) samples.targets()[i * target.length + t];
            }
            out.append(part).append(',').append(joined(known(Arrays.copyOfRange(ids, from, from + source)))).append(',')
                    .append(joined(known(target))).append(',').append(quoted(Translations.source(dataset, samples, i)))
                    .append('\n');
        }
    }

    /** Without the padding. */
    private static int[] known(int... ids) {
        return Arrays.stream(ids).filter(id -> id != 0).toArray();
    }

    private static String joined(int... ids) {
        return IntStream.of(ids).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
