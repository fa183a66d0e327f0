package dev.unroll.cli;

import dev.unroll.data.OwnImport;
import dev.unroll.data.own.ColumnGuess;
import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.Imported;
import dev.unroll.data.own.Kind;
import dev.unroll.data.own.OwnSets;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TablePreview;
import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.TextWish;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TextEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data set of a person's own file. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    private static final double USUAL_SHARE = 0.2;
    private static final double USUAL_SHARE_OF_TEXT = 0.1;
    private static final int USUAL_WINDOW = 100;
    private static final int USUAL_SERIES_WINDOW = 30;

    /** What a person may cut texts into. */
    enum Cut { WORDS, SYLLABLES, BIGRAMS }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--name", required = true, paramLabel = "NAME")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable Kind kind;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable String encoding;

    @Option(names = "--separator", paramLabel = "NAME")
    private @Nullable String separator;

    @Option(names = "--header", paramLabel = "true|false", arity = "1")
    private @Nullable Boolean header;

    @Option(names = "--text", paramLabel = "COLUMN", descriptionKey = "unroll.import.text")
    private @Nullable String text;

    @Option(names = "--label", paramLabel = "COLUMN")
    private @Nullable String label;

    @Option(names = "--threshold", paramLabel = "SCORE")
    private @Nullable Double threshold;

    @Option(names = "--labels")
    private boolean labels;

    @Option(names = "--tokenizer", paramLabel = "KIND")
    private @Nullable Cut tokenizer;

    @Option(names = "--num-words", paramLabel = "N", descriptionKey = "unroll.import.num-words")
    private int numWords = TextWish.USUAL_WORDS;

    @Option(names = "--maxlen", paramLabel = "N", descriptionKey = "unroll.import.maxlen")
    private @Nullable Integer maxLength;

    @Option(names = "--validation", paramLabel = "SHARE")
    private @Nullable Double share;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "unroll.import.seed")
    private long seed = HeldBack.USUAL.seed();

    @Option(names = "--in-order")
    private boolean inOrder;

    @Option(names = "--validation-file", paramLabel = "FILE")
    private @Nullable Path second;

    @Option(names = "--columns", paramLabel = "COLUMN", split = ",")
    private List<String> columns = List.of();

    @Option(names = "--target", paramLabel = "COLUMN")
    private @Nullable String target;

    @Option(names = "--horizon", paramLabel = "N")
    private int horizon = 1;

    @Option(names = "--scaling", paramLabel = "KIND")
    private SeriesSet.Scaling scaling = SeriesSet.Scaling.STANDARD;

    @Option(names = "--json")
    private boolean json;

    @Override
    public void run() {
        OwnImport.checkName(name);
        check();
        TablePreview preview = TablePreview.of(file);
        TextEncoding read = encoding == null ? preview.encoding() : ImportChoices.encoding(encoding);
        TableFormat format = preview.format(read);
        format = separator == null ? format : preview.format(read).withSeparator(ImportChoices.separator(separator));
        format = header == null ? format : format.withHeader(header);
        Kind said = kind == null ? meant() : kind;
        Kind what = said == null ? Kind.of(preview, format) : said;
        try (ProgressMark progress = new ProgressMark(spec.commandLine().getErr())) {
            Imported done = switch (what) {
                case TEXTS -> texts(preview, format, progress);
                case CHARACTERS -> OwnImport.characters(name, file, read, maxLength == null ? USUAL_WINDOW : maxLength,
                        share == null ? USUAL_SHARE_OF_TEXT : share, progress);
                case SERIES -> series(preview, format, progress);
            };
            new OwnSets(data.folder()).save(done.set());
            progress.close();
            ImportReport.print(spec.commandLine(), done, json);
        }
    }

    /** The kind of file for which alone an option has a meaning, or null. */
    private @Nullable Kind meant() {
        if (text != null || label != null || threshold != null || tokenizer != null || second != null) {
            return Kind.TEXTS;
        }
        return target != null || !columns.isEmpty() ? Kind.SERIES : null;
    }

    private void check() {
        ImportChoices.range("--num-words", numWords, 0, Integer.MAX_VALUE);
        ImportChoices.range("--maxlen", maxLength == null ? 1 : maxLength, 1, ImportChoices.LONGEST);
        ImportChoices.range("--horizon", horizon, 1, ImportChoices.LONGEST);
        ImportChoices.share("--validation", share);
    }

    private Imported texts(TablePreview preview, TableFormat format, ProgressMark progress) {
        TextColumns guess = ColumnGuess.texts(preview, format);
        List<String> names = preview.columns(format);
        int textColumn = text == null ? guess.text() : ImportChoices.column(names, text);
        int labelColumn = label == null ? guess.label() : ImportChoices.column(names, label);
        Double limit = threshold != null ? threshold : labels ? null : ColumnGuess.threshold(preview, format, labelColumn);
        TextColumns wanted = new TextColumns(format, guess.columns(), textColumn, labelColumn, limit);
        Tokenizer cut = tokenizer == null ? ColumnGuess.tokenizer(preview, wanted) : Tokenizer.valueOf(tokenizer.name());
        HeldBack held = new HeldBack(share == null ? USUAL_SHARE : share, !inOrder, seed, null);
        return OwnImport.texts(new TextWish(name, file, wanted, cut, numWords,
                maxLength == null ? TextWish.FITTING : maxLength, held, second), progress);
    }

    private Imported series(TablePreview preview, TableFormat format, ProgressMark progress) {
        List<String> names = preview.columns(format);
        int foretold = target != null ? ImportChoices.column(names, target)
                : columns.isEmpty() ? Math.max(0, ColumnGuess.numbers(preview, format))
                : ImportChoices.column(names, columns.getFirst());
        List<Integer> inputs = new ArrayList<>(columns.stream().map(each -> ImportChoices.column(names, each)).toList());
        if (inputs.isEmpty()) {
            inputs.add(foretold);
        }
        SeriesSet wish = new SeriesSet(name, SeriesSet.NO_FILE, format, inputs, foretold,
                Objects.requireNonNullElse(maxLength, USUAL_SERIES_WINDOW), horizon, scaling, share == null ? USUAL_SHARE : share);
        return OwnImport.series(wish, file, progress);
    }
}
