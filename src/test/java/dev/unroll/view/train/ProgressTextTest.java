package dev.unroll.view.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeRun;
import dev.unroll.view.control.Texts;
import dev.unroll.view.train.ProgressText.Note;
import dev.unroll.view.train.ProgressText.Tone;
import dev.unroll.workspace.Presets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    private static final TrainingSettings SETTINGS = Presets.find("chapter9-lstm").training();
    private final Language before = Messages.language();
    private Texts texts = new Texts();

    @BeforeEach
    void english() {
        Messages.use(Language.ENGLISH);
        texts = new Texts();
    }

    @AfterEach
    void back() {
        Messages.use(before);
    }

    private ProgressText text(Phase phase, int batch, List<Double> losses, @Nullable EarlyStopping stopping, int last) {
        TrainingSnapshot at = FakeRun.snapshot(phase, batch, losses, 1);
        return new ProgressText(at, SETTINGS.withEarlyStopping(stopping), last, texts);
    }

    private static EarlyStopping patience(int epochs, boolean restore) {
        return new EarlyStopping(Monitor.VAL_LOSS, epochs, restore);
    }

    @Test
    void countsTheShareOfTheEpoch() {
        ProgressText half = text(Phase.RUNNING, 47, List.of(0.6, 0.5), null, 10);
        assertThat(half.done()).isEqualTo(2.5);
        assertThat(half.epoch()).isEqualTo("Epoch 3 of 10");
        assertThat(half.batch()).isEqualTo("batch 47 / 94");
        assertThat(text(Phase.DONE, 0, List.of(0.6, 0.5), null, 2).done()).isEqualTo(2);
        assertThat(text(Phase.READY, 0, List.of(), null, 2).done()).isZero();
    }

    @Test
    void tellsTheTimeLeft() {
        assertThat(text(Phase.RUNNING, 47, List.of(0.6, 0.5), null, 10).left()).isEqualTo("6.0 s");
        assertThat(text(Phase.RUNNING, 47, List.of(0.6, 0.5), patience(3, true), 10).left()).isEqualTo("≤ 6.0 s");
        assertThat(text(Phase.DONE, 0, List.of(0.6, 0.5), null, 2).left()).isEqualTo("–");
        assertThat(text(Phase.RUNNING, 1, List.of(), null, 2).left()).isEqualTo("–");
    }

    @Test
    void tellsTheSpeedInThreeDigits() {
        assertThat(text(Phase.RUNNING, 47, List.of(0.6), null, 10).speed()).isEqualTo("1,000");
        assertThat(text(Phase.READY, 0, List.of(), null, 10).elapsed()).isEqualTo("–");
    }

    @Test
    void countsPatienceInDots() {
        assertThat(text(Phase.RUNNING, 3, List.of(0.5, 0.6, 0.7), patience(3, true), 10).note())
                .isEqualTo(new Note(Tone.STOPPING, "2 of 3 epochs without a better validation loss", 3, 2));
        assertThat(text(Phase.RUNNING, 3, List.of(0.6, 0.5), patience(3, true), 10).note())
                .isEqualTo(new Note(Tone.QUIET, "Epoch 2 has the best validation loss so far", 3, 0));
        assertThat(text(Phase.RUNNING, 3, List.of(0.5, 0.6), patience(30, true), 10).note().dots()).isZero();
    }

    @Test
    void tellsHowItEnded() {
        assertThat(text(Phase.STOPPED_EARLY, 0, List.of(0.5, 0.6, 0.7), patience(2, true), 10).note().sentence())
                .isEqualTo("Best weights restored from epoch 1");
        assertThat(text(Phase.STOPPED_EARLY, 0, List.of(0.5, 0.6, 0.7), patience(2, false), 10).note().sentence())
                .isEqualTo("Stopped early at epoch 3");
        assertThat(text(Phase.DONE, 0, List.of(0.5, 0.6), patience(9, true), 2).note().sentence())
                .isEqualTo("All 2 epochs are trained. Best weights restored from epoch 1.");
        assertThat(text(Phase.DONE, 0, List.of(0.5, 0.6), null, 2).note().sentence()).isEqualTo("All 2 epochs are trained.");
        assertThat(text(Phase.CANCELLED, 5, List.of(0.5), null, 9).note().sentence()).contains("after 1 epoch.");
        assertThat(text(Phase.CANCELLED, 5, List.of(), null, 9).note().sentence()).contains("less than an epoch");
        assertThat(text(Phase.FAILED, 5, List.of(), null, 9).note().tone()).isEqualTo(Tone.BAD);
    }
}
