package dev.unroll.app;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Page.Near;
import dev.unroll.lesson.Page.Network;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Seen;
import dev.unroll.lesson.Subject;
import dev.unroll.lesson.Target;
import dev.unroll.text.Language;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.trace.Quantity;
import dev.unroll.view.Moment;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.generate.GenerateScreen;
import dev.unroll.view.generate.Stepper;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.network.Playhead;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.view.stage.Studied;
import dev.unroll.workspace.Experiment;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a lesson's scenes on a workbench of its own. Preparing takes its time in the background (data, weights, a trace, a
 * study): each frame it goes as far as it can, and only changes what is not yet as the scene wants it.
 */
final class LessonDirector implements Seen {
    /** Within the first operation of a timestep, so that this timestep is looked at and nothing of it is done. */
    private static final double BEGUN = 0.004;
    /** A window lower than this, at scale 1, shows the curves only where a scene wants them. */
    private static final double LOW = 860;
    private final Workbench bench;
    private final LessonFacts facts;
    private final LessonPages pages;
    private final Pulse pulse = new Pulse(seconds -> proceed());
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    /** Whether the scene is there. */
    private boolean settled;
    private Consumer<Target> arrived = target -> { };
    private @Nullable Wanted wanted;
    private @Nullable LessonSteps steps;
    private @Nullable LessonSweep sweep;
    private @Nullable Experiment begun;
    private boolean begunTrained;
    private long workBefore;
    private boolean subjectAsked;
    private boolean placed;

    private record Wanted(Scene scene, Action action, Target target, Language language) {
    }

    LessonDirector(Workbench bench) {
        this.bench = bench;
        facts = new LessonFacts(bench);
        pages = new LessonPages(bench);
        bench.network().seenProperty().subscribe((before, now) -> turned());
        bench.stage().studiedProperty().subscribe((before, now) -> turned());
        bench.stage().chosenProperty().subscribe((before, now) -> turned());
        bench.train().snapshotProperty().subscribe((before, now) -> turned());
        bench.evaluate().thresholdProperty().subscribe((before, now) -> turned());
        bench.network().playhead().targetProperty().subscribe((before, now) -> turned());
    }

    /** Hears where to point as soon as a scene is there. */
    void onArrival(Consumer<Target> listener) {
        arrived = listener;
    }

    /** Another number whenever other numbers may be read. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** See {@link dev.unroll.view.lesson.LessonStage#show}. */
    void show(Scene scene, Action action, Target target) {
        wanted = new Wanted(scene, action, target, bench.appearance().texts().language());
        settled = false;
        stopSteps();
        subjectAsked = false;
        placed = false;
        bench.network().playhead().playingProperty().set(false);
        bench.network().playhead().speedProperty().set(1);
        Experiment experiment = LessonSetups.experiment(scene.setup(), wanted.language());
        boolean trained = scene.setup().trained() && scene.setup().edits().isEmpty();
        boolean touched = !experiment.equals(begun) || !bench.train().experiment().now().equals(begun) || trained != begunTrained
                || bench.train().workProperty().get() != workBefore || bench.train().underWay();
        if (touched) {
            bench.train().begin(experiment, trained);
            begun = experiment;
            begunTrained = trained;
            workBefore = bench.train().workProperty().get();
        }
        bench.train().showEpoch(dev.unroll.view.experiment.TrainViewModel.LATEST);
        bench.stage().hand().restore();
        bench.stage().ask(null);
        bench.stage().buildUp().close();
        pulse.want(true);
        proceed();
    }

    /** Nothing is prepared any more. */
    void stop() {
        wanted = null;
        stopSteps();
        pulse.want(false);
    }

    private void stopSteps() {
        if (steps != null) {
            steps.stop();
        }
        steps = null;
        if (sweep != null) {
            sweep.stop();
        }
        sweep = null;
    }

    // ---- preparing ----

    /** Goes as far as it can. */
    void proceed() {
        Wanted now = wanted;
        if (now == null) {
            pulse.want(false);
            return;
        }
        if (!readData(now.scene().subject())) {
            return;
        }
        NetworkViewModel.Seen seen = bench.network().seenProperty().get();
        if (seen == null) {
            return;
        }
        if (!placed) {
            placed = true;
            if (now.scene().page() instanceof Network page) {
                place(page, seen.trace());
            }
            pages.open(now.scene().page());
        }
        if (bench.stage().settled() && !bench.stage().zoom().moving() && studied() && pages.settled(now.scene().page())) {
            wanted = null;
            pulse.want(false);
            settled = true;
            turned();
            arrived.accept(now.target());
            act(now.action());
        }
    }

    /** Whether the sequence that is wanted has been traced with the weights that are wanted. */
    private boolean readData(Subject subject) {
        NetworkViewModel network = bench.network();
        Moment moment = bench.train().momentProperty().get();
        if (bench.train().experiment().datasetProperty().get() == null || moment.architecture() == null) {
            return false;
        }
        if (!subjectAsked) {
            subjectAsked = true;
            switch (subject) {
                case Subject.Usual usual -> network.chooseUsual();
                case Subject.Example example -> network.choose(example.number());
                case Subject.Sentence sentence -> network.type(bench.appearance().texts().now(sentence.key()));
            }
        }
        NetworkViewModel.Seen seen = network.seenProperty().get();
        return seen != null && network.settled() && seen.subject() == network.subjectProperty().get()
                && seen.architecture().equals(moment.architecture()) && seen.epoch() == moment.epoch();
    }

    private void place(Network page, SequenceTrace trace) {
        StageViewModel stage = bench.stage();
        int t = Math.max(0, page.place().in(trace.tokens()));
        int layer = Math.min(page.layer(), trace.layers().size() - 1);
        Direction direction = page.backward() ? Direction.BACKWARD : Direction.FORWARD;
        if (stage.directionProperty().get() != direction) {
            stage.turn(direction);
        }
        if (page.near() != Near.CELL && stage.levelProperty().get() == Level.CELL) {
            stage.leave();
        }
        boolean folded = page.near() == Near.FOLDED;
        if (bench.network().fold().foldedProperty().get() != folded) {
            bench.network().fold().fold(folded);
        }
        bench.network().stateProperty().set(page.cellStates() ? dev.unroll.picture.State.CELL : dev.unroll.picture.State.HIDDEN);
        bench.network().pins().clear();
        bench.network().focusProperty().set(null);
        Playhead playhead = bench.network().playhead();
        if (page.near() == Near.CELL) {
            if (stage.levelProperty().get() != Level.CELL || stage.layerProperty().get() != layer) {
                stage.enter(layer, t);
            }
            playhead.seek(t + 1);
            int unit = page.quantity() == Quantity.INPUT_VECTOR ? 0 : page.unit().in(trace.layers().get(layer), t);
            stage.choose(new Spot(layer, t, page.quantity(), unit));
            if (page.done() != Network.ALL) {
                playhead.place(t + BEGUN);
                for (int i = 0; i < page.done(); i++) {
                    playhead.place(playhead.stops().after(playhead.goalProperty().get()));
                }
            }
        } else {
            if (!trace.layers().isEmpty() && stage.layerProperty().get() != layer) {
                stage.chooseLayer(layer);
            }
            playhead.seek(t + 1);
        }
        boolean high = bench.view().getHeight() >= LOW * bench.appearance().scale();
        // Two layers and the curves below them cannot both be read in a low window.
        bench.networkScreen().arrange(page.card() != Network.NONE, high || page.curves() && trace.layers().size() < 2);
        if (page.card() == Network.NONE) {
            bench.networkScreen().builder().choose(-1);
        } else {
            bench.networkScreen().builder().open(page.card(), true);
        }
    }

    /** Whether the study is of the sequence that is seen, where one is wanted. */
    private boolean studied() {
        boolean close = bench.stage().levelProperty().get() == Level.CELL
                || bench.stage().directionProperty().get() == Direction.BACKWARD;
        NetworkViewModel.Seen seen = bench.network().seenProperty().get();
        Studied studied = bench.stage().studiedProperty().get();
        return !close || studied != null && seen != null && studied.trace().tokens().equals(seen.trace().tokens())
                && studied.model().architecture().equals(seen.architecture()) && studied.epoch() == seen.epoch();
    }

    // ---- moving ----

    private void act(Action action) {
        StageViewModel stage = bench.stage();
        switch (action) {
            case Action.Nothing nothing -> { }
            case Action.Play play -> play(play);
            case Action.Operations operations -> begin(operations.count(), true);
            case Action.Enter enter -> stage.enter(stage.layerProperty().get(), stage.step());
            case Action.Fold fold -> bench.network().fold().fold(fold.folds());
            case Action.BuildUp buildUp -> stage.showBuildUp(true);
            case Action.Write write -> write();
            case Action.Threshold threshold -> {
                sweep = new LessonSweep(bench.evaluate().thresholdProperty(), threshold.to());
                sweep.begin(bench.appearance().motionProperty().get());
            }
            case Action.Train train -> {
                if (!bench.train().underWay()) {
                    bench.train().trainOrPause();
                }
            }
        }
    }

    private void write() {
        boolean translating = bench.generateScreen().shownProperty().get() == GenerateScreen.Page.TRANSLATE;
        Stepper stepper = translating ? bench.translate().stepper() : bench.generate().stepper();
        if (bench.appearance().motionProperty().get()) {
            stepper.speedProperty().set(1);
            stepper.seek(1);
            stepper.playOrPause();
        }
    }

    private void play(Action.Play play) {
        SequenceTrace trace = trace();
        Playhead playhead = bench.network().playhead();
        int to = trace == null ? -1 : play.to().in(trace.tokens());
        if (to >= 0) {
            begin(Math.abs(to + 1 - playhead.target()), to + 1 >= playhead.target());
        }
    }

    private void begin(int count, boolean forward) {
        steps = new LessonSteps(bench.network().playhead(), count, bench.appearance().motionProperty().get()).towards(forward);
        steps.begin();
    }

    // ---- seeing ----

    private void turned() {
        version.set(version.get() + 1);
    }

    @Override
    public @Nullable SequenceTrace trace() {
        Studied studied = bench.stage().studiedProperty().get();
        NetworkViewModel.Seen seen = bench.network().seenProperty().get();
        boolean close = bench.stage().levelProperty().get() == Level.CELL
                || bench.stage().directionProperty().get() == Direction.BACKWARD;
        return close && studied != null ? studied.trace() : seen == null ? null : seen.trace();
    }

    @Override
    public Spot spot() {
        Spot chosen = bench.stage().chosenProperty().get();
        int t = Math.max(0, bench.stage().step());
        return chosen != null && bench.stage().levelProperty().get() == Level.CELL ? chosen
                : new Spot(bench.stage().layerProperty().get(), t, Quantity.HIDDEN, 0);
    }

    @Override
    public double fact(String name) {
        return facts.of(name);
    }

    /** Whether the scene is there and nothing moves in it. */
    boolean still() {
        return settled && (steps == null || !steps.moving()) && (sweep == null || !sweep.moving())
                && !bench.network().playhead().moving()
                && !bench.stage().zoom().moving() && !bench.stage().buildUp().movingProperty().get();
    }
}
