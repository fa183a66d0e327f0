package dev.unroll.view.evaluate;

import dev.unroll.data.ClassNames;
import dev.unroll.data.Corpus;
import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.view.Engine;
import dev.unroll.view.control.Latest;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.report.Part;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A model evaluated on examples it was not trained on. Nothing is worked at before the screen is in front; while training
 * goes on, the weights of the moment are evaluated once an epoch.
 */
public final class EvaluateViewModel {
    /** The weights that the network's picture shows, whatever they are. */
    public static final int CURRENT = 0;
    private static final double HALF = TwoClasses.USUAL;

    private final Engine engine;
    private final TrainViewModel train;
    private final OpenInNetwork opening;
    private final Judge judge;
    private final Latest<@Nullable Judged> work;
    private final Latest<@Nullable ExampleText> reading;
    private final Executor screen;
    private final SentenceViewModel sentence;
    private final ComparisonViewModel comparison;

    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.VALIDATION);
    private final DoubleProperty threshold = new SimpleDoubleProperty(HALF);
    private final IntegerProperty positive = new SimpleIntegerProperty(1);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.WRONG);
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.of(Status.Kind.NO_MODEL));
    private final ReadOnlyObjectWrapper<@Nullable Judged> judged = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<int[]> listed = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ReadOnlyObjectWrapper<@Nullable ExampleText> texts = new ReadOnlyObjectWrapper<>();

    private int run = CURRENT;
    private int epoch = TrainViewModel.LATEST;
    private boolean active;
    private volatile int wish;

    /** Follows {@code train}; examples are opened in {@code network}, long comparisons run on {@code comparing}. */
    public EvaluateViewModel(Engine engine, Executor background, Executor comparing, Executor screen, TrainViewModel train,
            NetworkViewModel network) {
        this.engine = engine;
        this.train = train;
        opening = new OpenInNetwork(train, network);
        this.screen = screen;
        judge = new Judge(engine);
        work = new Latest<>(background, screen, this::arrived, this::failed);
        reading = new Latest<>(background, screen, texts::set, failure -> { });
        sentence = new SentenceViewModel(engine, background, screen, this::source, train.experiment().datasetProperty());
        comparison = new ComparisonViewModel(engine, judge, comparing, screen, this);
        train.momentProperty().subscribe((before, now) -> weightsChanged());
        train.runs().subscribe(this::runsChanged);
        train.experiment().datasetProperty().subscribe((before, now) -> dataChanged(now));
        train.experiment().loadingProperty().subscribe((before, now) -> {
            if ((before == null) != (now == null)) {
                refresh();
            }
        });
        part.subscribe((before, now) -> refresh());
        threshold.subscribe((before, now) -> list());
        filter.subscribe((before, now) -> list());
        runsChanged();
    }

    // ---- properties ----

    /** What can be chosen, and what is chosen. */
    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** On which examples. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** From which probability of class 1 on an answer is class 1; nothing is asked of the model when it moves. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Which of two classes, 0 or 1, counts as the positive one. */
    public IntegerProperty positiveProperty() {
        return positive;
    }

    /** Which examples are listed. */
    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Whether there is a report, and if not, why. */
    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The report, or null. The last one stays until the next has arrived. */
    ReadOnlyObjectProperty<@Nullable Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /** The report, or null. */
    public @Nullable Report report() {
        Judged now = judged.get();
        return now == null ? null : now.report();
    }

    /** Trains the four ways of padding, unless that has been done, and compares them. */
    public void comparePaddings() {
        comparison.comparePaddings();
    }

    /** How many of its answers are right with each way of padding, in the order of a padding study; empty until all are known. */
    public List<Double> paddingAccuracies() {
        List<LineUp.Line> lines = comparison.paddings().linesProperty().get();
        return comparison.paddings().busy() ? List.of() : lines.stream().map(LineUp.Line::judged).filter(Objects::nonNull)
                .map(each -> each.report().estimates().of(Score.ACCURACY).value()).toList();
    }

    /** The answers listed, the hardest first. */
    ReadOnlyObjectProperty<int[]> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** What the examples say; null before it is known. */
    ReadOnlyObjectProperty<@Nullable ExampleText> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** One's own sentence. */
    SentenceViewModel sentence() {
        return sentence;
    }

    /** Other models beside this one. */
    ComparisonViewModel comparison() {
        return comparison;
    }

    /** What a class is called, as people say it. */
    List<String> classNames() {
        Judged now = judged.get();
        Dataset data = now == null ? train.experiment().datasetProperty().get() : now.dataset();
        return data == null ? List.of() : ClassNames.of(data.classes());
    }

    /** How many examples a part has; −1 where that is not known, 0 where there are none. */
    int count(Part of) {
        Source source = source();
        Judged now = judged.get();
        Dataset near = train.experiment().datasetProperty().get();
        Dataset data = source == null ? near : source.reads(near) ? near : now != null && source.reads(now.dataset())
                ? now.dataset() : null;
        Samples samples = data == null ? null : of.of(data);
        return data == null ? -1 : samples == null ? 0 : samples.count();
    }

    /** Whether everything that was asked for has arrived. */
    public boolean settled() {
        return !work.busy() && !reading.busy() && sentence.settled();
    }

    TrainViewModel train() {
        return train;
    }

    // ---- commands ----

    /** Whether the screen is in front. */
    public void setActive(boolean next) {
        active = next;
        sentence.setActive(next);
        if (next) {
            refresh();
        }
    }

    /** Evaluates a run, or {@link #CURRENT}. */
    void choose(int id) {
        if (id != run) {
            run = id;
            KeptRun of = kept(id);
            int best = of == null ? 0 : of.last().bestEpoch();
            epoch = train.keptEpochs(id).contains(best) && best > 0 ? best : TrainViewModel.LATEST;
            refresh();
        }
    }

    /** Evaluates the run after another epoch. */
    void chooseEpoch(int next) {
        if (next != epoch) {
            epoch = next;
            refresh();
        }
    }

    /** Stops evaluating. */
    void cancel() {
        wish++;
        status.set(Status.of(Status.Kind.CANCELLED));
    }

    /** Evaluates again, after a failure or a cancellation. */
    void again() {
        refresh();
    }

    /** Shows the example of an answer in the network, with the weights that gave it. */
    void open(int answer) {
        Judged now = judged.get();
        if (now == null || answer < 0 || answer >= now.report().answers()) {
            return;
        }
        opening.open(now, now.report().example(answer), run == CURRENT ? null : kept(run), epoch);
    }

    // ---- within ----

    private @Nullable KeptRun kept(int id) {
        return train.runs().stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /** What is chosen; null where there is nothing to evaluate. */
    @Nullable Source source() {
        KeptRun of = run == CURRENT ? null : kept(run);
        return of == null ? Source.current(train) : Source.of(train, of, epoch);
    }

    private void runsChanged() {
        if (run != CURRENT && kept(run) == null) {
            run = CURRENT;
            epoch = TrainViewModel.LATEST;
            refresh();
        } else {
            choices.set(Choices.of(train, run, epoch));
        }
    }

    private void weightsChanged() {
        choices.set(Choices.of(train, run, epoch));
        Judged now = judged.get();
        boolean training = train.momentProperty().get().training();
        boolean sameEpoch = now != null && Math.floor(now.source().epoch()) == Math.floor(train.momentProperty().get().epoch());
        if (run == CURRENT && !(training && sameEpoch)) {
            refresh();
        }
    }

    private void dataChanged(@Nullable Dataset now) {
        if (now != null) {
            opening.dataArrived();
        }
        refresh();
    }

    private void refresh() {
        choices.set(Choices.of(train, run, epoch));
        sentence.refresh();
        if (!active) {
            return;
        }
        int asked = ++wish;
        Source source = source();
        Dataset near = train.experiment().datasetProperty().get();
        if (source == null) {
            boolean loading = train.experiment().loadingProperty().get() != null;
            nothing(near != null ? Status.Kind.NO_MODEL : loading ? Status.Kind.LOADING : Status.Kind.ABSENT);
            return;
        }
        Part of = part.get();
        Judged known = judge.known(source, of);
        if (known != null) {
            arrived(known);
            return;
        }
        if (near != null && source.reads(near) && of.of(near) == null) {
            boolean none = Part.VALIDATION.of(near) == null && Part.TEST.of(near) == null;
            nothing(none ? Status.Kind.NO_DATA : Status.Kind.NO_PART);
            return;
        }
        status.set(Status.working(-1, ""));
        work.request(() -> asked == wish ? judge.judge(source, of, near, new Telling(asked)) : null);
    }

    private void nothing(Status.Kind why) {
        judged.set(null);
        listed.set(new int[0]);
        status.set(Status.of(why));
    }

    private void arrived(@Nullable Judged next) {
        Source wanted = source();
        boolean meant = next != null && wanted != null && next.part() == part.get()
                && (next.source().key().equals(wanted.key()) || wanted.key().startsWith("now ")
                && next.source().key().startsWith("now "));
        if (next == null || !meant) {
            if (next == null && status.get().kind() == Status.Kind.WORKING && !work.busy()) {
                nothing(Status.Kind.GONE);
            }
            return;
        }
        Judged before = judged.get();
        boolean others = before == null || before.samples() != next.samples();
        judged.set(next);
        status.set(Status.READY);
        boolean cells = before != null && before.report().getClass() == next.report().getClass();
        if (!cells) {
            filter.set(Filter.WRONG);
        }
        list();
        comparison.refresh();
        if (others) {
            read(next);
        }
    }

    private void read(Judged of) {
        texts.set(new ExampleText(of.dataset(), of.part(), of.samples(), null));
        if (of.samples().ids() != null) {
            reading.request(() -> {
                Corpus corpus = engine.corpus(of.dataset().options(), Progress.NONE);
                return new ExampleText(of.dataset(), of.part(), of.samples(), corpus);
            });
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof CancellationException) {
            return;
        }
        judged.set(null);
        listed.set(new int[0]);
        if (failure instanceof UnrollException told) {
            status.set(new Status(Status.Kind.FAILED, -1, told.sentence()));
        } else {
            status.set(new Status(Status.Kind.FAILED, -1, String.valueOf(failure.getMessage())));
            train.experiment().fail(failure);
        }
    }

    private void list() {
        Judged now = judged.get();
        Report report = now == null ? null : now.report();
        listed.set(report == null ? new int[0] : filter.get().of(report, threshold.get()));
    }

    /** Ends once something else is wanted. */
    private final class Telling implements Progress {
        private final int asked;

        Telling(int asked) {
            this.asked = asked;
        }

        @Override
        public void update(double fraction, String words) {
            screen.execute(() -> {
                if (asked == wish && status.get().kind() == Status.Kind.WORKING) {
                    status.set(Status.working(fraction, words));
                }
            });
        }

        @Override
        public boolean cancelled() {
            return asked != wish;
        }
    }
}
