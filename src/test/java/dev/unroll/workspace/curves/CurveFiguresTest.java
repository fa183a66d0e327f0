package dev.unroll.workspace.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Crosshair;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Line;
import dev.unroll.plot.Look;
import dev.unroll.plot.Notch;
import dev.unroll.plot.Points;
import dev.unroll.plot.Rule;
import dev.unroll.plot.Sheet;
import dev.unroll.text.Language;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.History;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeRun;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveFiguresTest {
    private static final TrainingSettings SETTINGS = Presets.find("chapter9-lstm").training();
    private static final CurveOptions OPTIONS = CurveOptions.in(Language.ENGLISH);

    private static CurveRun run(Phase phase, int batch, Double... valLosses) {
        return CurveRun.of("now", FakeRun.snapshot(phase, batch, List.of(valLosses), 1), SETTINGS, false);
    }

    private static Figure loss(CurveRun run) {
        return CurveFigures.figure(Measure.LOSS, CurveRuns.only(run), OPTIONS);
    }

    private static CurveRun past(String name, double... valLosses) {
        List<EpochRecord> epochs = new ArrayList<>();
        for (int i = 0; i < valLosses.length; i++) {
            epochs.add(new EpochRecord(i + 1, valLosses[i] - 0.1, 0.6, valLosses[i], 0.5, 0.001, i));
        }
        return CurveRun.of(new History(name, epochs));
    }

    @Test
    void beforeTrainingThereIsAnEmptyFrame() {
        Figure figure = loss(run(Phase.READY, 0));
        assertThat(figure.lines()).isEmpty();
        assertThat(figure.marks().rules()).isEmpty();
        assertThat(figure.y().ticks()).isNotEmpty();
    }

    @Test
    void withinTheFirstEpochTheMeanSoFarIsShown() {
        Line training = loss(run(Phase.RUNNING, 47)).lines().getLast();
        assertThat(training.points().x(0)).isEqualTo(0.5);
        assertThat(training.last()).isEqualTo(0.5);
    }

    @Test
    void marksTheBestEpochAndTheStopThatPatienceAllows() {
        Figure figure = loss(run(Phase.RUNNING, 10, 0.6, 0.5, 0.55));
        assertThat(figure.marks().rules()).extracting(Rule::x).containsExactly(2.0, 5.0);
        assertThat(figure.marks().rules()).extracting(Rule::label).containsExactly("best 2", "would stop at 5");
        assertThat(figure.marks().bands().getFirst().to()).isEqualTo(5);
        assertThat(figure.marks().dots().getFirst().y()).isEqualTo(0.5);
    }

    @Test
    void saysWhereItStopped() {
        Figure figure = loss(run(Phase.STOPPED_EARLY, 0, 0.6, 0.5, 0.55, 0.56, 0.57));
        assertThat(figure.marks().rules()).extracting(Rule::label).containsExactly("best 2", "stopped at 5");
    }

    @Test
    void marksCanBeLeftAwayAndCheckpointsAreSmall() {
        CurveRun run = run(Phase.RUNNING, 10, 0.6, 0.5, 0.55).withCheckpoints(new TreeSet<>(List.of(2, 1)));
        assertThat(loss(run).marks().notches()).extracting(Notch::x).containsExactly(1.0, 2.0);
        Figure bare = CurveFigures.figure(Measure.LOSS, CurveRuns.only(run), OPTIONS.withMarks(false));
        assertThat(bare.marks().rules()).isEmpty();
        assertThat(bare.marks().notches()).isEmpty();
    }

    @Test
    void readsTheNearestEpochOfEveryRun() {
        CurveRuns runs = new CurveRuns(List.of(past("GRU 8", 0.7, 0.6)), run(Phase.RUNNING, 10, 0.6, 0.5, 0.55));
        Crosshair reading = Objects.requireNonNull(CurveFigures.reading(Measure.LOSS, runs, OPTIONS, 2.3));
        assertThat(reading.heading()).isEqualTo("Epoch 2");
        assertThat(reading.readings()).extracting(Crosshair.Reading::name)
                .containsExactly("training", "validation", "GRU 8 · training", "GRU 8 · validation");
        assertThat(reading.readings()).extracting(Crosshair.Reading::y).containsExactly(0.45, 0.5, 0.5, 0.6);
        for (double outside : new double[] {9, -3, Double.NaN, 1e300, Double.NEGATIVE_INFINITY}) {
            assertThat(CurveFigures.reading(Measure.LOSS, runs, OPTIONS, outside)).isNull();
        }
    }

    @Test
    void earlierRunsLieBehindAndAreToldApart() {
        CurveRuns runs = new CurveRuns(List.of(past("GRU 8", 0.7, 0.6), past("RNN 8", 0.8, 0.7)),
                run(Phase.RUNNING, 10, 0.6, 0.5));
        Figure figure = CurveFigures.figure(Measure.ACCURACY, runs, CurveOptions.in(Language.KOREAN));
        assertThat(figure.lines()).extracting(Line::run).containsExactly("GRU 8", "GRU 8", "RNN 8", "RNN 8", "now", "now");
        assertThat(figure.lines().getLast().label()).isEqualTo("검증");
        assertThat(figure.lines()).extracting(Line::look).doesNotHaveDuplicates();
        List<Object> withoutColour = figure.lines().stream().map(Line::look)
                .map(look -> (Object) List.of(look.stroke().dash(), look.marker())).distinct().toList();
        assertThat(withoutColour).hasSize(6);
    }

    @Test
    void fiftyRunsAreAllToldApart() {
        List<CurveRun> many = IntStream.range(0, 50).mapToObj(i -> past("run " + i, 0.7, 0.6 + i * 0.001)).toList();
        CurveRuns runs = new CurveRuns(many, run(Phase.RUNNING, 10, 0.6, 0.5));
        Figure figure = CurveFigures.figure(Measure.LOSS, runs, OPTIONS);
        List<Line> behind = figure.lines().subList(0, 100);
        assertThat(behind).allMatch(Line::steady)
                .allSatisfy(line -> assertThat(line.look().opacity()).isBetween(0.3, 0.6));
        assertThat(behind.stream().filter(line -> line.series().equals("validation"))
                .map(line -> List.of(line.look().tone(), line.look().stroke().dash()))).doesNotHaveDuplicates();
        for (int i = 0; i < 49; i++) {
            assertThat(runs.looks(i).getFirst().stroke().dash()).isNotEqualTo(runs.looks(i + 1).getFirst().stroke().dash());
        }
        assertThat(figure.lines().stream().filter(line -> line.label() != null)).hasSize(2);
        assertThat(figure.lines().getLast().steady()).isFalse();
    }

    @Test
    void theLegendShowsEveryRunAsItIsDrawn() {
        List<CurveRun> many = IntStream.range(0, 12).mapToObj(i -> past("run " + i, 0.7, 0.6 + i * 0.001)).toList();
        CurveRuns runs = new CurveRuns(many, run(Phase.RUNNING, 10, 0.6, 0.5));
        Sheet sheet = CurveSheet.of(runs, OPTIONS, "");
        for (int i = 0; i < 12; i++) {
            String name = "run " + i;
            List<Look> drawn = sheet.figures().getFirst().lines().stream().filter(line -> line.run().equals(name))
                    .map(Line::look).toList();
            assertThat(drawn).isEqualTo(runs.looks(i));
            assertThat(sheet.legend()).contains(new Sheet.LegendEntry(name, drawn));
        }
    }

    @Test
    void aRunKeepsItsLookInAFigureThatLacksOthers() {
        CurveRun error = new CurveRun("error", past("", 0.7).epochs(), CurveRun.Batches.UNKNOWN, null, false, 1, null,
                new TreeSet<>(), true);
        CurveRuns runs = new CurveRuns(List.of(error, past("a", 0.7), past("b", 0.8)), run(Phase.RUNNING, 10, 0.6, 0.5));
        Figure accuracy = CurveFigures.figure(Measure.ACCURACY, runs, OPTIONS);
        assertThat(accuracy.lines()).extracting(Line::run).doesNotContain("error");
        List<Look> drawn = accuracy.lines().stream().filter(line -> line.run().equals("b")).map(Line::look).toList();
        assertThat(drawn).isEqualTo(runs.looks(2));
    }

    @Test
    void runsOfEqualRankAreAllDrawnInFull() {
        Figure figure = CurveFigures.figure(Measure.LOSS, CurveRuns.equal(List.of(past("a", 0.7, 0.6), past("b", 0.8, 0.5))),
                OPTIONS);
        assertThat(figure.lines()).extracting(Line::look).extracting(Look::opacity).containsOnly(1.0);
        assertThat(figure.lines()).extracting(Line::label).containsExactly(null, "a", null, "b");
        assertThat(figure.marks().rules()).isEmpty();
    }

    @Test
    void smoothingIsTensorBoardsAndKeepsWhatWasMeasured() {
        Figure figure = CurveFigures.figure(Measure.LOSS, CurveRuns.only(past("a", 1, 0.5, Double.NaN, 0.7)),
                OPTIONS.withSmoothing(0.6));
        Line raw = figure.lines().stream().filter(l -> l.series().equals("validation")).findFirst().orElseThrow();
        Line smooth = figure.lines().stream().filter(l -> l.series().equals("validation smoothed")).findFirst().orElseThrow();
        assertThat(raw.points().y(1)).isEqualTo(0.5);
        assertThat(raw.look().opacity()).isLessThan(0.5);
        // Debiased by hand: (0.6·0.4·1 + 0.4·0.5) / (1 − 0.36), then (0.6·0.44 + 0.4·0.7) / (1 − 0.216).
        assertThat(smooth.points().y(0)).isCloseTo(1, within(1e-12));
        assertThat(smooth.points().y(1)).isCloseTo(0.6875, within(1e-12));
        assertThat(smooth.points().y(2)).isNaN();
        assertThat(smooth.points().y(3)).isCloseTo(0.544 / 0.784, within(1e-12));
    }

    @Test
    void aLogarithmicAxisIsForLossesOnly() {
        CurveRuns runs = CurveRuns.only(past("a", 1, 0.1, 0));
        assertThat(CurveFigures.figure(Measure.LOSS, runs, OPTIONS.withLogarithmic(true)).y())
                .satisfies(y -> assertThat(y.logarithmic()).isTrue()).satisfies(y -> assertThat(y.min()).isPositive());
        assertThat(CurveFigures.figure(Measure.ACCURACY, runs, OPTIONS.withLogarithmic(true)).y().logarithmic()).isFalse();
    }

    @Test
    void rangesRestWithinAnEpoch() {
        Figure early = loss(run(Phase.RUNNING, 10, 0.6, 0.5));
        Figure late = loss(run(Phase.RUNNING, 90, 0.6, 0.5));
        assertThat(late.x()).isEqualTo(early.x());
        assertThat(late.y()).isEqualTo(early.y());
    }

    @Test
    void batchesCanBeCountedOnlyWhereEveryRunKnowsThem() {
        CurveRun live = run(Phase.RUNNING, 10, 0.6, 0.5);
        CurveOptions byBatch = OPTIONS.withAlong(Along.BATCHES);
        Figure alone = CurveFigures.figure(Measure.LOSS, CurveRuns.only(live), byBatch);
        assertThat(alone.xLabel()).isEqualTo("Batch");
        assertThat(alone.lines().getLast().points().x(1)).isEqualTo(2 * 94);
        assertThat(alone.marks().rules().getFirst().x()).isEqualTo(2 * 94);
        Figure mixed = CurveFigures.figure(Measure.LOSS, new CurveRuns(List.of(past("a", 1)), live), byBatch);
        assertThat(mixed.xLabel()).isEqualTo("Epoch");
    }

    @Test
    void whatWasNeverMeasuredHasNoLine() {
        CurveRun unmeasured = CurveRun.of(new History("a", List.of(
                new EpochRecord(1, 0.5, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN))));
        Figure figure = loss(unmeasured);
        assertThat(figure.lines()).extracting(Line::series).containsExactly("training");
        assertThat(figure.marks().rules()).isEmpty();
        Axis y = CurveFigures.figure(Measure.ACCURACY, CurveRuns.only(unmeasured), OPTIONS).y();
        assertThat(y.min()).isEqualTo(0.5);
    }

    @Test
    void infinitiesAndHugeValuesLeaveAnAxis() {
        Figure figure = loss(past("a", 1e300, Double.POSITIVE_INFINITY, 1e-300));
        assertThat(figure.y().max()).isGreaterThanOrEqualTo(1e300);
        assertThat(figure.y().ticks()).hasSizeBetween(2, 12);
    }

    @Test
    void aFinishedRunIsPreparedOnce() {
        CurveMemory memory = new CurveMemory();
        Experiment experiment = Experiment.of(Presets.find("chapter9-lstm"));
        TrainingSnapshot done = FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5), 1);
        KeptRun one = new KeptRun(1, "one", true, experiment, done);
        KeptRun hidden = new KeptRun(2, "two", false, experiment, done);
        Points first = points(memory.of(List.of(one, hidden), 7));
        assertThat(points(memory.of(List.of(one, hidden), 7))).isSameAs(first);
        KeptRun renamed = new KeptRun(1, "uno", true, experiment, done);
        assertThat(memory.of(List.of(renamed, hidden), 2).others()).extracting(CurveRun::name).containsExactly("uno");
        assertThat(memory.of(List.of(renamed, hidden), 2).current()).isNotNull();
    }

    private static Points points(CurveRuns runs) {
        assertThat(runs.others()).hasSize(1);
        return CurveFigures.figure(Measure.LOSS, runs, OPTIONS).lines().getFirst().points();
    }
}
