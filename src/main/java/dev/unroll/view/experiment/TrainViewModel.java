package dev.unroll.view.experiment;

import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.WeightBudget;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.Run;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.RunLooks;
import dev.unroll.workspace.files.ExperimentState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Training the experiment on the screen, and its runs. Used on the screen's thread; {@link #pulse} takes over what a
 * run has published since. One of the runs may be current: the one under way, or the newest that was begun with the
 * experiment's model, data and seed. Its figures and weights are the ones shown.
 */
public final class TrainViewModel {
    /** {@link #shownEpochProperty} while the newest weights are shown. */
    public static final int LATEST = -1;

    private final ExperimentViewModel experiment;
    private final Beginnings beginnings;
    private final RunShelf shelf = new RunShelf();
    private WeightBudget budget = new WeightBudget();

    private final CurrentRun current = new CurrentRun();
    private final ShownWeights weights = new ShownWeights();
    private final FirstModel first;
    private final Starts starts;
    private Experiment wanted;
    private List<String> words = List.of();

    /** Trains what {@code experiment} holds. */
    public TrainViewModel(Engine engine, Executor background, Executor screen, ExperimentViewModel experiment) {
        this.experiment = experiment;
        beginnings = new Beginnings(engine, background, screen, experiment::fail);
        starts = new Starts(engine, beginnings, experiment, shelf);
        first = new FirstModel(beginnings, experiment, current::there, fresh -> {
            weights.open(fresh);
            publish();
        });
        wanted = experiment.now();
        experiment.guard((before, after) -> underWay() && !after.sameRun(before));
        experiment.experimentProperty().subscribe((before, now) -> changed(now));
        experiment.datasetProperty().subscribe((before, now) -> prepare());
        experiment.renewedProperty().subscribe((before, now) -> renewed());
        experiment.draftProperty().subscribe(draft -> shelf.look(draft.runs()));
        prepare();
    }

    /** What is trained. */
    public ExperimentViewModel experiment() {
        return experiment;
    }

    // ---- properties ----

    /** Where the current run stands. */
    public ReadOnlyObjectProperty<TrainingSnapshot> snapshotProperty() {
        return current.snapshotProperty();
    }

    /** The weights that are shown. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return weights.momentProperty();
    }

    /** The weights that the current run keeps epoch by epoch, or null where there is no run. */
    public ReadOnlyObjectProperty<@Nullable KeptWeights> keptProperty() {
        return weights.keptProperty();
    }

    /** The epoch whose weights are shown, or {@link #LATEST}. */
    public ReadOnlyIntegerProperty shownEpochProperty() {
        return weights.epochProperty();
    }

    /** Whether a run can publish something at any time, so that {@link #pulse} has to be called. */
    public ReadOnlyBooleanProperty liveProperty() {
        return current.liveProperty();
    }

    /** Every run that is not deleted, newest first. */
    public ObservableList<KeptRun> runs() {
        return shelf.runs();
    }

    /** The number of the run whose figures {@link #snapshotProperty} shows; 0 where there is none yet. */
    public ReadOnlyIntegerProperty currentRunProperty() {
        return shelf.currentProperty();
    }

    /** The epoch at which the current run, or else the next one, ends at the latest. */
    public ReadOnlyIntegerProperty lastEpochProperty() {
        return current.lastEpochProperty();
    }

    /** Batches a second at most, 0 for as many as can be; at once, also while running. */
    public DoubleProperty speedLimitProperty() {
        return current.speedLimitProperty();
    }

    /** Another number whenever training has brought something that is worth saving. */
    public ReadOnlyLongProperty workProperty() {
        return shelf.workProperty();
    }

    /** Whether training goes on at this moment. */
    public boolean running() {
        return current.running();
    }

    /** Whether a run has begun and has not ended. */
    public boolean underWay() {
        return current.underWay();
    }

    /** What {@link #trainOrPause} would do. */
    public Next next() {
        if (underWay()) {
            return running() ? Next.PAUSE : Next.RESUME;
        }
        return current.there() || starts.goingOn(current.phase()) == null ? Next.TRAIN : Next.CONTINUE;
    }

    /** What a press of the main button does. */
    public enum Next { TRAIN, PAUSE, RESUME, CONTINUE }

    /** Whether there are data and a model that fits them, so that training can begin or go on. */
    public boolean ready() {
        return experiment.datasetProperty().get() != null && experiment.obstacleProperty().getValue() == null;
    }

    /** The epochs whose weights a run still has, in order, 0 for the initial ones; none where there is no such run. */
    public List<Integer> keptEpochs(int id) {
        return shelf.keptEpochs(id);
    }

    /** A run's weights at the end of a kept epoch, or its newest for {@link #LATEST}; none where there is no such run. */
    public Moment moment(int id, int epoch) {
        return shelf.moment(id, epoch);
    }

    // ---- commands ----

    /** Pauses, or goes on with the current run, also after its end; begins one where there is none. See {@link #next}. */
    public void trainOrPause() {
        if (!current.pauseOrResume()) {
            begin(Run::start);
        }
        pulse();
    }

    /** Begins a new run from the initial weights, also where the current one could go on. */
    public void trainAnew() {
        reset();
        begin(Run::start);
    }

    /** Trains one batch, or to the end of the epoch, and stops there. */
    public void step(boolean wholeEpoch) {
        pulse();
        if (!current.step(wholeEpoch) && !underWay()) {
            begin(r -> r.step(wholeEpoch));
        }
        pulse();
    }

    /** Ends the run where it is; its figures and weights stay. */
    public void stop() {
        if (current.cancel()) {
            pulse();
        }
    }

    /** Ends the run and goes back to the same initial weights; the run stays in the list. */
    public void reset() {
        release();
        shelf.none();
        show(Moments.READY, null);
        first.fresh();
    }

    /** Shows the weights, and so the pictures and predictions, of an earlier epoch of the current run, or the latest. */
    public void showEpoch(int epoch) {
        if (weights.choose(epoch)) {
            publish();
        }
    }

    /** Makes a run's experiment the one on the screen again, with the run's figures and weights. */
    public void select(KeptRun chosen) {
        if (shelf.outdated(chosen)) {
            experiment.fail(UnrollException.failed("view.runs.outdated", chosen.name(), chosen.experiment().data().dataset()));
            return;
        }
        shelf.prefer(chosen.id());
        Experiment now = experiment.now();
        Experiment again = chosen.experiment().withTitle(now.title()).withNotes(now.notes());
        if (again.sameModel(now)) {
            experiment.edit(same -> again);
            adopt();
        } else {
            experiment.edit(other -> again);
        }
    }

    /** Shows or hides a run among the curves. */
    public void setVisible(KeptRun changed, boolean visible) {
        experiment.editRuns(looks -> looks.shown(changed.id(), visible));
    }

    /** Gives a run another name; an empty one brings the usual one back. */
    public void rename(KeptRun changed, String name) {
        experiment.editRuns(looks -> looks.named(changed.id(), name));
    }

    /** Takes a run from the list; one that is under way ends. */
    public void delete(KeptRun changed) {
        if (changed.id() == shelf.current()) {
            reset();
        }
        experiment.editRuns(looks -> looks.without(changed.id()));
    }

    /** Ends the run; nothing goes on in the background afterwards. */
    public void close() {
        beginnings.forget();
        experiment.close();
        current.close();
    }

    /** Takes over what has been published since the last pulse. */
    public void pulse() {
        CurrentRun.News news = current.news();
        if (news != null) {
            TrainingSnapshot before = news.before();
            TrainingSnapshot latest = news.latest();
            shelf.update(latest, latest.phase() != before.phase() || latest.epochs().size() != before.epochs().size());
            if (Moments.over(latest.phase())) {
                release();
            }
            if (news.ofWeights() && weights.newest()) {
                publish();
            }
        }
    }

    // ---- within ----

    private void changed(Experiment now) {
        Experiment before = wanted;
        wanted = now;
        if (underWay() && !now.sameRun(before)) {
            release();
            publish();
        }
        current.follow(before.training(), now.training());
        if (!now.sameModel(before)) {
            release();
            adopt();
        }
    }

    /** Weights that were trained on other data of the same name would read words wrong: one begins anew. */
    private void renewed() {
        release();
        shelf.outdate(experiment.now().data().dataset());
        weights.open(null);
        show(Moments.READY, null);
        prepare();
    }

    /** Shows the newest run with the experiment's model, or the model as it is before training. */
    private void adopt() {
        if (underWay()) {
            return;
        }
        RunShelf.Entry found = shelf.find(experiment.now());
        weights.open(null);
        if (found == null) {
            shelf.none();
            show(Moments.READY, null);
        } else {
            show(found.run().last(), found.kept());
        }
        if (found == null || experiment.datasetProperty().get() == null) {
            weights.none();
            prepare();
        } else {
            publish();
        }
    }

    private void show(TrainingSnapshot at, @Nullable KeptWeights kept) {
        current.show(at, Math.max(at.epochs().size(), experiment.now().training().epochs()));
        weights.from(kept);
    }

    /** Data have come or gone: looks for a model to show. */
    private void prepare() {
        if (experiment.datasetProperty().get() == null) {
            weights.none();
        } else if (shelf.find(experiment.now()) != null) {
            adopt();
        } else {
            first.look(this::shipped);
        }
    }

    private void shipped(FirstModel.Shipped found) {
        Weights best = found.weights();
        int epoch = found.end().bestEpoch();
        shelf.addShipped(found.of(), found.end(), () -> best, budget.open(Map.of(epoch, best), epoch));
        adopt();
    }

    private void begin(Consumer<Run> how) {
        // A second click before the first batch must not begin another run.
        if (ready() && !current.there() && !beginnings.starting()) {
            starts.next(current.phase(), budget, (next, shelve) -> begun(next, how, shelve));
        }
    }

    private void begun(Run next, Consumer<Run> how, Runnable shelve) {
        release();
        current.take(next);
        shelve.run();
        RunShelf.Entry entry = shelf.entry();
        show(next.snapshot(), entry == null ? null : entry.kept());
        how.accept(next);
        current.goes();
        pulse();
    }

    /** Ends the run, if there is one, and keeps of it what it takes to show it and to go on with it. */
    private void release() {
        Run ended = current.end();
        if (ended != null) {
            shelf.settle(current.snapshotProperty().get(), ended.checkpoint());
            current.rests();
        }
    }

    private void publish() {
        weights.publish(shelf.entry(), current.snapshotProperty().get());
    }

    // ---- saving ----

    /** Puts an experiment in the place of everything, with the training that comes with the program or from before any. */
    public void begin(Experiment other, boolean trained) {
        release();
        budget = new WeightBudget();
        words = List.of();
        weights.open(null);
        beginnings.anew(other, trained);
        shelf.replace(List.of());
        boolean same = other.sameModel(experiment.now());
        experiment.open(new Draft(other, RunLooks.USUAL), words);
        if (same) {
            adopt();
        }
    }

    /** All there is, to be put together off this thread, since weights are copied. */
    Supplier<ExperimentState> capture() {
        return Saving.capture(experiment, shelf, current.run(), () -> weights.opened(() -> beginnings.initial(experiment.now())),
                beginnings.memory(experiment.now()), words);
    }

    /** Puts what a file held in the place of everything. */
    void restore(ExperimentState state) {
        release();
        budget = new WeightBudget();
        words = state.words();
        beginnings.give(state.experiment(), state.current() == 0 ? state.model() : null, state.optimizer());
        shelf.replace(Saving.entries(state, budget));
        shelf.prefer(state.current());
        experiment.open(new Draft(state.experiment(), Saving.looks(state)), state.words());
        adopt();
    }
}
