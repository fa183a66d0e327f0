package dev.unroll.view.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Flatten;
import dev.unroll.nn.Layer;
import dev.unroll.train.Loss;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.experiment.TrainViewModel.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the buttons can do, from the first press to the last. */
class RunStateTest {
    private final Texts texts = new Texts();
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel model = engine.train();

    private RunState state() {
        return RunState.of(model, texts);
    }

    private void finish(Phase phase) {
        engine.runs.getLast().publish(FakeRun.snapshot(phase, 0, List.of(0.6, 0.5), 9));
        model.pulse();
    }

    @Test
    void beforeTheStart() {
        assertThat(state()).isEqualTo(new RunState(Next.TRAIN, true, true, false, false, false, null));
    }

    @Test
    void whileRunning() {
        model.trainOrPause();
        assertThat(state()).isEqualTo(new RunState(Next.PAUSE, true, false, true, true, false, null));
    }

    @Test
    void whilePaused() {
        model.trainOrPause();
        model.trainOrPause();
        assertThat(state()).isEqualTo(new RunState(Next.RESUME, true, true, true, true, false, null));
    }

    @Test
    void afterEveryEndTheRunCanGoOn() {
        for (Phase end : List.of(Phase.DONE, Phase.STOPPED_EARLY, Phase.CANCELLED, Phase.FAILED)) {
            model.reset();
            model.trainOrPause();
            finish(end);
            assertThat(state()).as(end.name()).isEqualTo(new RunState(Next.CONTINUE, true, true, false, true, false, null));
        }
    }

    @Test
    void whoeverListensIsToldThatTheRunCanGoOn() {
        List<Next> heard = new ArrayList<>();
        model.workProperty().subscribe(work -> heard.add(model.next()));
        model.trainOrPause();
        finish(Phase.STOPPED_EARLY);
        assertThat(heard).endsWith(Next.CONTINUE);
    }

    @Test
    void afterAChangeThatARunCannotFollowANewOneBegins() {
        model.trainOrPause();
        finish(Phase.DONE);
        model.experiment().edit(e -> e.withTraining(e.training().withBatchSize(16)));
        assertThat(state().next()).isEqualTo(Next.TRAIN);
        model.experiment().undo();
        assertThat(state().next()).isEqualTo(Next.CONTINUE);
        model.experiment().edit(e -> e.withTraining(e.training().withLearningRate(0.5).withEpochs(7).withEarlyStopping(null)));
        assertThat(state().next()).isEqualTo(Next.CONTINUE);
    }

    @Test
    void afterAResetTheVerySameRunBeginsAgain() {
        model.trainOrPause();
        finish(Phase.DONE);
        model.reset();
        assertThat(state()).isEqualTo(new RunState(Next.TRAIN, true, true, false, false, false, null));
    }

    @Test
    void anImpossibleStackBlocksWithItsReason() {
        model.experiment().edit(e -> {
            List<Layer> layers = new ArrayList<>(e.architecture().layers());
            layers.addFirst(new Flatten());
            return e.withArchitecture(new Architecture(e.architecture().input(), layers));
        });
        assertThat(state().canGo()).isFalse();
        assertThat(state().canStep()).isFalse();
        assertThat(state().reason()).contains("Flatten").isEqualTo(
                Objects.requireNonNull(model.experiment().stackProperty().get().problem()).sentence(texts.language()));
        model.trainOrPause();
        model.step(true);
        assertThat(engine.runs).isEmpty();
    }

    @Test
    void aLossThatDoesNotFitBlocksWithItsReason() {
        model.experiment().edit(e -> e.withTraining(e.training().withLoss(Loss.CATEGORICAL_CROSSENTROPY)));
        assertThat(state().canGo()).isFalse();
        assertThat(state().reason()).contains("categorical_crossentropy");
        model.trainOrPause();
        assertThat(model.experiment().problemProperty().get()).isNull();
        model.experiment().undo();
        assertThat(state().reason()).isNull();
        assertThat(state().canGo()).isTrue();
    }

    @Test
    void missingDataBlockWithTheirReasonAndCanBeReadAgain() {
        model.experiment().chooseDataset("imdb");
        assertThat(state().canGo()).isFalse();
        assertThat(state().canReload()).isTrue();
        assertThat(state().reason()).contains("IMDB");
        model.experiment().dismissProblem();
        assertThat(state().reason()).isNotBlank();
        model.experiment().undo();
        assertThat(state().reason()).isNull();
        assertThat(state().canGo()).isTrue();
    }

    @Test
    void theQuestionComesOnceAndNoLeavesEverythingAsItIs() {
        model.trainOrPause();
        var before = model.experiment().now();
        model.experiment().edit(e -> NumberSetting.BATCH_SIZE.with(e, 16));
        assertThat(model.experiment().questionProperty().get()).isNotNull();
        model.experiment().answer(false);
        assertThat(model.experiment().now()).isEqualTo(before);
        assertThat(state().next()).isEqualTo(Next.PAUSE);
        model.experiment().edit(e -> NumberSetting.BATCH_SIZE.with(e, 16));
        model.experiment().answer(true);
        assertThat(state().next()).isEqualTo(Next.TRAIN);
        assertThat(model.runs()).hasSize(1);
        model.trainOrPause();
        model.experiment().edit(e -> NumberSetting.LEARNING_RATE.with(e, 0.5));
        model.experiment().edit(e -> SwitchSetting.EARLY_STOPPING.with(e, false));
        model.experiment().edit(e -> NumberSetting.EPOCHS.with(e, 77));
        assertThat(model.experiment().questionProperty().get()).isNull();
        assertThat(state().next()).isEqualTo(Next.PAUSE);
    }
}
