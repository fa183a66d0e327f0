package dev.unroll.view.experiment;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.own.CharacterSet;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TextSet;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSettings;
import dev.unroll.view.Engine;
import dev.unroll.view.own.ImportViewModel;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Fitting;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.RunLooks;
import dev.unroll.workspace.TrainingFit;
import dev.unroll.workspace.WordsOnly;
import dev.unroll.workspace.stack.PresetFit;
import dev.unroll.workspace.stack.StackCheck;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The experiment on the screen: every edit of it, the way back and forth, and its data. Used on the screen's thread.
 * Runs are in {@link TrainViewModel}, which follows this one.
 */
public final class ExperimentViewModel {
    /** Data sets that one model can read as well as another. */
    private static final String IMDB = "imdb";
    private static final List<String> REVIEWS = List.of("reviews-en", "reviews-ko", IMDB);
    private final Engine engine;
    private final Executor background;
    private final Executor screen;

    private final ReadOnlyObjectWrapper<Draft> draft;
    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<TrainingSettings> settings;
    private final ReadOnlyObjectWrapper<StackCheck> stack;
    private final ReadOnlyObjectWrapper<@Nullable Dataset> dataset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper renewed = new ReadOnlyIntegerWrapper();
    private final IntegerProperty selectedLayer = new SimpleIntegerProperty(-1);

    private final ObservableValue<@Nullable UnrollException> obstacle;
    private final DataReading reading;
    private final FetchViewModel imdb;
    private final ImportViewModel importing;
    private final Edits edits;
    private String fitting = "";
    private List<String> vocabulary = List.of();
    private @Nullable DatasetOptions vocabularyOf;
    /** Whether the data on the disk are other ones than those that were read, under the same name. */
    private boolean stale;

    /** Opens {@code first}; data arrive through {@code background}. */
    public ExperimentViewModel(Engine engine, Executor background, Executor screen, Experiment first) {
        this.engine = engine;
        this.background = background;
        this.screen = screen;
        reading = new DataReading(engine, background, screen, problem::set);
        imdb = new FetchViewModel(engine, IMDB, work -> Thread.ofVirtual().name("fetching").start(work), screen, this::fetched);
        importing = new ImportViewModel(work -> Thread.ofVirtual().name("importing").start(work), screen,
                name -> Datasets.own(name) && present(name), engine::remember, this::imported);
        Draft begin = new Draft(first, RunLooks.USUAL);
        edits = new Edits(begin, this::follow);
        draft = new ReadOnlyObjectWrapper<>(begin);
        experiment = new ReadOnlyObjectWrapper<>(first);
        settings = new ReadOnlyObjectWrapper<>(first.training());
        stack = new ReadOnlyObjectWrapper<>(StackCheck.of(first, null));
        obstacle = Bindings.createObjectBinding(this::look, stack, experiment, dataset);
        load(first);
    }

    private @Nullable UnrollException look() {
        Dataset data = dataset.get();
        UnrollException layers = stack.get().problem();
        return layers != null || data == null ? layers : TrainingFit.problem(experiment.get(), data);
    }

    // ---- properties ----

    /** All that is edited. */
    public ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The experiment; its layers may not fit each other, see {@link #stackProperty}. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /** How the next run trains; the experiment's own. */
    public ReadOnlyObjectProperty<TrainingSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Whether and how the layers fit each other, and the data as soon as they are there. */
    public ReadOnlyObjectProperty<StackCheck> stackProperty() {
        return stack.getReadOnlyProperty();
    }

    /** Why the experiment cannot be trained: its layers do not fit each other, or its data, or the loss; or null. */
    public ObservableValue<@Nullable UnrollException> obstacleProperty() {
        return obstacle;
    }

    /** The data, or null while they are being read. */
    public ReadOnlyObjectProperty<@Nullable Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    /** How often the data were replaced by others of the same name. */
    public ReadOnlyIntegerProperty renewedProperty() {
        return renewed.getReadOnlyProperty();
    }

    /** What is being read, or null. */
    public ReadOnlyObjectProperty<@Nullable Loading> loadingProperty() {
        return reading.loadingProperty();
    }

    /** The last failure, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A question that waits for {@link #answer}, or null. */
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return edits.questionProperty();
    }

    /** The layer a person looks at, or −1. */
    public IntegerProperty selectedLayerProperty() {
        return selectedLayer;
    }

    /** Getting the IMDB reviews, which do not come with the program; then they are the experiment's data. */
    public FetchViewModel imdb() {
        return imdb;
    }

    /** Making a data set of a person's own file; then it is the experiment's data. */
    public ImportViewModel importing() {
        return importing;
    }

    /** The experiment as it is. */
    public Experiment now() {
        return experiment.get();
    }

    /** The state to which an undo would go back, or null; {@link #draftProperty} tells when to ask again. */
    public @Nullable Draft before() {
        return edits.before();
    }

    /** The state to which a redo would go on, or null. */
    public @Nullable Draft after() {
        return edits.after();
    }

    /** Every preset. */
    public List<Preset> presets() {
        return engine.presets();
    }

    /** The data sets on which the experiment's model can be trained now. */
    public List<String> datasets() {
        return readable().stream().filter(this::present).toList();
    }

    /** The data sets on which the experiment's model could be trained, also those that have to be fetched first. */
    public List<String> readable() {
        String current = now().data().dataset();
        boolean own = Datasets.own(current);
        return Stream.of(own || REVIEWS.contains(current) ? REVIEWS : List.<String>of(), List.of(current),
                engine.datasets().stream().filter(Datasets::own).toList()).flatMap(List::stream).distinct().toList();
    }

    /** Whether a data set can be read now. */
    public boolean present(String name) {
        return engine.datasets().contains(name);
    }

    // ---- commands ----

    /** Edits the experiment: one step for an undo. Where that would end a run under way, {@link #questionProperty} asks first. */
    public void edit(UnaryOperator<Experiment> change) {
        edit("", change);
    }

    /**
     * Edits the experiment by one of many small moves that are undone together.
     *
     * @param gesture names the control that is being moved, for example {@code "learningRate"}
     */
    public void edit(String gesture, UnaryOperator<Experiment> change) {
        edits.edit(edits.now().with(change.apply(now())), gesture);
    }

    /** Changes how runs are shown: one step for an undo. */
    public void editRuns(UnaryOperator<RunLooks> change) {
        edits.editFreely(edits.now().with(change.apply(edits.now().runs())));
    }

    /** Goes back by one edit. */
    public void undo() {
        edits.undo();
    }

    /** Takes one undo back. */
    public void redo() {
        edits.redo();
    }

    /** Answers the question that is asked: does what was wanted, or leaves everything as it is. */
    public void answer(boolean yes) {
        edits.answer(yes);
        stale = false;
    }

    /** Takes a preset over, on its own data, or on the built-in reviews where those data are not at hand. */
    public void choose(Preset chosen) {
        String wanted = chosen.data().dataset();
        String there = engine.datasets().contains(wanted) ? wanted : REVIEWS.getFirst();
        edit(now -> Fitting.on(Experiment.of(chosen), engine.usual(there)).withNotes(now.notes()));
    }

    /** Trains the model on other data. */
    public void chooseDataset(String name) {
        if (!name.equals(now().data().dataset())) {
            fitting = Datasets.own(name) || Datasets.own(now().data().dataset()) ? name : "";
            edit(now -> Fitting.on(now, engine.usual(name)));
        }
    }

    /** Trains a preset, fitted to a person's own data set, on it: what follows an import. */
    public void adopt(Preset chosen, String name) {
        fitting = name;
        edit(now -> Fitting.on(Experiment.of(chosen), engine.usual(name)).withTitle(name));
    }

    /** Reads the data again, after a failure or a cancellation. */
    public void reload() {
        if (dataset.get() == null && !reading.going()) {
            problem.set(null);
            load(now());
        }
    }

    /**
     * Puts another experiment in this one's place: nothing of this one can be undone any more.
     *
     * @param words its vocabulary by rank, for typed text where the data are not at hand; may be empty
     */
    public void open(Draft other, List<String> words) {
        vocabulary = words;
        vocabularyOf = other.experiment().data();
        edits.open(other);
    }

    /** Stops reading data; the edit that asked for them is undone, if there was one. */
    public void cancelLoading() {
        reading.cancel();
        Dataset there = dataset.get();
        if (there == null && edits.before() != null) {
            edits.undoFreely();
        }
    }

    /** The last failure has been read. */
    public void dismissProblem() {
        problem.set(null);
    }

    /** Forgets a person's own data set, whose file stays; where it is the experiment's, the first preset takes its place. */
    public void forget(String name) {
        background.execute(() -> {
            try {
                engine.forget(name);
                screen.execute(() -> {
                    if (now().data().dataset().equals(name)) {
                        choose(engine.opening());
                    }
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> fail(e));
            }
        });
    }

    private void imported(OwnSet set) {
        stale = set.name().equals(now().data().dataset());
        adopt(Presets.find(switch (set) {
            case TextSet texts -> PresetFit.TEXTS;
            case CharacterSet text -> PresetFit.CHARACTERS;
            case SeriesSet series -> PresetFit.SERIES;
        }), set.name());
    }

    private void fetched() {
        if (now().data().dataset().equals(IMDB)) {
            reload();
        } else if (REVIEWS.contains(now().data().dataset())) {
            chooseDataset(IMDB);
        }
    }

    /** Nothing goes on in the background afterwards. */
    public void close() {
        imdb.cancel();
        importing.close();
        reading.cancel();
    }

    /** Tells of a failure. */
    public void fail(Throwable failure) {
        problem.set(failure);
    }

    /** {@code test} says whether going from one experiment to another would end a run under way. */
    void guard(BiPredicate<Experiment, Experiment> test) {
        edits.guard(test);
    }

    // ---- within ----

    private void follow() {
        Draft next = edits.now();
        Experiment before = now();
        draft.set(next);
        boolean renews = stale;
        boolean otherData = renews || !before.data().equals(next.experiment().data());
        stale = false;
        stack.set(StackCheck.of(next.experiment(), otherData ? null : dataset.get()));
        if (otherData) {
            dataset.set(null);
        }
        settings.set(next.experiment().training());
        experiment.set(next.experiment());
        selectedLayer.set(Math.min(selectedLayer.get(), next.experiment().architecture().layers().size() - 1));
        if (otherData) {
            load(next.experiment());
        }
        if (renews) {
            renewed.set(renewed.get() + 1);
        }
    }

    private void load(Experiment wanted) {
        reading.read(wanted.data(), this::loaded, () -> wordsOnly(wanted.data()));
    }

    /** Without the data, the vocabulary that came with a model still reads typed text. */
    private void wordsOnly(DatasetOptions wanted) {
        if (!vocabulary.isEmpty() && wanted.equals(vocabularyOf)) {
            Dataset data = WordsOnly.dataset(wanted, vocabulary);
            stack.set(StackCheck.of(now(), data));
            dataset.set(data);
        }
    }

    private void loaded(Dataset data) {
        String name = data.options().dataset();
        boolean whole = Datasets.builtIn(name) || Datasets.own(name) || data.options().numWords() == DatasetOptions.ALL;
        Experiment fitted = fitting.equals(name) ? PresetFit.fit(now(), data)
                : whole ? Fitting.forWords(now(), data) : now();
        fitting = "";
        if (!fitted.equals(now())) {
            edits.amend(edits.now().with(fitted));
        }
        stack.set(StackCheck.of(now(), data));
        dataset.set(data);
    }
}
