package dev.unroll.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainViewModelTest {
    private final FakeEngine engine = new FakeEngine();

    /** Background and screen are the test's own thread. */
    private TrainViewModel model() {
        return engine.train();
    }

    private static Experiment now(TrainViewModel model) {
        return model.experiment().now();
    }

    @Test
    void opensTheBuiltInReviewsReadyToTrain() {
        TrainViewModel model = model();
        assertThat(now(model).title()).isEqualTo(Presets.FIRST);
        assertThat(model.experiment().datasetProperty().get()).isNotNull();
        assertThat(model.experiment().loadingProperty().get()).isNull();
        assertThat(model.snapshotProperty().get().phase()).isEqualTo(Phase.READY);
        assertThat(model.momentProperty().get().version()).isPositive();
    }

    @Test
    void opensTheShippedModelWithItsHistory() {
        Model trained = Model.create(engine.opening().architecture(), 5);
        engine.shipped = new Trained(trained, List.of(new EpochRecord(1, 0.6, 0.6, 0.5, 0.7, 0.001, 1),
                new EpochRecord(2, 0.5, 0.7, 0.4, 0.8, 0.001, 2), new EpochRecord(3, 0.4, 0.8, 0.45, 0.79, 0.001, 3)));
        TrainViewModel model = model();
        assertThat(model.snapshotProperty().get().epochs()).hasSize(3);
        assertThat(model.snapshotProperty().get().bestEpoch()).isEqualTo(2);
        assertThat(model.momentProperty().get().epoch()).isEqualTo(2);
        assertThat(model.momentProperty().get().model()).isNotNull()
                .satisfies(m -> assertThat(m.weights().values()).isEqualTo(trained.weights().values()));
    }

    @Test
    void trainsPausesAndGoesOn() {
        TrainViewModel model = model();
        model.trainOrPause();
        assertThat(model.running()).isTrue();
        model.trainOrPause();
        assertThat(model.snapshotProperty().get().phase()).isEqualTo(Phase.PAUSED);
        model.step(false);
        model.step(true);
        model.trainOrPause();
        assertThat(engine.runs).hasSize(1);
        assertThat(engine.runs.getFirst().calls).containsExactly("start", "pause", "step batch", "step epoch", "resume");
    }

    @Test
    void aSecondClickBeforeTheFirstBatchBeginsNoOtherRun() {
        TrainViewModel model = model();
        model.step(false);
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.READY, 0, List.of(), 0));
        model.pulse();
        model.step(false);
        model.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.RUNNING, 1, List.of(), 1));
        model.step(false);
        assertThat(engine.runs).hasSize(1);
        assertThat(model.runs()).hasSize(1);
    }

    @Test
    void everyRunBeginsWithTheSameInitialWeights() {
        TrainViewModel model = model();
        model.trainOrPause();
        model.reset();
        model.trainOrPause();
        assertThat(engine.runs).hasSize(2);
        assertThat(engine.runs.get(0).calls).contains("cancel");
        assertThat(engine.runs.get(1).model.weights().values()).isEqualTo(engine.runs.get(0).model.weights().values());
    }

    @Test
    void anotherSeedDrawsOtherWeights() {
        TrainViewModel model = model();
        model.trainOrPause();
        model.experiment().edit(e -> e.withTraining(e.training().withSeed(77)));
        assertThat(model.experiment().questionProperty().get()).isNotNull();
        assertThat(model.running()).isTrue();
        model.experiment().answer(true);
        assertThat(model.snapshotProperty().get().phase()).isEqualTo(Phase.READY);
        model.trainOrPause();
        assertThat(engine.runs.get(1).settings.seed()).isEqualTo(77);
        assertThat(engine.runs.get(1).model.weights().values()).isNotEqualTo(engine.runs.get(0).model.weights().values());
    }

    @Test
    void stepsFromTheStart() {
        TrainViewModel model = model();
        model.step(true);
        assertThat(engine.runs.getFirst().calls).containsExactly("step epoch");
    }

    @Test
    void theLearningRateChangesWhileRunning() {
        TrainViewModel model = model();
        model.trainOrPause();
        model.experiment().edit(e -> e.withTraining(e.training().withLearningRate(0.02)));
        assertThat(engine.runs.getFirst().calls).contains("follow 0.02");
    }

    @Test
    void aPulseTakesTheLatestMomentOver() {
        TrainViewModel model = model();
        model.trainOrPause();
        long before = model.momentProperty().get().version();
        model.pulse();
        assertThat(model.momentProperty().get().version()).isEqualTo(before);
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.RUNNING, 47, List.of(0.6, 0.5), 9));
        model.pulse();
        assertThat(model.snapshotProperty().get().epochs()).hasSize(2);
        assertThat(model.momentProperty().get().version()).isGreaterThan(before);
        assertThat(model.momentProperty().get().epoch()).isEqualTo(2.5);
    }

    @Test
    void aFinishedRunStaysAmongTheCurves() {
        TrainViewModel model = model();
        model.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5, 0.55), 9));
        model.pulse();
        model.trainAnew();
        assertThat(model.runs()).hasSize(2);
        assertThat(model.currentRunProperty().get()).isEqualTo(2);
        KeptRun first = model.runs().getLast();
        assertThat(first.epochs()).hasSize(3);
        assertThat(first.visible()).isTrue();
        model.setVisible(first, false);
        assertThat(model.runs().getLast().visible()).isFalse();
        model.experiment().undo();
        assertThat(model.runs().getLast().visible()).isTrue();
    }

    @Test
    void runsAreRenamedAndDeletedAndComeBack() {
        TrainViewModel model = model();
        model.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5), 9));
        model.pulse();
        assertThat(model.runs().getFirst().name()).isEqualTo("LSTM 8");
        model.rename(model.runs().getFirst(), "  best so far ");
        assertThat(model.runs().getFirst().name()).isEqualTo("best so far");
        model.delete(model.runs().getFirst());
        assertThat(model.runs()).isEmpty();
        assertThat(model.snapshotProperty().get().phase()).isEqualTo(Phase.READY);
        model.experiment().undo();
        assertThat(model.runs().getFirst().name()).isEqualTo("best so far");
    }

    @Test
    void undoingAnEditBringsTheTrainedModelBack() {
        TrainViewModel model = model();
        model.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5), 9));
        model.pulse();
        model.experiment().edit(e -> e.withTraining(e.training().withSeed(5)));
        assertThat(model.snapshotProperty().get().phase()).isEqualTo(Phase.READY);
        assertThat(model.currentRunProperty().get()).isZero();
        model.experiment().undo();
        assertThat(model.snapshotProperty().get().epochs()).hasSize(2);
        assertThat(model.momentProperty().get().epoch()).isEqualTo(2);
        assertThat(model.currentRunProperty().get()).isEqualTo(1);
    }

    @Test
    void anImpossibleStackCannotBeTrainedAndComesBack() {
        TrainViewModel model = model();
        model.experiment().edit(e -> e.withArchitecture(new Architecture(e.architecture().input(),
                e.architecture().layers().subList(1, 3))));
        assertThat(model.experiment().stackProperty().get().problem()).isNotNull();
        assertThat(model.ready()).isFalse();
        model.trainOrPause();
        assertThat(engine.runs).isEmpty();
        model.experiment().undo();
        assertThat(model.ready()).isTrue();
        assertThat(model.momentProperty().get().model()).isNotNull();
    }

    @Test
    void runsThatAreLongOverKeepFiguresAndWeightsOfEpochsAlone() {
        TrainViewModel model = model();
        for (int i = 0; i < 55; i++) {
            model.trainAnew();
            FakeRun run = engine.runs.getLast();
            run.publish(FakeRun.snapshot(Phase.CANCELLED, 0, List.of(0.6, 0.5), 9));
            model.pulse();
        }
        assertThat(model.runs()).hasSize(55).allMatch(run -> run.epochs().size() == 2);
        model.select(model.runs().getFirst());
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.CONTINUE);
        KeptRun oldest = model.runs().getLast();
        model.select(oldest);
        assertThat(model.currentRunProperty().get()).isOne();
        assertThat(model.momentProperty().get().model()).isNotNull();
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.TRAIN);
    }

    @Test
    void aRefusedEditLeavesEverythingAsItIs() {
        TrainViewModel model = model();
        model.trainOrPause();
        Experiment before = now(model);
        model.experiment().choose(Presets.find("chapter9-gru"));
        model.experiment().answer(false);
        assertThat(now(model)).isEqualTo(before);
        assertThat(model.running()).isTrue();
        assertThat(model.experiment().before()).isNull();
    }

    @Test
    void stoppingKeepsFiguresAndWeights() {
        TrainViewModel model = model();
        model.trainOrPause();
        model.stop();
        assertThat(engine.runs.getFirst().calls).endsWith("cancel");
    }

    @Test
    void anEarlierRunIsSelectedAgain() {
        TrainViewModel model = model();
        model.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5), 9));
        model.pulse();
        model.trainAnew();
        engine.runs.get(1).publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5, 0.4), 9));
        model.pulse();
        model.experiment().choose(Presets.find("chapter9-gru"));
        model.select(model.runs().getLast());
        assertThat(model.currentRunProperty().get()).isEqualTo(1);
        assertThat(model.snapshotProperty().get().epochs()).hasSize(2);
        model.select(model.runs().getFirst());
        assertThat(model.currentRunProperty().get()).isEqualTo(2);
        assertThat(model.snapshotProperty().get().epochs()).hasSize(3);
    }

    @Test
    void aPresetOfTheCourseRunsOnTheBuiltInReviewsWhereImdbIsMissing() {
        TrainViewModel model = model();
        model.experiment().choose(Presets.find("chapter9-onehot"));
        assertThat(now(model).data().dataset()).isEqualTo("reviews-en");
        assertThat(model.experiment().problemProperty().get()).isNull();
        int words = model.experiment().datasetProperty().get().words();
        assertThat(now(model).architecture().inputOf(1)).isEqualTo(Shape.sequence(40, Math.max(200, words)));
        model.trainOrPause();
        assertThat(engine.runs).hasSize(1);
    }

    @Test
    void offersOnlyDataThatTheModelCanRead() {
        TrainViewModel model = model();
        assertThat(model.experiment().datasets()).containsExactly("reviews-en", "reviews-ko");
        model.experiment().choose(Presets.find("sine"));
        assertThat(model.experiment().datasets()).containsExactly("sine");
    }

    @Test
    void korean() {
        TrainViewModel model = model();
        model.experiment().chooseDataset("reviews-ko");
        assertThat(now(model).data().dataset()).isEqualTo("reviews-ko");
        assertThat(model.experiment().problemProperty().get()).isNull();
        assertThat(model.momentProperty().get().model()).isNotNull();
    }

    @Test
    void aFailureIsToldAndNothingIsLeftHalfDone() {
        TrainViewModel model = engine.train();
        model.experiment().chooseDataset("imdb");
        assertThat(model.experiment().problemProperty().get()).isInstanceOf(UnrollException.class);
        assertThat(model.experiment().loadingProperty().get()).isNull();
        assertThat(model.experiment().datasetProperty().get()).isNull();
        model.trainOrPause();
        assertThat(engine.runs).isEmpty();
    }

    @Test
    void closingEndsTheRun() {
        TrainViewModel model = model();
        model.trainOrPause();
        model.close();
        assertThat(engine.runs.getFirst().calls).endsWith("cancel");
    }

    private static void finish(TrainViewModel model, FakeRun run, Phase phase, Double... losses) {
        run.publish(FakeRun.snapshot(phase, 0, List.of(losses), 9));
        model.pulse();
    }

    @Test
    void afterTheEndTheSameRunGoesOn() {
        TrainViewModel model = model();
        model.trainOrPause();
        finish(model, engine.runs.getFirst(), Phase.STOPPED_EARLY, 0.6, 0.5);
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.CONTINUE);
        model.trainOrPause();
        assertThat(engine.runs).hasSize(2);
        assertThat(engine.runs.get(1).calls).contains("start").anyMatch(call -> call.startsWith("go on"));
        assertThat(model.runs()).hasSize(1);
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.PAUSE);
    }

    @Test
    void afterAResetTheVeryFirstRunIsRepeated() {
        TrainViewModel model = model();
        model.trainOrPause();
        finish(model, engine.runs.getFirst(), Phase.DONE, 0.6, 0.5);
        model.reset();
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.TRAIN);
        model.trainOrPause();
        assertThat(engine.runs.get(1).calls).containsExactly("start");
        assertThat(model.runs()).hasSize(2);
    }

    @Test
    void otherSettingsThanTheRunsBeginANewOne() {
        TrainViewModel model = model();
        model.trainOrPause();
        finish(model, engine.runs.getFirst(), Phase.DONE, 0.6, 0.5);
        model.experiment().edit(e -> e.withTraining(e.training().withLearningRate(0.5)));
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.CONTINUE);
        model.experiment().edit(e -> e.withTraining(e.training().withBatchSize(7)));
        assertThat(model.next()).isEqualTo(TrainViewModel.Next.TRAIN);
        model.experiment().undo();
        model.trainOrPause();
        assertThat(engine.runs.get(1).calls).contains("follow 0.5");
    }

    @Test
    void theSpeedLimitIsTakenOverAtOnceAndByLaterRuns() {
        TrainViewModel model = model();
        model.speedLimitProperty().set(3);
        model.trainOrPause();
        model.speedLimitProperty().set(5);
        assertThat(engine.runs.getFirst().calls).containsExactly("limit 3.0", "start", "limit 5.0");
    }

    @Test
    void anEarlierEpochIsShownWhereItsWeightsAreKept() {
        engine.shipped = new Trained(Model.create(engine.opening().architecture(), 5),
                List.of(new EpochRecord(1, 0.6, 0.6, 0.5, 0.7, 0.001, 1), new EpochRecord(2, 0.5, 0.7, 0.6, 0.8, 0.001, 2)));
        TrainViewModel model = model();
        assertThat(model.keptProperty().get()).isNotNull().satisfies(kept -> assertThat(kept.epochs()).containsExactly(1));
        long before = model.momentProperty().get().version();
        model.showEpoch(1);
        assertThat(model.shownEpochProperty().get()).isEqualTo(1);
        assertThat(model.momentProperty().get().version()).isGreaterThan(before);
        assertThat(model.momentProperty().get().model()).isNotNull();
        model.showEpoch(2);
        assertThat(model.shownEpochProperty().get()).isEqualTo(TrainViewModel.LATEST);
    }
}
