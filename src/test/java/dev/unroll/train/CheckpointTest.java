package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Training that goes on from a checkpoint becomes the same, to the bit, as training that was never interrupted. */
@Timeout(60)
class CheckpointTest {
    private static final int STEPS = 5;
    private static final int BATCHES = 4;
    private static final Samples TRAINING = samples(1, BATCHES * 16 - 3);
    private static final Samples VALIDATION = samples(2, 300);
    private static final Architecture ARCHITECTURE = new Architecture(Shape.tokens(STEPS), List.of(new Embedding(10, 3, false),
            new Recurrent(new Lstm(4)).withDropout(0.2), new Dropout(0.3), new Dense(1, Activation.SIGMOID)));

    private static Samples samples(int seed, int count) {
        Random random = new Random(seed);
        int[] ids = random.ints((long) count * STEPS, 1, 10).toArray();
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            targets[i] = random.nextInt(2);
        }
        return Samples.tokens(count, STEPS, ids, targets);
    }

    private static TrainingSettings settings(OptimizerSettings optimizer) {
        return new TrainingSettings(optimizer, Loss.BINARY_CROSSENTROPY, 16, 6, 5, new EarlyStopping(Monitor.VAL_LOSS, 2, true),
                new ReduceOnPlateau(Monitor.VAL_ACCURACY, 0.5, 1, 1e-5), new Clipping(Clipping.Kind.GLOBAL_NORM, 0.5));
    }

    private static Stream<OptimizerSettings> optimizers() {
        return Stream.of(new OptimizerSettings.Adam(0.05, 0.9, 0.999, 1e-7), new OptimizerSettings.RmsProp(0.02, 0.9, 1e-7),
                new OptimizerSettings.Sgd(0.1, 0.9, false), new OptimizerSettings.Sgd(0.1, 0.9, true),
                new OptimizerSettings.Sgd(0.3, 0, false));
    }

    /** What a training comes to. */
    private record Outcome(Trainer trainer, Model model) {
        void isThatOf(Outcome other) {
            assertThat(model.weights().values()).containsExactly(other.model.weights().values());
            TrainingSnapshot mine = trainer.snapshot();
            TrainingSnapshot theirs = other.trainer.snapshot();
            assertThat(mine.phase()).isEqualTo(theirs.phase());
            assertThat(mine.epochs()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                    .containsExactlyElementsOf(theirs.epochs());
            assertThat(mine.batchLosses().toArray()).containsExactly(theirs.batchLosses().toArray());
            assertThat(mine.batchAccuracies().toArray()).containsExactly(theirs.batchAccuracies().toArray());
            assertThat(mine.bestEpoch()).isEqualTo(theirs.bestEpoch());
            assertThat(mine.epochsWithoutBetter()).isEqualTo(theirs.epochsWithoutBetter());
            assertThat(trainer.learningRate()).isEqualTo(other.trainer.learningRate());
        }
    }

    private static Outcome train(TrainingSettings settings) {
        try (Workers workers = new Workers(1)) {
            Model model = Model.create(ARCHITECTURE, 3);
            Trainer trainer = new Trainer(model, TRAINING, VALIDATION, settings, workers);
            trainer.run();
            return new Outcome(trainer, model);
        }
    }

    /** Trains so many batches and takes a checkpoint there. */
    private static Checkpoint after(int batches, TrainingSettings settings) {
        try (Workers workers = new Workers(1)) {
            Model model = Model.create(ARCHITECTURE, 3);
            Trainer trainer = new Trainer(model, TRAINING, VALIDATION, settings, workers);
            trainer.pause();
            for (int i = 0; i < batches; i++) {
                trainer.step(false);
            }
            Thread thread = new Thread(trainer::run);
            thread.start();
            while (trainer.snapshot().phase() != Phase.PAUSED || trainer.snapshot().batchLosses().size() < batches) {
                if (trainer.snapshot().phase().compareTo(Phase.PAUSED) > 0) {
                    break;
                }
                Thread.yield();
            }
            Checkpoint here = trainer.checkpoint();
            trainer.cancel();
            thread.join();
            return here;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome goOn(Checkpoint from) {
        try (Workers workers = new Workers(2)) {
            // Other weights than those of the checkpoint, which must replace them.
            Model model = Model.create(ARCHITECTURE, 99);
            Trainer trainer = new Trainer(model, TRAINING, VALIDATION, from, new WeightBudget().open(), workers);
            trainer.run();
            return new Outcome(trainer, model);
        }
    }

    @TestFactory
    Stream<DynamicTest> fromEveryPlaceWithEveryOptimizer() {
        return optimizers().map(optimizer -> DynamicTest.dynamicTest(optimizer.toString(), () -> {
            Outcome whole = train(settings(optimizer));
            int batches = whole.trainer.snapshot().batchLosses().size();
            for (int at : new int[] {0, 1, BATCHES - 1, BATCHES, BATCHES + 2, 2 * BATCHES, batches - 1}) {
                Checkpoint from = after(at, settings(optimizer));
                assertThat(from.past().losses().size()).isEqualTo(at);
                goOn(from).isThatOf(whole);
            }
            assertThat(whole.trainer.snapshot().epochs()).as("something to go on with").hasSizeGreaterThan(2);
        }));
    }

    @Test
    void interruptedAgainAndAgain() {
        TrainingSettings settings = settings(new OptimizerSettings.Adam(0.05, 0.9, 0.999, 1e-7));
        Outcome whole = train(settings);
        Checkpoint at = after(1, settings);
        Outcome last = null;
        while (last == null || last.trainer.snapshot().phase() == Phase.CANCELLED) {
            try (Workers workers = new Workers(1)) {
                Model model = Model.create(ARCHITECTURE, 3);
                Trainer trainer = new Trainer(model, TRAINING, VALIDATION, at, new WeightBudget().open(), workers);
                trainer.pause();
                trainer.step(false);
                trainer.step(false);
                trainer.step(false);
                Thread thread = new Thread(trainer::run);
                thread.start();
                int wanted = at.past().losses().size() + 3;
                while (trainer.snapshot().phase().compareTo(Phase.PAUSED) <= 0
                        && (trainer.snapshot().phase() != Phase.PAUSED || trainer.snapshot().batchLosses().size() < wanted)) {
                    Thread.yield();
                }
                trainer.cancel();
                thread.join();
                at = trainer.checkpoint();
                last = new Outcome(trainer, model);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        last.isThatOf(whole);
    }

    @Test
    void takenWithinTheValidationItIsMeasuredAnew() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {3, 2, 1}, 5, 4);
        Trainer trainer = engine.trainer(6, 600, ScriptedEngine.settings(2, 2, null));
        Checkpoint[] taken = new Checkpoint[1];
        engine.onValidate = () -> {
            if (engine.validated.size() == 1) {
                taken[0] = trainer.checkpoint();
            }
        };
        trainer.run();
        ScriptedEngine again = new ScriptedEngine(new double[] {3, 2, 1}, 5, 4);
        Checkpoint from = Objects.requireNonNull(taken[0]);
        assertThat(from.position().batch()).isEqualTo(3);
        assertThat(from.finishedEpochs()).isZero();
        Trainer rest = again.goOn(600, from, new WeightBudget().open());
        again.trained.add(new float[0]);
        again.trained.add(new float[0]);
        rest.run();
        assertThat(rest.snapshot().epochs().getFirst().loss()).isEqualTo(2);
        assertThat(rest.snapshot().epochs()).extracting(EpochRecord::valLoss).containsExactly(5.0, 4.0);
        assertThat(again.validated).containsExactly(256, 256, 88, 256, 256, 88);
    }

    @Test
    void afterTheEndItEndsAtOnceAgain() {
        TrainingSettings settings = settings(new OptimizerSettings.RmsProp(0.02, 0.9, 1e-7));
        Outcome whole = train(settings);
        goOn(whole.trainer.checkpoint()).isThatOf(whole);
    }

    @Test
    void goingOnAfterAnEarlyStopBeginsWithTheBestWeightsAndCountsAnew() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {1}, 5, 4, 6, 7);
        Trainer first = engine.trainer(4, 4, ScriptedEngine.settings(2, 50, new EarlyStopping(Monitor.VAL_LOSS, 2, true)));
        first.run();
        assertThat(first.snapshot().phase()).isEqualTo(Phase.STOPPED_EARLY);
        Checkpoint end = first.checkpoint();
        assertThat(end.weights().now().values()).containsExactly(-4, -4);

        ScriptedEngine further = new ScriptedEngine(new double[] {1}, 8, 3, 9, 9);
        Trainer second = further.goOn(4, end.goingOn(), first.kept());
        assertThat(second.snapshot().epochsWithoutBetter()).isZero();
        second.run();
        TrainingSnapshot stopped = second.snapshot();
        assertThat(stopped.phase()).isEqualTo(Phase.STOPPED_EARLY);
        assertThat(stopped.epochs()).extracting(EpochRecord::epoch).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(stopped.epochs()).extracting(EpochRecord::valLoss).containsExactly(5.0, 4.0, 6.0, 7.0, 8.0, 3.0, 9.0, 9.0);
        assertThat(stopped.bestEpoch()).isEqualTo(6);
        assertThat(further.model.weights().values()).as("after two more epochs").containsExactly(-8, -8);
        assertThat(second.kept().epochs()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);

        ScriptedEngine worse = new ScriptedEngine(new double[] {1}, 9);
        Trainer third = worse.goOn(4, second.checkpoint().goingOn(), second.kept());
        third.run();
        assertThat(third.snapshot().epochs()).hasSize(10);
        assertThat(third.snapshot().bestEpoch()).as("the best of the whole run").isEqualTo(6);
        assertThat(worse.model.weights().values()).containsExactly(-8, -8);
    }

    @Test
    void goingOnAfterTheLastEpochAllowsAsManyAgain() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {1});
        Trainer first = engine.trainer(4, 0, ScriptedEngine.settings(2, 3, null));
        first.run();
        Checkpoint on = first.checkpoint().goingOn();
        assertThat(on.lastEpoch()).isEqualTo(6);
        ScriptedEngine more = new ScriptedEngine(new double[] {1});
        Trainer second = more.goOn(0, on, first.kept());
        second.run();
        assertThat(second.snapshot().epochs()).hasSize(6);
        assertThat(second.checkpoint().goingOn().lastEpoch()).isEqualTo(9);
        ScriptedEngine whole = new ScriptedEngine(new double[] {1});
        whole.trainer(4, 0, ScriptedEngine.settings(2, 6, null)).run();
        assertThat(more.model.weights().values()).containsExactly(whole.model.weights().values());
        assertThat(more.seeds).containsExactlyElementsOf(whole.seeds.subList(6, 12));
    }

    @Test
    void goingOnAfterACancelTrainsTheRestOfTheEpoch() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {1});
        Trainer first = engine.trainer(8, 0, ScriptedEngine.settings(2, 3, null));
        engine.onTrain = () -> {
            if (engine.trained.size() == 5) {
                first.cancel();
            }
        };
        first.run();
        ScriptedEngine more = new ScriptedEngine(new double[] {1});
        Trainer second = more.goOn(0, first.checkpoint().goingOn(), first.kept());
        second.run();
        assertThat(more.trained).hasSize(6);
        assertThat(second.snapshot().phase()).isEqualTo(Phase.DONE);
        assertThat(second.snapshot().epochs()).hasSize(3);
    }

    @Test
    void afterAFailureItIsTheEndOfTheLastGoodEpoch() {
        ScriptedEngine engine = new ScriptedEngine(new double[] {1, 1, 1, Double.NaN});
        Trainer trainer = engine.trainer(4, 0, ScriptedEngine.settings(2, 5, null));
        trainer.run();
        assertThat(trainer.snapshot().phase()).isEqualTo(Phase.FAILED);
        Checkpoint from = trainer.checkpoint();
        assertThat(from.finishedEpochs()).isEqualTo(1);
        assertThat(from.past().losses().size()).isEqualTo(2);
        assertThat(from.weights().now().values()).containsExactly(-2, -2);
        ScriptedEngine good = new ScriptedEngine(new double[] {1});
        Trainer again = good.goOn(0, from, trainer.kept());
        again.run();
        assertThat(again.snapshot().epochs()).hasSize(5);
        assertThat(good.model.weights().values()).containsExactly(-10, -10);
    }

    @Test
    void whatBelongsToAnotherModelOrAnotherDataSetIsRefused() {
        Checkpoint from = after(1, settings(new OptimizerSettings.Adam()));
        assertRefused("train.otherSamples", () -> new Trainer(Model.create(ARCHITECTURE, 1), samples(1, 20), VALIDATION, from,
                new WeightBudget().open(), new Workers(1)));
        Architecture other = new Architecture(ARCHITECTURE.input(), List.of(new Embedding(10, 4, false),
                new Recurrent(new Lstm(4)), new Dense(1, Activation.SIGMOID)));
        assertRefused("train.otherModel", () -> new Trainer(Model.create(other, 1), TRAINING, VALIDATION, from,
                new WeightBudget().open(), new Workers(1)));
    }

    @Test
    void aCheckpointThatContradictsItselfIsRefused() {
        Checkpoint at = after(BATCHES + 1, settings(new OptimizerSettings.Adam()));
        Weights few = Weights.zeros(new Architecture(Shape.vector(1), List.of(new Dense(1, Activation.LINEAR))));
        Checkpoint.Watch watch = at.watch();
        List<Runnable> attempts = List.of(
                () -> new Checkpoint.Position(-1, 0, 0, 0, 0),
                () -> new Checkpoint.Past(at.past().epochs(), Series.of(1), Series.EMPTY, 0),
                () -> new Checkpoint.Past(List.of(new EpochRecord(2, 0, 0, 0, 0, 1, 1)), Series.EMPTY, Series.EMPTY, 0),
                () -> new Checkpoint.Held(at.weights().now(), few, null),
                () -> with(at, new Checkpoint.Position(1, 1, 0, 0, 0), null, null, null),
                () -> with(at, new Checkpoint.Position(7, 1, 0, 0, 0), null, null, null),
                () -> with(at, new Checkpoint.Position(2, BATCHES + 1, 0, 0, 0), null, null, null),
                () -> with(at, null, new Checkpoint.Watch(watch.monitor(), 2, 0, 0, 0), null, null),
                () -> with(at, null, new Checkpoint.Watch(watch.monitor(), 0, 0, 0, 0), null, null),
                () -> with(at, null, null, OptimizerState.fresh(new OptimizerSettings.RmsProp(), 5), null),
                () -> with(at, null, null, new OptimizerState(1, List.of(new float[1], new float[1])), null),
                () -> with(at, null, null, null, 0.0));
        attempts.forEach(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(UnrollException.class));
    }

    private static Checkpoint with(Checkpoint at, Checkpoint.@Nullable Position position, Checkpoint.@Nullable Watch watch,
            @Nullable OptimizerState optimizer, @Nullable Double rate) {
        return new Checkpoint(at.settings(), at.samples(), at.lastEpoch(), position == null ? at.position() : position,
                at.past(), watch == null ? at.watch() : watch, at.weights(), optimizer == null ? at.optimizer() : optimizer,
                rate == null ? at.learningRate() : rate);
    }

    @Test
    void checkpointsTakenWhileItRunsAreNeverTorn() throws InterruptedException {
        ScriptedEngine fast = new ScriptedEngine(new double[] {1});
        Trainer busy = fast.trainer(2000, 0, ScriptedEngine.settings(1, 20, null));
        Thread background = new Thread(busy::run);
        background.start();
        while (busy.snapshot().phase() != Phase.DONE) {
            Checkpoint at = busy.checkpoint();
            assertThat(at.weights().now().values()).containsOnly(-at.past().losses().size());
            assertThat(at.optimizer().steps()).isEqualTo(at.past().losses().size());
        }
        background.join();
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
