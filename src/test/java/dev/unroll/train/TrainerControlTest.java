package dev.unroll.train;

import static dev.unroll.train.ScriptedEngine.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pause, resume, step and cancel, with the trainer on a thread of its own. */
@Timeout(20)
class TrainerControlTest {
    private final ScriptedEngine engine = new ScriptedEngine(new double[] {1}, 1);
    private final Trainer trainer = engine.trainer(10, 600, settings(2, 3, null));
    private final Thread thread = new Thread(trainer::run, "training");

    @AfterEach
    void end() throws InterruptedException {
        trainer.cancel();
        thread.join();
    }

    @Test
    void pausedBeforeTheStartNothingIsTrained() {
        trainer.pause();
        thread.start();
        TrainingSnapshot paused = await(s -> s.phase() == Phase.PAUSED);
        assertThat(paused.batchLosses().size()).isZero();
        assertThat(engine.trained).isEmpty();
    }

    @Test
    void eachStepTrainsOneBatch() {
        trainer.pause();
        thread.start();
        await(s -> s.phase() == Phase.PAUSED);
        for (int i = 1; i <= 4; i++) {
            trainer.step(false);
            int done = i;
            TrainingSnapshot moment = await(s -> s.phase() == Phase.PAUSED && s.batchLosses().size() == done);
            assertThat(moment.batch()).isEqualTo(i);
            assertThat(trainer.weights().values()[0]).isEqualTo(-i);
        }
        trainer.step(false);
        TrainingSnapshot afterEpoch = await(s -> s.phase() == Phase.PAUSED && s.batchLosses().size() == 5);
        assertThat(afterEpoch.epochs()).hasSize(1);
        assertThat(afterEpoch.epoch()).isEqualTo(1);
        assertThat(engine.validated).containsExactly(256, 256, 88);
    }

    @Test
    void aStepByEpochEndsWithItsValidation() {
        trainer.pause();
        thread.start();
        await(s -> s.phase() == Phase.PAUSED);
        trainer.step(false);
        await(s -> s.phase() == Phase.PAUSED && s.batch() == 1);
        trainer.step(true);
        TrainingSnapshot first = await(s -> s.phase() == Phase.PAUSED && s.epochs().size() == 1);
        assertThat(first.batchLosses().size()).isEqualTo(5);
        trainer.step(true);
        TrainingSnapshot second = await(s -> s.phase() == Phase.PAUSED && s.epochs().size() == 2);
        assertThat(second.batchLosses().size()).isEqualTo(10);
        trainer.resume();
        assertThat(await(s -> s.phase() == Phase.DONE).epochs()).hasSize(3);
    }

    @Test
    void severalStepsAskedForAtOnceAreAllDone() {
        trainer.pause();
        trainer.step(false);
        trainer.step(false);
        trainer.step(false);
        thread.start();
        assertThat(await(s -> s.phase() == Phase.PAUSED).batchLosses().size()).isEqualTo(3);
    }

    @Test
    void aPauseWithinABatchHoldsRightAfterIt() {
        engine.onTrain = () -> {
            if (engine.trained.size() == 3) {
                trainer.pause();
            }
        };
        thread.start();
        TrainingSnapshot paused = await(s -> s.phase() == Phase.PAUSED);
        assertThat(paused.batchLosses().size()).isEqualTo(4);
        assertThat(paused.batch()).isEqualTo(4);
        trainer.resume();
        await(s -> s.phase() == Phase.DONE);
    }

    @Test
    void aPauseWithinTheValidationHoldsThere() {
        engine.onValidate = () -> {
            if (engine.validated.size() == 1) {
                trainer.pause();
            }
        };
        thread.start();
        TrainingSnapshot paused = await(s -> s.phase() == Phase.PAUSED);
        assertThat(paused.epochs()).isEmpty();
        assertThat(engine.validated).hasSize(2);
        trainer.step(false);
        assertThat(await(s -> s.phase() == Phase.PAUSED && s.epochs().size() == 1).batchLosses().size()).isEqualTo(5);
        trainer.resume();
        await(s -> s.phase() == Phase.DONE);
    }

    @Test
    void cancelEndsAfterTheBatchAndKeepsItsWeights() throws InterruptedException {
        engine.onTrain = () -> {
            if (engine.trained.size() == 6) {
                trainer.cancel();
            }
        };
        thread.start();
        thread.join();
        TrainingSnapshot end = trainer.snapshot();
        assertThat(end.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(end.batchLosses().size()).isEqualTo(7);
        assertThat(trainer.weights().values()[0]).isEqualTo(-7);
    }

    @Test
    void cancelEndsAPauseAndAValidation() throws InterruptedException {
        engine.onValidate = trainer::cancel;
        thread.start();
        thread.join();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(engine.validated).hasSize(1);

        Trainer waiting = new ScriptedEngine(new double[] {1}).trainer(4, 0, settings(2, 3, null));
        waiting.pause();
        Thread other = new Thread(waiting::run);
        other.start();
        waiting.cancel();
        other.join();
        assertThat(waiting.snapshot().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void anInterruptEndsTrainingAsACancelDoes() throws InterruptedException {
        trainer.pause();
        thread.start();
        await(s -> s.phase() == Phase.PAUSED);
        thread.interrupt();
        thread.join();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void pausesDoNotCountAsTime() {
        trainer.pause();
        thread.start();
        await(s -> s.phase() == Phase.PAUSED);
        double before = trainer.snapshot().seconds();
        trainer.step(true);
        double worked = await(s -> s.phase() == Phase.PAUSED && s.epochs().size() == 1).seconds();
        assertThat(worked).isGreaterThan(before);
        assertThat(trainer.snapshot().seconds()).isEqualTo(worked);
    }

    @Test
    void copiedWeightsAreNeverTorn() {
        ScriptedEngine fast = new ScriptedEngine(new double[] {1});
        Trainer busy = fast.trainer(2000, 0, settings(1, 20, null));
        Thread background = new Thread(busy::run);
        background.start();
        while (busy.snapshot().phase() != Phase.DONE) {
            float[] copy = busy.weights().values();
            assertThat(copy[1]).isEqualTo(copy[0]);
        }
    }

    private TrainingSnapshot await(Predicate<TrainingSnapshot> wanted) {
        while (true) {
            TrainingSnapshot moment = trainer.snapshot();
            if (wanted.test(moment)) {
                return moment;
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
