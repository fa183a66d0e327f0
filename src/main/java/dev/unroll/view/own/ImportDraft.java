package dev.unroll.view.own;

import dev.unroll.data.own.ColumnGuess;
import dev.unroll.data.own.Kind;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TablePreview;
import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TableFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a person decides about a file.
 *
 * @param texts      columns of texts and labels, under the same format
 * @param tokenizer  what texts are cut into
 * @param numWords   ids that are kept, 0 for all
 * @param window     timesteps; 0 for what suits texts
 * @param share      of the examples that is validated on, 0 … 1
 * @param second     a second file of texts that is validated on instead, or null
 * @param inputs     columns of a series that are read
 * @param target     column of a series that is foretold
 * @param horizon    how many rows later
 */
record ImportDraft(String name, Kind kind, TableFormat format, TextColumns texts, Tokenizer tokenizer, int numWords, int window,
        double share, @Nullable Path second, List<Integer> inputs, int target, int horizon, SeriesSet.Scaling scaling) {
    private static final int USUAL_WORDS = 10_000;
    private static final double FIFTH = 0.2;
    private static final double TENTH = 0.1;
    private static final int LONGEST_NAME = 40;

    ImportDraft {
        inputs = List.copyOf(inputs);
    }

    /** What seems right for a file. */
    static ImportDraft of(TablePreview preview) {
        TableFormat format = preview.format();
        return of(preview, Kind.of(preview, format), format, name(preview.path()));
    }

    private static ImportDraft of(TablePreview preview, Kind kind, TableFormat format, String name) {
        TextColumns texts = ColumnGuess.texts(preview, format);
        int target = Math.max(0, ColumnGuess.numbers(preview, format));
        return new ImportDraft(name, kind, format, texts, ColumnGuess.tokenizer(preview, texts), USUAL_WORDS,
                usualWindow(kind), usualShare(kind), null, List.of(target), target, 1, SeriesSet.Scaling.STANDARD);
    }

    private static int usualWindow(Kind kind) {
        return switch (kind) {
            case TEXTS -> 0;
            case CHARACTERS -> 100;
            case SERIES -> 30;
        };
    }

    private static double usualShare(Kind kind) {
        return kind == Kind.CHARACTERS ? TENTH : FIFTH;
    }

    private static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        String plain = (dot > 0 ? file.substring(0, dot) : file).replaceAll("[^\\p{L}\\p{N}_-]+", " ").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
        return cut.replaceAll("^[_-]+|[_-]+$", "");
    }

    ImportDraft withName(String next) {
        return new ImportDraft(next, kind, format, texts, tokenizer, numWords, window, share, second, inputs, target, horizon,
                scaling);
    }

    ImportDraft withKind(Kind next) {
        return new ImportDraft(name, next, format, texts, tokenizer, numWords, usualWindow(next), usualShare(next), second, inputs,
                target, horizon, scaling);
    }

    /** Written otherwise: the columns are looked for again, unless only the header is another. */
    ImportDraft withFormat(TablePreview preview, TableFormat next) {
        if (next.equals(format.withHeader(next.header()))) {
            return new ImportDraft(name, kind, next, texts.withFormat(next), tokenizer, numWords, window, share, second, inputs,
                    target, horizon, scaling);
        }
        ImportDraft again = of(preview, kind, next, name);
        return new ImportDraft(name, kind, next, again.texts, again.tokenizer, numWords, window, share, second, again.inputs,
                again.target, horizon, scaling);
    }

    ImportDraft withTexts(TextColumns next) {
        return new ImportDraft(name, kind, format, next, tokenizer, numWords, window, share, second, inputs, target, horizon,
                scaling);
    }

    ImportDraft withTokenizer(Tokenizer next) {
        return new ImportDraft(name, kind, format, texts, next, numWords, window, share, second, inputs, target, horizon, scaling);
    }

    ImportDraft withNumWords(int next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, next, window, share, second, inputs, target, horizon,
                scaling);
    }

    ImportDraft withWindow(int next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, next, share, second, inputs, target, horizon,
                scaling);
    }

    ImportDraft withShare(double next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, window, next, second, inputs, target, horizon,
                scaling);
    }

    ImportDraft withSecond(@Nullable Path next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, window, share, next, inputs, target, horizon,
                scaling);
    }

    /** Another target; where only the old one was read, the new one is. */
    ImportDraft withTarget(int next) {
        List<Integer> read = inputs.equals(List.of(target)) ? List.of(next) : inputs;
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, window, share, second, read, next, horizon,
                scaling);
    }

    ImportDraft withInputs(List<Integer> next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, window, share, second, next, target, horizon,
                scaling);
    }

    ImportDraft withHorizon(int next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, window, share, second, inputs, target, next,
                scaling);
    }

    ImportDraft withScaling(SeriesSet.Scaling next) {
        return new ImportDraft(name, kind, format, texts, tokenizer, numWords, window, share, second, inputs, target, horizon,
                next);
    }
}
