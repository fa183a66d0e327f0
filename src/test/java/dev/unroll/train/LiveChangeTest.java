package dev.unroll.train;

import static dev.unroll.train.ScriptedEngine.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be changed while training runs. */
@Timeout(20)
class LiveChangeTest {
    private static final double[] FLAT = {1};

    @Test
    void anotherLastEpochCountsFromTheEndOfThisOne() {
        ScriptedEngine engine = new ScriptedEngine(FLAT);
        Trainer trainer = engine.trainer(4, 0, settings(2, 100, null));
        trainer.addListener((epoch, best, weights) -> {
            if (epoch.epoch() == 3) {
                trainer.setLastEpoch(5);
            }
        });
        trainer.run();
        assertThat(trainer.snapshot().epochs()).hasSize(5);
        assertThat(trainer.lastEpoch()).isEqualTo(5);
        assertThatThrownBy(() -> trainer.setLastEpoch(0)).isInstanceOf(UnrollException.class);
    }

    @Test
    void aLastEpochThatIsPastEndsWithThisOne() {
        ScriptedEngine engine = new ScriptedEngine(FLAT);
        Trainer trainer = engine.trainer(4, 0, settings(2, 100, null));
        engine.onTrain = () -> {
            if (engine.trained.size() == 5) {
                trainer.setLastEpoch(1);
            }
        };
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.DONE);
        assertThat(trainer.snapshot().epochs()).hasSize(3);
    }

    @Test
    void patienceCanBeGivenAndTaken() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 5, 6, 7, 8, 9);
        Trainer trainer = engine.trainer(4, 4, settings(2, 30, new EarlyStopping(Monitor.VAL_LOSS, 2, true)));
        trainer.addListener((epoch, best, weights) -> {
            if (epoch.epoch() == 2) {
                trainer.setEarlyStopping(new EarlyStopping(Monitor.VAL_LOSS, 6, false));
            }
        });
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.STOPPED_EARLY);
        assertThat(trainer.snapshot().epochs()).hasSize(7);
        assertThat(trainer.settings().earlyStopping()).isEqualTo(new EarlyStopping(Monitor.VAL_LOSS, 6, false));
        assertThat(engine.model.weights().values()).as("nothing restored").containsExactly(-14, -14);
    }

    @Test
    void anotherFigureFindsItsOwnBestEpoch() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {1, 1, 1, 9}, 5, 4, 3, 2);
        Trainer trainer = engine.trainer(2, 4, settings(2, 4, new EarlyStopping(Monitor.VAL_LOSS, 9, true)));
        trainer.addListener((epoch, best, weights) -> {
            if (epoch.epoch() == 3) {
                assertThat(best).isTrue();
                trainer.setEarlyStopping(new EarlyStopping(Monitor.LOSS, 9, true));
            }
        });
        trainer.run();
        assertThat(trainer.snapshot().bestEpoch()).isEqualTo(1);
        assertThat(engine.model.weights().values()).containsExactly(-1, -1);
        Checkpoint.Held held = trainer.checkpoint().weights();
        assertThat(held.best()).isNotNull().satisfies(weights -> assertThat(weights.values()).containsExactly(-1, -1));
    }

    @Test
    void stoppingMayNotWatchWhatIsNotMeasured() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(4, 0, settings(2, 3, null));
        assertThatThrownBy(() -> trainer.setEarlyStopping(new EarlyStopping(Monitor.VAL_LOSS, 1, true)))
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo("train.noValidation"));
        trainer.setEarlyStopping(new EarlyStopping(Monitor.LOSS, 1, true));
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.STOPPED_EARLY);
    }

    @Test
    void aSpeedLimitHoldsOnAverage() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(20, 0, settings(1, 1, null));
        trainer.setSpeedLimit(100);
        long begin = System.nanoTime();
        trainer.run();
        assertThat((System.nanoTime() - begin) / 1e9).isBetween(0.19, 0.5);
        assertThatThrownBy(() -> trainer.setSpeedLimit(-1)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> trainer.setSpeedLimit(Double.NaN)).isInstanceOf(UnrollException.class);
    }

    @Test
    void anotherLimitAPauseAndACancelAreHeardWhileItWaits() throws InterruptedException {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(5, 0, settings(1, 1, null));
        trainer.setSpeedLimit(0.001);
        Thread thread = new Thread(trainer::run);
        thread.start();
        Thread.sleep(20);
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.READY);
        trainer.pause();
        await(trainer, Phase.PAUSED, 0);
        trainer.setSpeedLimit(1000);
        trainer.step(false);
        trainer.step(false);
        await(trainer, Phase.PAUSED, 2);
        trainer.setSpeedLimit(0.001);
        trainer.resume();
        await(trainer, Phase.RUNNING, 2);
        trainer.setSpeedLimit(0);
        await(trainer, Phase.DONE, 5);
        thread.join();

        Trainer stuck = new ScriptedEngine(FLAT).trainer(5, 0, settings(1, 1, null));
        stuck.setSpeedLimit(0.001);
        Thread other = new Thread(stuck::run);
        other.start();
        stuck.cancel();
        other.join();
        assertThat(stuck.snapshot().phase()).isEqualTo(Phase.CANCELLED);
    }

    private static void await(Trainer trainer, Phase phase, int batches) throws InterruptedException {
        while (trainer.snapshot().phase() != phase || trainer.snapshot().batchLosses().size() != batches) {
            Thread.sleep(1);
        }
    }
}
