package dev.unroll.train;

import static dev.unroll.train.ScriptedEngine.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The loop over epochs and batches, with losses written down beforehand. */
class TrainerLoopTest {
    private static final double[] FLAT = {1};

    @Test
    void beforeTheStartNothingHasHappened() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(10, 0, settings(4, 2, null));
        TrainingSnapshot ready = trainer.snapshot();
        assertThat(ready.phase()).isEqualTo(Phase.READY);
        assertThat(ready.batches()).isEqualTo(3);
        assertThat(ready.loss()).isNaN();
        assertThat(ready.bestEpoch()).isZero();
        assertThat(trainer.weights(0)).isNotNull();
        assertThat(trainer.weights(1)).isNull();
    }

    @Test
    void everyExampleOnceAnEpochInANewOrderAndTheRestInASmallerBatch() {
        ScriptedEngine engine = new ScriptedEngine(FLAT);
        engine.trainer(10, 0, settings(4, 2, null)).run();
        assertThat(engine.trained).extracting(batch -> batch.length).containsExactly(4, 4, 2, 4, 4, 2);
        List<Float> first = epoch(engine, 0);
        List<Float> second = epoch(engine, 3);
        assertThat(first).containsExactlyInAnyOrder(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f);
        assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
        assertThat(engine.seeds).doesNotHaveDuplicates();
    }

    private static List<Float> epoch(ScriptedEngine engine, int from) {
        return IntStream.range(from, from + 3).boxed().map(engine.trained::get)
                .flatMap(batch -> IntStream.range(0, batch.length).mapToObj(i -> batch[i])).toList();
    }

    @Test
    void theOrderComesFromTheSeedAlone() {
        ScriptedEngine one = new ScriptedEngine(FLAT);
        ScriptedEngine same = new ScriptedEngine(FLAT);
        ScriptedEngine other = new ScriptedEngine(FLAT);
        one.trainer(50, 0, settings(50, 1, null)).run();
        same.trainer(50, 0, settings(50, 1, null)).run();
        other.trainer(50, 0, settings(50, 1, null).withSeed(8)).run();
        assertThat(same.trained.getFirst()).isEqualTo(one.trained.getFirst());
        assertThat(other.trained.getFirst()).isNotEqualTo(one.trained.getFirst());
        assertThat(same.seeds).isEqualTo(one.seeds);
        assertThat(other.seeds).isNotEqualTo(one.seeds);
    }

    @Test
    void anEpochsLossIsTheMeanOverSamplesNotOverBatches() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {1, 2, 6});
        Trainer trainer = engine.trainer(10, 0, settings(4, 1, null));
        trainer.run();
        TrainingSnapshot end = trainer.snapshot();
        assertThat(end.phase()).isEqualTo(Phase.DONE);
        assertThat(end.epochs().getFirst().loss()).isCloseTo((4 + 8 + 12) / 10.0, within(1e-12));
        assertThat(end.epochs().getFirst().valLoss()).isNaN();
        assertThat(end.batchLosses().size()).isEqualTo(3);
        assertThat(end.batchLosses().get(2)).isEqualTo(6f);
        assertThat(end.batchAccuracies().get(0)).isEqualTo(0.5f);
    }

    @Test
    void validationKeepsItsOrderInLargeBatches() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 0.5);
        Trainer trainer = engine.trainer(4, 600, settings(4, 1, null));
        trainer.run();
        assertThat(engine.validated).containsExactly(256, 256, 88);
        assertThat(trainer.snapshot().epochs().getFirst().valLoss()).isCloseTo(0.5, within(1e-12));
        assertThat(trainer.snapshot().epochs().getFirst().valAccuracy()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void patienceZeroStopsAtTheFirstEpochThatIsNotBetter() {
        assertThat(epochsUntilStop(0, 3, 2, 2, 1)).isEqualTo(3);
        assertThat(epochsUntilStop(1, 3, 2, 2, 1)).isEqualTo(3);
        assertThat(epochsUntilStop(2, 3, 2, 2, 1, 1, 1)).isEqualTo(6);
        assertThat(epochsUntilStop(0, 1, 2)).isEqualTo(2);
        assertThat(epochsUntilStop(3, 5, 4, 6, 6, 3, 3, 3, 3)).isEqualTo(8);
    }

    private static int epochsUntilStop(int patience, double... valLosses) {
        ScriptedEngine engine = new ScriptedEngine(FLAT, valLosses);
        Trainer trainer = engine.trainer(4, 4, settings(4, 20, new EarlyStopping(Monitor.VAL_LOSS, patience, true)));
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.STOPPED_EARLY);
        return trainer.snapshot().epochs().size();
    }

    @Test
    void theBestWeightsComeBackAtAnEarlyStop() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 3, 1, 2, 2);
        Trainer trainer = engine.trainer(4, 4, settings(2, 20, new EarlyStopping(Monitor.VAL_LOSS, 2, true)));
        trainer.run();
        TrainingSnapshot end = trainer.snapshot();
        assertThat(end.bestEpoch()).isEqualTo(2);
        assertThat(end.epochsWithoutBetter()).isEqualTo(2);
        assertThat(engine.model.weights().values()).containsExactly(-4, -4);
        assertThat(trainer.weights().values()).containsExactly(-4, -4);
        assertThat(end.weightsVersion()).isEqualTo(8 + 1);
    }

    @Test
    void theBestWeightsComeBackAlsoWhenTheEpochsRunOut() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 1, 2);
        Trainer trainer = engine.trainer(4, 4, settings(4, 2, new EarlyStopping(Monitor.VAL_LOSS, 5, true)));
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.DONE);
        assertThat(engine.model.weights().values()).containsExactly(-1, -1);
    }

    @Test
    void withoutRestoringTheLastWeightsStay() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 1, 2);
        engine.trainer(4, 4, settings(4, 20, new EarlyStopping(Monitor.VAL_LOSS, 1, false))).run();
        assertThat(engine.model.weights().values()).containsExactly(-2, -2);
    }

    @Test
    void accuracyIsBetterWhenLargerUnlessItIsAnError() {
        assertThat(best(Monitor.VAL_ACCURACY, false, 0.5, 0.7, 0.6)).isEqualTo(2);
        assertThat(best(Monitor.VAL_ACCURACY, true, 0.5, 0.7, 0.6)).isEqualTo(1);
        assertThat(best(Monitor.VAL_LOSS, false, 0.5, 0.3, 0.3)).isEqualTo(2);
    }

    private static int best(Monitor monitor, boolean error, double... figures) {
        BestEpoch best = new BestEpoch(monitor, error);
        for (int i = 0; i < figures.length; i++) {
            best.offer(new EpochRecord(i + 1, 0, 0, figures[i], figures[i], 0.1, 0));
        }
        return best.epoch();
    }

    @Test
    void aPlateauLowersTheRate() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 1, 1, 1, 0.99995, 0.5, 0.5, 0.5);
        TrainingSettings plain = settings(4, 7, null);
        Trainer trainer = engine.trainer(4, 4, new TrainingSettings(plain.optimizer(), plain.loss(), 4, 7, 7, null,
                new ReduceOnPlateau(Monitor.VAL_LOSS, 0.1, 2, 0.05), Clipping.NONE));
        trainer.run();
        assertThat(trainer.snapshot().epochs()).extracting(EpochRecord::learningRate)
                .containsExactly(1.0, 1.0, 1.0, 0.1, 0.1, 0.1, 0.1);
        assertThat(trainer.learningRate()).isEqualTo(0.05);
    }

    @Test
    void aNewLearningRateCountsFromTheNextBatch() {
        ScriptedEngine engine = new ScriptedEngine(FLAT);
        Trainer trainer = engine.trainer(4, 0, settings(1, 1, null));
        engine.onTrain = () -> {
            if (engine.trained.size() == 2) {
                trainer.setLearningRate(10);
            }
        };
        trainer.run();
        assertThat(engine.model.weights().values()[0]).isEqualTo(-22f);
        assertThat(trainer.snapshot().epochs().getFirst().learningRate()).isEqualTo(10);
        assertThatThrownBy(() -> trainer.setLearningRate(Double.NaN)).isInstanceOf(UnrollException.class);
    }

    @Test
    void aLossThatIsNoNumberStopsAndTheLastGoodEpochReturns() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            ScriptedEngine engine = new ScriptedEngine(new double[] {1, 1, 1, bad});
            Trainer trainer = engine.trainer(4, 0, settings(2, 5, null));
            trainer.run();
            TrainingSnapshot end = trainer.snapshot();
            assertThat(end.phase()).isEqualTo(Phase.FAILED);
            assertThat(end.problem()).contains("2").doesNotContain("{");
            assertThat(end.epoch()).isEqualTo(2);
            assertThat(end.batch()).isEqualTo(1);
            assertThat(end.batchLosses().size()).isEqualTo(3);
            assertThat(trainer.weights().values()).containsExactly(-2, -2);
        }
    }

    @Test
    void aValidationLossThatIsNoNumberStopsToo() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, Double.NaN);
        Trainer trainer = engine.trainer(4, 4, settings(2, 5, null));
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(trainer.snapshot().epochs()).isEmpty();
        assertThat(trainer.weights().values()).containsExactly(0, 0);
    }

    @Test
    void snapshotsNeverChangeOnceGiven() {
        ScriptedEngine engine = new ScriptedEngine(DoubleStream.iterate(0, x -> x + 1).limit(2000).toArray());
        List<TrainingSnapshot> seen = new ArrayList<>();
        Trainer trainer = engine.trainer(1000, 0, settings(1, 2, null));
        engine.onTrain = () -> seen.add(trainer.snapshot());
        trainer.run();
        assertThat(seen.getFirst().phase()).isEqualTo(Phase.READY);
        for (int i = 1; i < seen.size(); i++) {
            TrainingSnapshot moment = seen.get(i);
            assertThat(moment.batchLosses().size()).isEqualTo(i);
            assertThat(moment.batchLosses().get(i - 1)).isEqualTo(i - 1f);
            assertThat(moment.weightsVersion()).isEqualTo(i);
        }
        assertThat(seen.get(999).epochs()).isEmpty();
        assertThat(seen.get(1000).epochs()).hasSize(1);
        assertThat(seen.get(1000).batch()).isEqualTo(1000);
        assertThat(seen.get(1001).epoch()).isEqualTo(2);
        assertThat(seen.get(1001).batch()).isEqualTo(1);
        assertThatThrownBy(() -> seen.get(3).batchLosses().get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void listenersHearOfEveryEpochAndWhetherItIsTheBest() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 2, 1, 3);
        Trainer trainer = engine.trainer(4, 4, settings(4, 3, null));
        List<String> heard = new ArrayList<>();
        trainer.addListener((epoch, best, weights) -> heard.add(epoch.epoch() + " " + best + " " + weights.values()[0]));
        trainer.run();
        assertThat(heard).containsExactly("1 true -1.0", "2 true -2.0", "3 false -3.0");
    }

    @Test
    void aListenerThatCannotWriteEndsTrainingWithItsSentence() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(4, 0, settings(4, 3, null));
        trainer.addListener((epoch, best, weights) -> {
            throw UnrollException.failed("train.historyUnwritable", "best.keras");
        });
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(trainer.snapshot().problem()).contains("best.keras");
        assertThat(trainer.snapshot().epochs()).hasSize(1);
    }

    @Test
    void anErrorOfTheProgramIsShownAndThrown() {
        ScriptedEngine engine = new ScriptedEngine(FLAT);
        engine.onTrain = () -> {
            throw new IllegalStateException("boom");
        };
        Trainer trainer = engine.trainer(4, 0, settings(4, 3, null));
        assertThatThrownBy(trainer::run).hasMessage("boom");
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(trainer.snapshot().problem()).contains("boom");
    }

    @Test
    void tooLittleMemoryIsASentenceAndNoError() {
        ScriptedEngine engine = new ScriptedEngine(FLAT);
        engine.onTrain = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        Trainer trainer = engine.trainer(4, 0, settings(4, 3, null));
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(trainer.snapshot().problem()).contains("memory").doesNotContain("heap");
        assertThat(trainer.checkpoint().finishedEpochs()).isZero();
    }

    @Test
    void weightsOfEveryEpochCanBeHadAndAreCopies() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(4, 0, settings(2, 3, null));
        trainer.run();
        assertThat(trainer.kept().epochs()).containsExactly(0, 1, 2, 3);
        Weights second = Objects.requireNonNull(trainer.weights(2));
        assertThat(second.values()).containsExactly(-4, -4);
        second.values()[0] = 99;
        assertThat(Objects.requireNonNull(trainer.weights(2)).values()).containsExactly(-4, -4);
        assertThat(trainer.weights().values()).containsExactly(-6, -6);
    }

    @Test
    void timeAndPaceComeFromTheClock() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(40, 0, settings(2, 20, null));
        trainer.run();
        TrainingSnapshot end = trainer.snapshot();
        assertThat(end.samplesPerSecond()).isCloseTo(2 / 0.01, within(1e-6));
        assertThat(end.seconds()).isGreaterThan(400 * 0.01);
        assertThat(end.epochs().get(1).seconds()).isGreaterThan(end.epochs().get(0).seconds());
    }

    @Test
    void whatCannotBeTrainedIsRefusedWithItsReason() {
        ScriptedEngine engine = new ScriptedEngine(FLAT, 1);
        assertRefused("train.noSamples", () -> engine.trainer(0, 0, settings(4, 1, null)));
        assertRefused("train.noValidation",
                () -> engine.trainer(4, 0, settings(4, 1, new EarlyStopping(Monitor.VAL_LOSS, 1, true))));
        assertRefused("train.badEpochs", () -> settings(4, -3, null));
        assertRefused("train.badBatchSize", () -> settings(0, 1, null));
        assertRefused("train.badPatience", () -> new EarlyStopping(Monitor.LOSS, -1, true));
        assertRefused("train.badFactor", () -> new ReduceOnPlateau(Monitor.LOSS, 1.5, 1, 0));
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void aTrainerRunsOnce() {
        Trainer trainer = new ScriptedEngine(FLAT).trainer(4, 0, settings(4, 1, null));
        trainer.run();
        assertThatThrownBy(trainer::run).isInstanceOf(IllegalStateException.class);
    }
}
