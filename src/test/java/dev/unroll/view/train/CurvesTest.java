package dev.unroll.view.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Figure;
import dev.unroll.plot.Line;
import dev.unroll.plot.Rule;
import dev.unroll.text.Language;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeRun;
import dev.unroll.view.train.Curves.Kind;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.RunLooks;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final TrainingSettings SETTINGS = Presets.find("chapter9-lstm").training();

    private static Figure figure(TrainingSnapshot at, double hover) {
        return Curves.figure(Kind.LOSS, at, SETTINGS, List.of(), Language.ENGLISH, hover);
    }

    @Test
    void beforeTrainingThereIsAnEmptyFrame() {
        Figure figure = figure(FakeRun.snapshot(Phase.READY, 0, List.of(), 0), Double.NaN);
        assertThat(figure.lines()).isEmpty();
        assertThat(figure.marks().rules()).isEmpty();
        assertThat(figure.y().ticks()).isNotEmpty();
    }

    @Test
    void withinTheFirstEpochTheMeanSoFarIsShown() {
        Figure figure = figure(FakeRun.snapshot(Phase.RUNNING, 47, List.of(), 1), Double.NaN);
        Line training = figure.lines().getLast();
        assertThat(training.points().x(0)).isEqualTo(0.5);
        assertThat(training.last()).isEqualTo(0.5);
    }

    @Test
    void marksTheBestEpochAndTheStopThatPatienceAllows() {
        Figure figure = figure(FakeRun.snapshot(Phase.RUNNING, 10, List.of(0.6, 0.5, 0.55), 1), Double.NaN);
        assertThat(figure.marks().rules()).extracting(Rule::x).containsExactly(2.0, 5.0);
        assertThat(figure.marks().rules()).extracting(Rule::label).containsExactly("best 2", "would stop at 5");
        assertThat(figure.marks().bands().getFirst().to()).isEqualTo(5);
        assertThat(figure.marks().dots().getFirst().y()).isEqualTo(0.5);
    }

    @Test
    void saysWhereItStopped() {
        Figure figure = figure(FakeRun.snapshot(Phase.STOPPED_EARLY, 0, List.of(0.6, 0.5, 0.55, 0.56, 0.57), 1), Double.NaN);
        assertThat(figure.marks().rules()).extracting(Rule::label).containsExactly("best 2", "stopped at 5");
    }

    @Test
    void readsTheNearestEpoch() {
        TrainingSnapshot at = FakeRun.snapshot(Phase.RUNNING, 10, List.of(0.6, 0.5, 0.55), 1);
        assertThat(figure(at, 2.3).crosshair()).isNotNull().satisfies(c -> {
            assertThat(c.heading()).isEqualTo("Epoch 2");
            assertThat(c.readings().getLast().y()).isEqualTo(0.5);
        });
        assertThat(figure(at, 9).crosshair()).isNull();
        assertThat(figure(at, -3).crosshair()).isNull();
    }

    @Test
    void earlierRunsStayAsFaintLines() {
        TrainingSnapshot at = FakeRun.snapshot(Phase.RUNNING, 10, List.of(0.6, 0.5), 1);
        KeptRun past = new KeptRun(1, "GRU 8", true, Experiment.of(Presets.find(Presets.FIRST)),
                FakeRun.snapshot(Phase.DONE, 0, List.of(0.7, 0.6, 0.65), 1));
        Figure with = Curves.figure(Kind.ACCURACY, at, SETTINGS, List.of(past), Language.KOREAN, Double.NaN);
        Figure without = Curves.figure(Kind.ACCURACY, at, SETTINGS, List.of(past.as(new RunLooks.Look("", false, false))), Language.KOREAN, Double.NaN);
        assertThat(with.lines()).hasSize(without.lines().size() + 2);
        assertThat(with.lines().getFirst().label()).isNull();
        assertThat(with.lines().getLast().label()).isEqualTo("검증");
    }
}
