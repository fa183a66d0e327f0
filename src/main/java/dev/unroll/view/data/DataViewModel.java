package dev.unroll.view.data;

import dev.unroll.data.Corpus;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Padding;
import dev.unroll.data.Part;
import dev.unroll.data.Samples;
import dev.unroll.data.Side;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.picture.data.Token;
import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Latest;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.corpus.CorpusFigures;
import dev.unroll.workspace.corpus.Cut;
import dev.unroll.workspace.corpus.Footprint;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The data of the experiment before and after they are cut to size. Nothing is read before {@link #shownProperty} is true,
 * and what was read is let go when other data are wanted.
 */
public final class DataViewModel {
    private static final String IMDB = "imdb";
    private final Engine engine;
    private final ExperimentViewModel experiment;
    private final ObjIntConsumer<Part> open;
    private final Latest<Reading> readings;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable CorpusFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Footprint.Element> element = new SimpleObjectProperty<>(Footprint.Element.FLOAT32);
    private final IntegerProperty word = new SimpleIntegerProperty(-1);
    private final CuttingViewModel cutting;
    private final BrowseViewModel browse;
    private final EmbeddingViewModel embedding;
    private @Nullable DatasetOptions read;
    private volatile int reading;
    private boolean wanted;

    /** What was read, and which reading it was. */
    private record Reading(int number, @Nullable CorpusFigures figures) {
    }

    /** What can be shown. */
    public enum State {
        /** The data are being read. */
        READING,
        /** The examples are there. */
        TOKENS,
        /** The examples are numbers. */
        NUMBERS,
        /** The data have to be got first. */
        MISSING,
        /** They could not be read. */
        FAILED
    }

    /**
     * The data of {@code experiment}.
     *
     * @param open shows the example at a place of a part in the network
     */
    public DataViewModel(Engine engine, Executor background, Executor screen, ExperimentViewModel experiment,
            ObservableValue<Moment> moment, ObjIntConsumer<Part> open) {
        this.engine = engine;
        this.experiment = experiment;
        this.open = open;
        readings = new Latest<>(background, screen, this::arrived, this::failed);
        cutting = new CuttingViewModel(experiment);
        browse = new BrowseViewModel(figures, background, screen);
        embedding = new EmbeddingViewModel(background, screen, moment, word, shown);
        experiment.experimentProperty().subscribe(now -> refresh());
        experiment.imdb().stateProperty().subscribe((before, now) -> refresh());
        experiment.datasetProperty().subscribe(now -> refresh());
        experiment.renewedProperty().subscribe((before, now) -> {
            letGo();
            refresh();
        });
        shown.subscribe((before, now) -> refresh());
        browse.placeProperty().subscribe((before, now) -> wordOfExample());
        cutting.optionsProperty().subscribe((before, now) -> wordOfExample());
    }

    // ---- properties ----

    /** Whether the screen is in front. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** What can be shown. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The examples, or null. */
    public ReadOnlyObjectProperty<@Nullable CorpusFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Why the data could not be read, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether what can be shown is there, and nothing more will come by itself. */
    public boolean settled() {
        State now = state.get();
        boolean numbers = embedding.width() < 0 || embedding.rowProperty().get() != null;
        return now == State.TOKENS ? browse.placeProperty().get() >= 0 && numbers : now != State.READING;
    }

    /** The examples to choose from. */
    public BrowseViewModel browse() {
        return browse;
    }

    /** How they are cut. */
    public CuttingViewModel cutting() {
        return cutting;
    }

    /** The trained numbers of the word looked at. */
    public EmbeddingViewModel embedding() {
        return embedding;
    }

    /** The experiment whose data these are. */
    public ExperimentViewModel experiment() {
        return experiment;
    }

    /** Element type of the one-hot array that is weighed. */
    public ObjectProperty<Footprint.Element> elementProperty() {
        return element;
    }

    /** The id of the word looked at, or −1. */
    public IntegerProperty wordProperty() {
        return word;
    }

    /** How many ids the model knows under the cutting that is seen; reserved ones included. */
    public int limit() {
        CorpusFigures now = figures.get();
        return now == null ? 0 : now.corpus().limit(cutting.now().numWords());
    }

    /** How many rows the model's first layer needs: where every word is kept, only as many as are left after cutting. */
    public int words() {
        Dataset data = experiment.datasetProperty().get();
        return data != null && data.words() > 0 && data.options().equals(cutting.now()) ? data.words() : limit();
    }

    /** How many examples a part has, numbers as well as tokens. */
    public int count(Part part) {
        Dataset data = experiment.datasetProperty().get();
        Samples samples = data == null || figures.get() != null ? null : data.samples(part);
        return samples == null ? browse.count(part) : samples.count();
    }

    /** Whether the number of words can be chosen. */
    public boolean limited() {
        CorpusFigures now = figures.get();
        return now != null && now.corpus().limited();
    }

    /** How examples are padded and cut under the cutting that is seen. */
    public Padding padding() {
        CorpusFigures now = figures.get();
        return now == null ? Padding.of(cutting.now()) : now.corpus().padding(cutting.now());
    }

    /** Whether it can be chosen where examples are padded and cut. */
    public boolean sided() {
        CorpusFigures now = figures.get();
        DatasetOptions front = cutting.now().withSides(Side.PRE, Side.PRE);
        return now == null || now.corpus().padding(front).padding() == Side.PRE;
    }

    /** How the example at a place is cut. */
    public Cut cut(int place) {
        return Cut.of(browse.length(place), padding());
    }

    /** The chosen example as the model sees it; empty where there is none. */
    public List<Token> tokens() {
        CorpusFigures now = figures.get();
        int example = browse.example(browse.placeProperty().get());
        if (now == null || example < 0) {
            return List.of();
        }
        return Tokens.of(now.corpus(), example, padding(), limit());
    }

    /** The chosen example as it was written, where that is known, or its words. May read a file. */
    public String text() {
        CorpusFigures now = figures.get();
        int example = browse.example(browse.placeProperty().get());
        return now == null || example < 0 ? "" : now.corpus().text(example);
    }

    /** Whether {@link #text} is what was written, and not put together from the words. */
    public boolean written() {
        CorpusFigures now = figures.get();
        return now != null && now.corpus().written();
    }

    /** What the training part takes in memory. */
    public Footprint footprint() {
        CorpusFigures now = figures.get();
        int examples = now == null ? 0 : now.parts().training().length;
        return new Footprint(examples, cutting.now().maxLength(), words(), Math.max(0, embedding.width()));
    }

    /** The ids of the words that contain {@code query}, as {@link dev.unroll.data.Vocabulary#find} gives them. */
    public int[] vocabulary(String query, int most) {
        CorpusFigures now = figures.get();
        return now == null ? new int[0] : now.corpus().vocabulary().find(query, most);
    }

    // ---- commands ----

    /** Looks at other data, or offers to get them where they are not there. */
    public void choose(String dataset) {
        wanted = !experiment.present(dataset);
        if (!wanted) {
            experiment.chooseDataset(dataset);
        }
        refresh();
    }

    /** Does without data that would have to be got. */
    public void giveUp() {
        wanted = false;
        refresh();
    }

    /** Shows the chosen example in the network. */
    public void open() {
        int place = browse.placeProperty().get();
        if (place >= 0) {
            cutting.commit();
            open.accept(browse.partProperty().get(), place);
        }
    }

    /** Shows the example at a place of a part in the network. */
    public void open(Part part, int place) {
        open.accept(part, place);
    }

    /** Reads the data again, after a failure. */
    public void reload() {
        read = null;
        failure.set(null);
        experiment.reload();
        refresh();
    }

    // ---- within ----

    private void refresh() {
        DatasetOptions now = experiment.now().data();
        if (!shown.get()) {
            if (read != null && !now.dataset().equals(read.dataset())) {
                letGo();
            }
            return;
        }
        wanted &= !experiment.present(IMDB);
        if (wanted || now.dataset().equals(IMDB) && !experiment.present(IMDB)) {
            letGo();
            state.set(State.MISSING);
            return;
        }
        if (read != null && same(read, now)) {
            return;
        }
        boolean other = read == null || !read.dataset().equals(now.dataset());
        if (other) {
            letGo();
            state.set(State.READING);
        }
        read = now;
        failure.set(null);
        int number = ++reading;
        readings.request(() -> new Reading(number, number == reading ? look(now, number) : null));
    }

    /** Whether the uncut examples are the same: a set that is made anew, and windows of a text, may depend on the length. */
    private static boolean same(DatasetOptions a, DatasetOptions b) {
        boolean windows = Datasets.builtIn(a.dataset()) || a.tokenizer() == Tokenizer.CHARACTERS;
        return a.dataset().equals(b.dataset()) && a.split() == b.split() && a.tokenizer() == b.tokenizer()
                && (!windows || a.maxLength() == b.maxLength());
    }

    private void letGo() {
        reading++;
        read = null;
        figures.set(null);
    }

    private @Nullable CorpusFigures look(DatasetOptions options, int number) {
        Corpus corpus = engine.corpus(options, new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                // The experiment's own reading tells how far it is.
            }

            @Override
            public boolean cancelled() {
                return number != reading;
            }
        });
        return corpus == null ? null : CorpusFigures.of(corpus, corpus.partition(options.split()));
    }

    private void arrived(Reading next) {
        if (next.number() != reading) {
            return;
        }
        if (next.figures() == null) {
            Dataset data = experiment.datasetProperty().get();
            state.set(data == null || data.training().ids() == null ? State.NUMBERS : State.FAILED);
        } else {
            figures.set(next.figures());
            state.set(State.TOKENS);
        }
    }

    private void failed(Throwable why) {
        if (why instanceof CancellationException) {
            return;
        }
        letGo();
        failure.set(why);
        state.set(State.FAILED);
        read = experiment.now().data();
    }

    /** The word looked at is one of the example; the one that tells most about its class, where there are classes. */
    private void wordOfExample() {
        List<Integer> ids = tokens().stream().filter(t -> t.kind() == Token.Kind.WORD).map(Token::id).toList();
        if (!ids.contains(word.get())) {
            word.set(ids.stream().max(Comparator.comparingDouble(this::telling)).orElse(-1));
        }
    }

    private double telling(int id) {
        CorpusFigures now = figures.get();
        int count = now == null ? 0 : now.counts().examples(id);
        if (now == null || now.counts().classes() != 2 || count == 0) {
            return id;
        }
        return Math.abs(now.counts().examples(id, 1) / (double) count - 0.5) * Math.sqrt(count);
    }
}
