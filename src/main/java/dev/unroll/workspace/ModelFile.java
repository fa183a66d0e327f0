package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.ImdbFiles;
import dev.unroll.data.Split;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import dev.unroll.keras.CompileSettings;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.KerasModel;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Shape;
import dev.unroll.text.Progress;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Loss;
import dev.unroll.train.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model from a file, with what it takes to read data and typed text for it. Where a foreign model says nothing, it
 * reads the IMDB reviews: words = rows of its Embedding or width of its one-hot input; length = its input's, else 500. One
 * that is fed numbers reads a built-in series until a person gives it another.
 *
 * @param data     what it was trained on
 * @param words    its vocabulary by rank; empty where the file has none
 * @param loss     what its outputs are scored with
 * @param remarks  what of a foreign file was left out, taken otherwise or guessed, and what of it goes on here
 */
public record ModelFile(Model model, DatasetOptions data, List<String> words, Loss loss, List<Remark> remarks) {
    private static final String FOREIGN_DATA = "imdb";
    private static final int FOREIGN_LENGTH = 500;
    private static final String SERIES = "sine";
    private static final String SERIES_OF_TWO = "adding";
    /** Features of what is hardly an alphabet. */
    private static final int FEW = 8;

    public ModelFile {
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a model.
     *
     * @throws UnrollException where the file is missing, damaged or foreign
     */
    public static ModelFile read(Path file) {
        return of(KerasFiles.read(file));
    }

    /** What a file held, with what it takes to read data and typed text for it. */
    public static ModelFile of(KerasModel read) {
        UnrollParts parts = read.parts();
        Loss loss = loss(read.model(), read.compile(), parts == null ? null : parts.training());
        if (parts != null && parts.dataset() != null) {
            return new ModelFile(read.model(), parts.dataset(), parts.words(), loss, List.of());
        }
        Model model = readsNumbers(read, loss) ? read.model() : read.readingTokens().model();
        DatasetOptions data = foreign(model);
        return parts == null ? new ModelFile(model, data, List.of(), loss, remarks(read, model, data))
                : new ModelFile(model, data, parts.words(), loss, List.of());
    }

    /**
     * Keras' one-hot input looks like any series of numbers. A model that answers with a number does read a series, and so
     * does one of few features, unless it answers in the alphabet that it reads.
     */
    private static boolean readsNumbers(KerasModel read, Loss loss) {
        Architecture architecture = read.model().architecture();
        int width = architecture.input().width();
        boolean few = !read.readsTokens() && width <= FEW && (width == 1 || architecture.output().width() != width);
        return loss == Loss.MSE || loss == Loss.MAE || few || !read.canReadTokens();
    }

    /** Also what had to be guessed, since a Keras file says nothing of its data. */
    private static List<Remark> remarks(KerasModel read, Model model, DatasetOptions data) {
        List<Remark> remarks = new ArrayList<>(read.remarks());
        boolean tokens = model.architecture().input().kind() == Shape.Kind.TOKENS;
        if (tokens && !read.readsTokens()) {
            remarks.add(Remark.of("keras.remark.oneHot", data.numWords()));
        }
        String input = model.architecture().input().toString();
        String series = series(model);
        remarks.add(tokens ? Remark.of("keras.remark.data", data.numWords(), data.maxLength())
                : series == null ? Remark.of("keras.remark.series", input)
                        : Remark.of("keras.remark.seriesFor", input, Remark.of("view.dataset." + series)));
        return remarks;
    }

    /** The built-in series of as many features; null where there is none. */
    private static @Nullable String series(Model model) {
        Shape input = model.architecture().input();
        return input.kind() != Shape.Kind.SEQUENCE || input.steps() == 1 || input.width() > 2 ? null
                : input.width() == 1 ? SERIES : SERIES_OF_TWO;
    }

    private static DatasetOptions foreign(Model model) {
        Shape input = model.architecture().input();
        int steps = input.steps();
        if (input.kind() != Shape.Kind.TOKENS) {
            String series = series(model);
            DatasetOptions usual = Datasets.defaults(series == null ? SERIES : series);
            return steps > 1 ? usual.withMaxLength(steps) : usual;
        }
        return new DatasetOptions(FOREIGN_DATA, rows(model), steps == Shape.ANY ? FOREIGN_LENGTH : steps, Split.SHUFFLED_42);
    }

    private static int rows(Model model) {
        return switch (model.architecture().layers().getFirst()) {
            case Embedding embedding -> embedding.inputDim();
            case OneHot oneHot -> oneHot.width();
            default -> DatasetOptions.ALL;
        };
    }

    private static Loss loss(Model model, @Nullable CompileSettings compile, @Nullable TrainingSettings training) {
        if (training != null) {
            return training.loss();
        }
        Loss said = compile == null ? null : compile.loss();
        if (said != null) {
            // Unroll's classes are numbers, whatever form they had where the model comes from.
            return said == Loss.CATEGORICAL_CROSSENTROPY ? Loss.SPARSE_CATEGORICAL_CROSSENTROPY : said;
        }
        boolean linear = model.architecture().layers().getLast() instanceof Dense dense
                && dense.activation() == Activation.LINEAR;
        boolean numbers = model.architecture().input().kind() != Shape.Kind.TOKENS;
        if (model.architecture().output().width() > 1) {
            return linear && numbers ? Loss.MSE : Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
        }
        return linear ? Loss.MSE : Loss.BINARY_CROSSENTROPY;
    }

    /** The same model, reading other data. */
    public ModelFile reading(DatasetOptions options) {
        return new ModelFile(model, options, words, loss, remarks);
    }

    /**
     * Its data.
     *
     * @throws UnrollException where they are missing or the model cannot read them
     */
    public Dataset load(Path folder, Progress progress) {
        Dataset dataset = Datasets.load(data, folder, progress);
        DatasetFit.check(model.architecture(), dataset);
        return dataset;
    }

    /**
     * What reads typed text for it: with its own vocabulary, else with the data set's.
     *
     * @throws UnrollException where the model reads no text, or no vocabulary is at hand
     */
    public TextEncoder encoder(Path folder) {
        if (model.architecture().input().kind() != Shape.Kind.TOKENS) {
            throw UnrollException.badArgument("workspace.readsNumbers");
        }
        if (words.isEmpty() && Datasets.builtIn(data.dataset())) {
            TextEncoder own = Datasets.load(data, folder, Progress.NONE).encoder();
            if (own != null) {
                return own;
            }
        }
        Vocabulary vocabulary = words.isEmpty() ? ImdbFiles.vocabulary(folder) : new Vocabulary(words);
        return WordsOnly.encoder(data, vocabulary);
    }
}
