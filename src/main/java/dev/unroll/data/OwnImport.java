package dev.unroll.data;

import dev.unroll.data.own.CharacterSet;
import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.Imported;
import dev.unroll.data.own.LabelledTexts;
import dev.unroll.data.own.OwnSets;
import dev.unroll.data.own.RunningText;
import dev.unroll.data.own.SeriesNumbers;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TextSet;
import dev.unroll.data.own.TextWish;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.BadRows;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a person's file once, from its beginning to its end, and tells what data set it makes. Remembers nothing. */
public final class OwnImport {
    private static final double SECOND = 0.8;
    private static final double NEARLY_ALL = 0.95;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int LOOKED_AT = 20_000;

    private OwnImport() {
    }

    /**
     * Looks whether a data set may be called so.
     *
     * @throws UnrollException where the name is taken by Unroll itself, or could be none of a file
     */
    public static void checkName(String name) {
        OwnSets.checkName(name);
        if (!Datasets.own(name)) {
            throw UnrollException.badArgument("own.takenName", name);
        }
    }

    /**
     * A table of texts with labels or scores.
     *
     * @throws UnrollException where nothing can be learned from it
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static Imported texts(TextWish wish, Progress progress) {
        checkName(wish.name());
        Path second = wish.second();
        Progress part = second == null ? progress : new PartProgress(progress, 0, SECOND);
        LabelledTexts texts = LabelledTexts.read(wish.file(), wish.columns(), null, part);
        LabelledTexts validated = second == null ? null
                : LabelledTexts.read(second, wish.columns(), texts.classes(), new PartProgress(progress, SECOND, 1));
        HeldBack held = wish.heldBack();
        HeldBack kept = new HeldBack(held.fraction(), held.shuffled(), held.seed(), validated == null ? null : validated.mark());
        int length = wish.maxLength() == TextWish.FITTING ? fitting(texts, wish.tokenizer()) : wish.maxLength();
        TextSet set = new TextSet(wish.name(), texts.mark(), wish.columns(), texts.classes(), wish.tokenizer(),
                wish.numWords(), length, kept);
        Map<String, Integer> counts = new LinkedHashMap<>();
        texts.classes().forEach(name -> counts.put(name, texts.count(name)));
        return new Imported(set, texts.count(), counts, texts.bad(), texts.fullAt() > 0);
    }

    /** A length that holds nearly all texts, start mark included. */
    private static int fitting(LabelledTexts texts, Tokenizer tokenizer) {
        int stride = 1 + texts.count() / LOOKED_AT;
        int[] lengths = new int[(texts.count() - 1) / stride + 1];
        Arrays.setAll(lengths, i -> 1 + Pieces.of(tokenizer, texts.text(i * stride)).size());
        Arrays.sort(lengths);
        int most = lengths[(int) (NEARLY_ALL * (lengths.length - 1))];
        return Math.clamp((most + SHORTEST - 1L) / SHORTEST * SHORTEST, SHORTEST, LONGEST);
    }

    /**
     * A running text for next-character models.
     *
     * @throws UnrollException where it is too short
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static Imported characters(String name, Path file, TextEncoding encoding, int window, double fraction,
            Progress progress) {
        checkName(name);
        RunningText text = RunningText.read(file, encoding, progress);
        CharacterSet set = new CharacterSet(name, text.mark(), encoding, window, fraction);
        OwnCharacterSource.checkLength(set, text.text().codePointCount(0, text.text().length()), window);
        return new Imported(set, text.text().length(), Map.of(), new BadRows(), text.cutOff());
    }

    /**
     * Columns of numbers in the order of time.
     *
     * @param wish all but the mark of the file, which is not looked at
     * @throws UnrollException where there are too few numbers
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static Imported series(SeriesSet wish, Path file, Progress progress) {
        checkName(wish.name());
        List<Integer> columns = new ArrayList<>(wish.inputs());
        columns.add(wish.target());
        SeriesNumbers.Read read = SeriesNumbers.read(file, wish.format(), columns, progress);
        SeriesSet set = wish.of(read.mark());
        SeriesCut.checkLength(set, read.numbers().count(), wish.window());
        return new Imported(set, read.numbers().count(), Map.of(), read.numbers().bad(), read.numbers().cutOff());
    }
}
