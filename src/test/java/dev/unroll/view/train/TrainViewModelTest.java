package dev.unroll.view.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.Trained;
import dev.unroll.workspace.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainViewModelTest {
    private final FakeEngine engine = new FakeEngine();

    /** Background and screen are the test's own thread. */
    private TrainViewModel model() {
        return new TrainViewModel(engine, Runnable::run, Runnable::run);
    }

    @Test
    void opensTheBuiltInReviewsReadyToTrain() {
        TrainViewModel model = model();
        assertThat(model.presetProperty().get().name()).isEqualTo(Presets.FIRST);
        assertThat(model.datasetProperty().get()).isNotNull();
        assertThat(model.loadingProperty().get()).isNull();
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
        assertThat(model.momentProperty().get().model()).isSameAs(trained);
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
        model.change(model.settingsProperty().get().withSeed(77));
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
        model.change(Change.rate(model.settingsProperty().get(), 0.02));
        assertThat(engine.runs.getFirst().calls).contains("rate 0.02");
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
        model.trainOrPause();
        assertThat(model.pastRuns()).hasSize(1);
        assertThat(model.pastRuns().getFirst().epochs()).hasSize(3);
        assertThat(model.pastRuns().getFirst().visible()).isTrue();
        model.toggle(model.pastRuns().getFirst());
        assertThat(model.pastRuns().getFirst().visible()).isFalse();
    }

    @Test
    void aPresetOfTheCourseRunsOnTheBuiltInReviewsWhereImdbIsMissing() {
        TrainViewModel model = model();
        model.choose(Presets.find("chapter9-onehot"));
        assertThat(model.presetProperty().get().data().dataset()).isEqualTo("reviews-en");
        assertThat(model.problemProperty().get()).isNull();
        int words = model.datasetProperty().get().words();
        assertThat(model.presetProperty().get().architecture().inputOf(1)).isEqualTo(Shape.sequence(40, Math.max(200, words)));
        model.trainOrPause();
        assertThat(engine.runs).hasSize(1);
    }

    @Test
    void offersOnlyDataThatTheModelCanRead() {
        TrainViewModel model = model();
        assertThat(model.datasets()).containsExactly("reviews-en", "reviews-ko");
        model.choose(Presets.find("sine"));
        assertThat(model.datasets()).containsExactly("sine");
    }

    @Test
    void korean() {
        TrainViewModel model = model();
        model.chooseDataset("reviews-ko");
        assertThat(model.presetProperty().get().data().dataset()).isEqualTo("reviews-ko");
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.momentProperty().get().model()).isNotNull();
    }

    @Test
    void aFailureIsToldAndNothingIsLeftHalfDone() {
        TrainViewModel model = new TrainViewModel(engine, Runnable::run, Runnable::run);
        model.chooseDataset("imdb");
        assertThat(model.problemProperty().get()).isInstanceOf(UnrollException.class);
        assertThat(model.loadingProperty().get()).isNull();
        assertThat(model.datasetProperty().get()).isNull();
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
}
