package dev.unroll.view.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Crosshair;
import dev.unroll.text.Language;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.control.Texts;
import dev.unroll.view.curves.CurvesViewModel.Direction;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.curves.Measure;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the curves show, without a screen. */
class CurvesViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final Texts texts = new Texts();
    private TrainViewModel train;
    private CurvesViewModel curves;

    @BeforeEach
    void begin() {
        texts.use(Language.ENGLISH);
        train = engine.train();
        curves = new CurvesViewModel(train, texts);
        train.trainOrPause();
    }

    private void publish(Phase phase, Double... valLosses) {
        int batch = phase == Phase.RUNNING ? 40 : 0;
        engine.runs.getLast().publish(FakeRun.snapshot(phase, batch, List.of(valLosses), valLosses.length));
        train.pulse();
    }

    private Axis x() {
        return curves.figure(Measure.LOSS).x();
    }

    @Test
    void isEmptyUntilTheFirstBatch() {
        TrainViewModel fresh = new FakeEngine().train();
        CurvesViewModel untrained = new CurvesViewModel(fresh, texts);
        assertThat(untrained.empty()).isTrue();
        fresh.trainOrPause();
        assertThat(untrained.empty()).isFalse();
        assertThat(untrained.falls(Measure.LOSS)).isTrue();
        assertThat(untrained.falls(Measure.ACCURACY)).isFalse();
    }

    @Test
    void rangesFollowTrainingUntilSomebodyZooms() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5);
        double before = x().max();
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3);
        assertThat(x().max()).isGreaterThan(before);

        curves.zoomTo(Measure.LOSS, 2, 4, 0.5, 0.6);
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1);

        assertThat(curves.zoomedProperty().get()).isTrue();
        assertThat(x().min()).isEqualTo(2);
        assertThat(x().max()).isEqualTo(4);
        assertThat(curves.figure(Measure.LOSS).y().max()).isEqualTo(0.6, within(1e-9));
        assertThat(curves.figure(Measure.ACCURACY).x()).isEqualTo(x());
        curves.resetZoom();
        assertThat(curves.zoomedProperty().get()).isFalse();
        assertThat(x().max()).isGreaterThanOrEqualTo(13);
    }

    @Test
    void theWheelKeepsTheValueUnderThePointerInItsPlace() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3);
        double share = x().share(5);
        double whole = x().max();
        curves.zoom(Measure.LOSS, 5, 0.5, 2, Direction.ACROSS);

        assertThat(x().share(5)).isEqualTo(share, within(1e-9));
        assertThat(x().max() - x().min()).isEqualTo(whole / 2, within(1e-9));
        assertThat(curves.figure(Measure.ACCURACY).x()).isEqualTo(x());
        curves.zoom(Measure.LOSS, 5, 0.5, 1e-3, Direction.BOTH);
        assertThat(curves.zoomedProperty().get()).isFalse();
        assertThat(x().min()).isZero();
    }

    @Test
    void panningStaysWithinWhatThereIs() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3);
        double whole = x().max();
        curves.pan(Measure.LOSS, 0.5, 0);
        assertThat(x().min()).isZero();
        curves.zoomTo(Measure.LOSS, 2, 4, Double.NaN, Double.NaN);
        curves.pan(Measure.LOSS, 0.5, 0);
        assertThat(x().min()).isEqualTo(3, within(1e-9));
        curves.pan(Measure.LOSS, 50, 0);
        assertThat(x().max()).isEqualTo(whole, within(1e-9));
        assertThat(x().max() - x().min()).isEqualTo(2, within(1e-9));
    }

    @Test
    void oneCrosshairReadsTheRecordsInBothFigures() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45);
        curves.read(2.9);

        EpochRecord third = train.snapshotProperty().get().epochs().get(2);
        Crosshair loss = Objects.requireNonNull(curves.figure(Measure.LOSS).crosshair());
        Crosshair accuracy = Objects.requireNonNull(curves.figure(Measure.ACCURACY).crosshair());
        assertThat(loss.x()).isEqualTo(3);
        assertThat(loss.readings()).extracting(Crosshair.Reading::y).containsExactly(third.loss(), third.valLoss());
        assertThat(accuracy.readings()).extracting(Crosshair.Reading::y)
                .containsExactly(third.accuracy(), third.valAccuracy());
        assertThat(curves.spoken(Measure.LOSS)).startsWith("Epoch 3: training 0.45");
    }

    @Test
    void keysReadEpochByEpochAndBringItIntoSight() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3);
        curves.readNext(-1);
        assertThat(curves.place()).isEqualTo(7);
        curves.readNext(-1);
        assertThat(curves.place()).isEqualTo(6);
        curves.zoomTo(Measure.LOSS, 5, 7, Double.NaN, Double.NaN);
        curves.readNext(-4);
        assertThat(curves.place()).isEqualTo(2);
        assertThat(x().holds(2)).isTrue();
        curves.readNext(Integer.MIN_VALUE / 2);
        assertThat(curves.place()).isEqualTo(1);
    }

    @Test
    void lossesGoOnALogarithmicAxisAndAccuraciesDoNot() {
        publish(Phase.RUNNING, 0.7, 0.06, 0.008);
        curves.logarithmicProperty().set(true);
        assertThat(curves.figure(Measure.LOSS).y().logarithmic()).isTrue();
        assertThat(curves.figure(Measure.ACCURACY).y().logarithmic()).isFalse();
    }

    @Test
    void smoothingKeepsWhatWasMeasuredAsAFaintLine() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5);
        int before = curves.figure(Measure.LOSS).lines().size();
        curves.smoothingProperty().set(0.6);
        assertThat(curves.figure(Measure.LOSS).lines()).hasSizeGreaterThan(before);
        assertThat(curves.sheet("t").caption()).contains("0.6");
    }

    @Test
    void rangesMoveAtEpochEndsOnlyAndNotAtAllWithoutMotion() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.5);
        double from = x().max();
        curves.useMotion(true);
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3);
        assertThat(x().max()).isEqualTo(from, within(1e-9));
        assertThat(curves.movingProperty().get()).isTrue();
        curves.advance(0.075);
        double halfway = x().max();
        curves.advance(0.076);
        assertThat(halfway).isStrictlyBetween(from, x().max());
        assertThat(curves.movingProperty().get()).isFalse();
        curves.useMotion(false);
        publish(Phase.RUNNING, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2);
        assertThat(x().max()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void everyEpochThatWasTheBestSoFarIsACheckpoint() {
        publish(Phase.RUNNING, 0.7, 0.6, 0.65, 0.5, 0.55);
        assertThat(curves.figure(Measure.LOSS).marks().notches()).extracting("x").containsExactly(1.0, 2.0, 4.0);
    }
}
