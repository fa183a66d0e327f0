package dev.unroll.view.train;

import dev.unroll.data.Dataset;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.Run;
import dev.unroll.workspace.Preset;
import dev.unroll.view.Trained;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One experiment on the screen: its model and data, the training run, and the runs before it. Used on the screen's
 * thread; {@link #pulse} takes over what the run has published since.
 */
public final class TrainViewModel {
    private static final List<String> REVIEWS = List.of("reviews-en", "reviews-ko", "imdb");
    private final Engine engine;
    private final Executor background;
    private final Executor screen;

    private final ReadOnlyObjectWrapper<Preset> preset;
    private final ReadOnlyObjectWrapper<TrainingSettings> settings;
    private final ReadOnlyObjectWrapper<TrainingSnapshot> snapshot = new ReadOnlyObjectWrapper<>(Moments.READY);
    private final ReadOnlyObjectWrapper<@Nullable Dataset> dataset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Loading> loading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final ObservableList<PastRun> pastRuns = FXCollections.observableArrayList();

    private @Nullable Run run;
    private @Nullable Model opened;
    private int openings;
    private int beginnings;
    private boolean starting;
    private long versions;

    /** Opens what a first start shows; data and weights arrive through {@code background}. */
    public TrainViewModel(Engine engine, Executor background, Executor screen) {
        this.engine = engine;
        this.background = background;
        this.screen = screen;
        Preset first = engine.opening();
        preset = new ReadOnlyObjectWrapper<>(first);
        settings = new ReadOnlyObjectWrapper<>(first.training());
        moment = new ReadOnlyObjectWrapper<>(Moment.none());
        open(first);
    }

    // ---- properties ----

    /** What is open. */
    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** How the next run trains; the preset's settings until they are changed. */
    public ReadOnlyObjectProperty<TrainingSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Where training stands. */
    public ReadOnlyObjectProperty<TrainingSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** The data, or null while they are being read. */
    public ReadOnlyObjectProperty<@Nullable Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    /** What is being read, or null. */
    public ReadOnlyObjectProperty<@Nullable Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The last failure, or null. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The weights as they are now. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** Whether a run can publish something at any time, so that {@link #pulse} has to be called. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** The runs that came before, newest first. */
    public ObservableList<PastRun> pastRuns() {
        return pastRuns;
    }

    /** Every preset. */
    public List<Preset> presets() {
        return engine.presets();
    }

    /** The data sets on which the open model can be trained. */
    public List<String> datasets() {
        String own = preset.get().data().dataset();
        return engine.datasets().stream().filter(name -> name.equals(own) || REVIEWS.contains(own) && REVIEWS.contains(name))
                .toList();
    }

    /** Whether training goes on at this moment. */
    public boolean running() {
        return snapshot.get().phase() == Phase.RUNNING;
    }

    /** Whether a run has begun and has not ended, so that its settings are fixed. */
    public boolean underWay() {
        Phase phase = snapshot.get().phase();
        return phase == Phase.RUNNING || phase == Phase.PAUSED;
    }

    // ---- commands ----

    /** Opens a preset on its own data, or on the built-in reviews where those data are not at hand. */
    public void choose(Preset chosen) {
        String wanted = chosen.data().dataset();
        open(Fitting.on(chosen, engine.datasets().contains(wanted) ? wanted : REVIEWS.getFirst()));
    }

    /** Trains the open model on other data. */
    public void chooseDataset(String name) {
        if (!name.equals(preset.get().data().dataset())) {
            open(Fitting.on(preset.get(), name));
        }
    }

    /** Begins a run, pauses the one that is running, or goes on. */
    public void trainOrPause() {
        Run now = run;
        if (now != null && snapshot.get().phase() == Phase.RUNNING) {
            now.pause();
        } else if (now != null && snapshot.get().phase() == Phase.PAUSED) {
            now.resume();
        } else {
            begin(Run::start);
        }
        pulse();
    }

    /** Trains one batch, or to the end of the epoch, and stops there. */
    public void step(boolean wholeEpoch) {
        Run now = run;
        if (now != null && snapshot.get().phase() == Phase.PAUSED) {
            now.step(wholeEpoch);
        } else if (!underWay()) {
            begin(r -> r.step(wholeEpoch));
        }
        pulse();
    }

    /** Ends the run and goes back to the same initial weights. */
    public void reset() {
        end();
        snapshot.set(Moments.READY);
        Model now = opened;
        if (now != null) {
            int number = ++beginnings;
            long seed = settings.get().seed();
            background.execute(() -> {
                Model fresh = Model.create(now.architecture(), seed);
                screen.execute(() -> again(number, fresh));
            });
        }
    }

    /** Ends the run; nothing goes on in the background afterwards. */
    public void close() {
        openings++;
        beginnings++;
        if (run != null) {
            run.cancel();
        }
    }

    /** Changes how the next run trains; a new seed gives new initial weights. */
    public void change(TrainingSettings next) {
        TrainingSettings before = settings.get();
        settings.set(next);
        Run now = run;
        if (now != null && underWay()) {
            now.setLearningRate(next.optimizer().learningRate());
        }
        if (before.seed() != next.seed()) {
            reset();
        }
    }

    /** Shows or hides an earlier run among the curves. */
    public void toggle(PastRun past) {
        pastRuns.replaceAll(p -> p == past ? p.toggled() : p);
    }

    /** The last failure has been read. */
    public void dismissProblem() {
        problem.set(null);
    }

    /** Takes over what has been published since the last pulse. */
    public void pulse() {
        Run now = run;
        if (now == null) {
            return;
        }
        TrainingSnapshot latest = now.snapshot();
        live.set(latest.phase() == Phase.READY || latest.phase() == Phase.RUNNING || latest.phase() == Phase.PAUSED);
        if (latest != snapshot.get()) {
            boolean weights = latest.weightsVersion() != snapshot.get().weightsVersion()
                    || latest.phase() != snapshot.get().phase();
            snapshot.set(latest);
            if (weights) {
                publish();
            }
        }
    }

    // ---- within ----

    /** Puts a run together in the background: drawing weights and laying out memory take time for a large model. */
    private void begin(Consumer<Run> how) {
        Dataset data = dataset.get();
        Model now = opened;
        if (data == null || now == null || starting) {
            return;
        }
        end();
        starting = true;
        int number = ++beginnings;
        TrainingSettings with = settings.get();
        background.execute(() -> {
            try {
                Model fresh = Model.create(now.architecture(), with.seed());
                Run next = engine.run(fresh.copy(), data, with);
                screen.execute(() -> begun(number, fresh, next, how));
            } catch (RuntimeException | Error e) {
                screen.execute(() -> {
                    starting = false;
                    problem.set(e);
                });
            }
        });
    }

    private void again(int number, Model fresh) {
        if (number == beginnings) {
            opened = fresh;
            publish();
        }
    }

    private void begun(int number, Model fresh, Run next, Consumer<Run> how) {
        starting = false;
        if (number != beginnings) {
            next.cancel();
            return;
        }
        opened = fresh;
        run = next;
        how.accept(next);
        live.set(true);
        pulse();
    }

    /** Keeps the finished run's curves and lets go of it. */
    private void end() {
        TrainingSnapshot last = snapshot.get();
        if (!last.epochs().isEmpty()) {
            pastRuns.addFirst(PastRun.of(preset.get(), last));
        }
        if (run != null) {
            run.cancel();
            run = null;
        }
        live.set(false);
    }

    private void open(Preset next) {
        end();
        int number = ++openings;
        beginnings++;
        boolean sameModel = next.architecture().equals(preset.get().architecture());
        if (!sameModel) {
            pastRuns.replaceAll(p -> p.visible() ? p.toggled() : p);
        }
        preset.set(next);
        settings.set(next.training());
        snapshot.set(Moments.READY);
        moment.set(Moment.none());
        dataset.set(null);
        opened = null;
        loading.set(new Loading(next.data().dataset(), -1, ""));
        background.execute(() -> load(next, number));
    }

    private void load(Preset next, int number) {
        try {
            Dataset data = engine.load(next.data(), new OpeningProgress(next, number));
            Preset fitted = Fitting.forWords(next, data);
            Trained trained = engine.trained(fitted);
            Model model = trained == null ? Model.create(fitted.architecture(), fitted.training().seed()) : trained.model();
            screen.execute(() -> {
                if (number == openings) {
                    opened(fitted, model, trained, data);
                }
            });
        } catch (RuntimeException | Error e) {
            screen.execute(() -> {
                if (number == openings) {
                    loading.set(null);
                    problem.set(e);
                }
            });
        }
    }

    private void opened(Preset fitted, Model model, @Nullable Trained trained, Dataset data) {
        loading.set(null);
        preset.set(fitted);
        opened = model;
        snapshot.set(trained == null ? Moments.READY : Moments.of(trained, settings.get()));
        dataset.set(data);
        publish();
    }

    private void publish() {
        Run now = run;
        Model initial = opened;
        if (initial == null) {
            return;
        }
        TrainingSnapshot at = snapshot.get();
        long version = ++versions;
        moment.set(now == null ? new Moment(version, initial, null, Moments.epochOfWeights(at, settings.get()))
                : new Moment(version, initial, now, Moments.epochOfWeights(at, settings.get())));
    }

    /** Hands progress over to the screen; whoever opens something else cancels. */
    private final class OpeningProgress implements Progress {
        private final Preset next;
        private final int number;

        OpeningProgress(Preset next, int number) {
            this.next = next;
            this.number = number;
        }

        @Override
        public void update(double fraction, String sentence) {
            screen.execute(() -> {
                if (number == openings && loading.get() != null) {
                    loading.set(new Loading(next.data().dataset(), fraction, sentence));
                }
            });
        }

        @Override
        public boolean cancelled() {
            return number != openings;
        }
    }
}
