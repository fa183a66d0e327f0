package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Samples;
import dev.unroll.evaluate.Confusion;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.evaluate.Predictions;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Dropout;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trainer and evaluation over the real engine, on tasks small enough to learn in a second. */
@Timeout(60)
class TrainingTest {
    private static final int STEPS = 8;
    private static final TrainingSettings SETTINGS = new TrainingSettings(new OptimizerSettings.Adam().withLearningRate(0.02),
            Loss.BINARY_CROSSENTROPY, 32, 8, 5, new EarlyStopping(Monitor.VAL_LOSS, 8, true), null, Clipping.NONE);

    /** Ten symbols; the label is whether the first is above 5. */
    private static Samples firstSymbol(int seed, int count, int classes) {
        Random random = new Random(seed);
        int[] ids = new int[count * STEPS];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            for (int t = 0; t < STEPS; t++) {
                ids[i * STEPS + t] = 1 + random.nextInt(9);
            }
            targets[i] = (ids[i * STEPS] - 1) * classes / 9;
        }
        return Samples.tokens(count, STEPS, ids, targets);
    }

    /** The same symbols in three classes by the last one. */
    private static Samples lastSymbol(int seed, int count) {
        Samples samples = firstSymbol(seed, count, 1);
        int[] ids = Objects.requireNonNull(samples.ids());
        for (int i = 0; i < count; i++) {
            samples.targets()[i] = (ids[(i + 1) * STEPS - 1] - 1) / 3;
        }
        return samples;
    }

    private static Model model(Layer... closing) {
        List<Layer> layers = new java.util.ArrayList<>(List.of(new Embedding(10, 4, false),
                new Recurrent(new Lstm(6)).withDropout(0.1), new Dropout(0.1)));
        layers.addAll(List.of(closing));
        return Model.create(new Architecture(Shape.tokens(STEPS), layers), 3);
    }

    private static Model binary() {
        return model(new Dense(1, Activation.SIGMOID));
    }

    private static Trainer trainer(Model model, Workers workers) {
        return new Trainer(model, firstSymbol(1, 500, 2), firstSymbol(2, 300, 2), SETTINGS, workers);
    }

    @Test
    void aSmallTaskIsLearned() {
        try (Workers workers = new Workers(1)) {
            Model model = binary();
            Trainer trainer = trainer(model, workers);
            trainer.run();
            TrainingSnapshot end = trainer.snapshot();
            EpochRecord best = end.epochs().get(end.bestEpoch() - 1);
            assertThat(best.valAccuracy()).isGreaterThan(0.95);
            assertThat(best.loss()).isLessThan(end.epochs().getFirst().loss() / 2);
            Evaluation again = Evaluation.of(model, Loss.BINARY_CROSSENTROPY, firstSymbol(2, 300, 2), Progress.NONE);
            assertThat(again.loss()).as("the best weights are back").isEqualTo(best.valLoss());
            assertThat(again.accuracy()).isEqualTo(best.valAccuracy());
            Confusion confusion = Objects.requireNonNull(again.confusion());
            assertThat(confusion.total()).isEqualTo(300);
            assertThat(confusion.accuracy()).isCloseTo(best.valAccuracy(), Offset.offset(1e-12));
        }
    }

    @Test
    void workersAndWatchersDoNotChangeABit() throws InterruptedException {
        Model alone = binary();
        Model team = binary();
        Model watched = binary();
        try (Workers one = new Workers(1); Workers two = new Workers(2)) {
            trainer(alone, one).run();
            trainer(team, two).run();
            Trainer trainer = trainer(watched, one);
            trainer.pause();
            Thread thread = new Thread(trainer::run);
            thread.start();
            for (int i = 0; i < 20; i++) {
                trainer.step(false);
                trainer.weights();
                Thread.sleep(1);
            }
            trainer.step(true);
            Thread.sleep(5);
            trainer.pause();
            trainer.resume();
            thread.join();
            assertThat(trainer.snapshot().phase()).isEqualTo(Phase.DONE);
        }
        assertThat(team.weights().values()).isEqualTo(alone.weights().values());
        assertThat(watched.weights().values()).isEqualTo(alone.weights().values());
    }

    @Test
    void aResetTrainsTheSameAgainAndAnotherSeedDoesNot() {
        try (Workers one = new Workers(1)) {
            Model first = binary();
            Model again = binary();
            Model other = binary();
            TrainingSettings brief = SETTINGS.withEpochs(1);
            for (Model each : List.of(first, again)) {
                new Trainer(each, firstSymbol(1, 500, 2), firstSymbol(2, 300, 2), brief, one).run();
            }
            new Trainer(other, firstSymbol(1, 500, 2), firstSymbol(2, 300, 2), brief.withSeed(6), one).run();
            assertThat(again.weights().values()).isEqualTo(first.weights().values());
            assertThat(other.weights().values()).isNotEqualTo(first.weights().values());
        }
    }

    @Test
    void aRateFarTooLargeEndsInASentenceAndUsableWeights() {
        try (Workers one = new Workers(1)) {
            Architecture line = new Architecture(Shape.vector(1), List.of(new Dense(1, Activation.LINEAR)));
            Model model = Model.create(line, 1);
            TrainingSettings wild = new TrainingSettings(new OptimizerSettings.Sgd(1e6, 0, false), Loss.MSE, 8, 50, 1, null, null,
                    Clipping.NONE);
            Trainer trainer = new Trainer(model, ScriptedEngine.samples(64), null, wild, one);
            trainer.run();
            assertThat(trainer.snapshot().phase()).isEqualTo(Phase.FAILED);
            assertThat(trainer.snapshot().problem()).contains("1000000");
            for (float weight : model.weights().values()) {
                assertThat(weight).isFinite();
            }
        }
    }

    @Test
    void clippingTamesTheSameRate() {
        try (Workers one = new Workers(1)) {
            Architecture line = new Architecture(Shape.vector(1), List.of(new Dense(1, Activation.LINEAR)));
            TrainingSettings tamed = new TrainingSettings(new OptimizerSettings.Sgd(0.01, 0, false), Loss.MSE, 8, 50, 1, null,
                    null, new Clipping(Clipping.Kind.GLOBAL_NORM, 1));
            Trainer trainer = new Trainer(Model.create(line, 1), ScriptedEngine.samples(64), null, tamed, one);
            trainer.run();
            assertThat(trainer.snapshot().phase()).isEqualTo(Phase.DONE);
            assertThat(trainer.snapshot().epochs().getLast().loss()).isLessThan(0.1);
        }
    }

    @Test
    void severalClassesAreLearnedAndCounted() {
        try (Workers one = new Workers(1)) {
            Model model = model(new Dense(3, Activation.SOFTMAX));
            TrainingSettings settings = new TrainingSettings(SETTINGS.optimizer(), Loss.SPARSE_CATEGORICAL_CROSSENTROPY, 32, 10, 5,
                    SETTINGS.earlyStopping(), null, Clipping.NONE);
            new Trainer(model, lastSymbol(1, 500), lastSymbol(2, 300), settings, one).run();
            Evaluation evaluation = Evaluation.of(model, Loss.SPARSE_CATEGORICAL_CROSSENTROPY, lastSymbol(2, 300), Progress.NONE);
            assertThat(evaluation.accuracy()).isGreaterThan(0.9);
            Confusion confusion = Objects.requireNonNull(evaluation.confusion());
            assertThat(confusion.classes()).isEqualTo(3);
            assertThat(confusion.accuracy()).isCloseTo(evaluation.accuracy(), Offset.offset(1e-12));
            assertThat(evaluation.outputs()).hasSize(900);
            float[] first = java.util.Arrays.copyOf(evaluation.outputs(), 3);
            float[] predicted = Predictions.of(model, lastSymbol(2, 300), Progress.NONE);
            assertThat(predicted).containsExactly(evaluation.outputs(), Offset.offset(1e-6f));
            assertThat(first[0] + first[1] + first[2]).isCloseTo(1f, Offset.offset(1e-6f));
        }
    }

    @Test
    void sequencesOfNumbersAreLearnedStepByStep() {
        try (Workers one = new Workers(1)) {
            int count = 200;
            Samples symbols = firstSymbol(4, count, 1);
            int[] ids = Objects.requireNonNull(symbols.ids());
            float[] targets = new float[count * STEPS];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = i % STEPS == 0 ? 0 : ids[i - 1] / 9f;
            }
            Samples samples = new Samples(count, STEPS, ids, null, 1, targets, STEPS, 1);
            Model model = Model.create(new Architecture(Shape.tokens(STEPS), List.of(new Embedding(10, 4, false),
                    new Recurrent(new Lstm(8)).returningSequences(true), new Dense(1, Activation.LINEAR))), 2);
            TrainingSettings settings = new TrainingSettings(SETTINGS.optimizer(), Loss.MSE, 20, 60, 1, null,
                    new ReduceOnPlateau(Monitor.LOSS, 0.5, 8, 1e-4), Clipping.NONE);
            Trainer trainer = new Trainer(model, samples, null, settings, one);
            trainer.run();
            assertThat(trainer.snapshot().epochs().getLast().loss()).isLessThan(0.01);
            Evaluation evaluation = Evaluation.of(model, Loss.MSE, samples, Progress.NONE);
            assertThat(evaluation.confusion()).isNull();
            assertThat(evaluation.steps()).isEqualTo(STEPS);
            double sum = 0;
            for (int i = 0; i < targets.length; i++) {
                sum += (evaluation.outputs()[i] - targets[i]) * (double) (evaluation.outputs()[i] - targets[i]);
            }
            assertThat(evaluation.loss()).isCloseTo(sum / targets.length, Offset.offset(1e-6));
        }
    }

    /** Without an embedding in front, the first layer has weights that learn from numbers. */
    @Test
    void everyWeightArrayOfAModelOverNumbersIsTrained() {
        float[] values = new float[32 * STEPS];
        float[] targets = new float[32];
        Random random = new Random(9);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
            targets[i / STEPS] += values[i];
        }
        Model model = Model.create(new Architecture(Shape.sequence(STEPS, 1),
                List.of(new Recurrent(new Lstm(3)), new Dense(1, Activation.LINEAR))), 2);
        Weights before = model.weights().copy();
        try (Workers one = new Workers(1)) {
            TrainingSettings settings = new TrainingSettings(SETTINGS.optimizer(), Loss.MSE, 16, 1, 1, null, null, Clipping.NONE);
            new Trainer(model, new Samples(32, STEPS, null, values, 1, targets, 1, 1), null, settings, one).run();
        }
        for (Weights.Slice slice : before.slices()) {
            assertThat(model.weights().values(slice)).as("%d %s", slice.layer(), slice.spec().name())
                    .isNotEqualTo(before.values(slice));
        }
    }

    @Test
    void anEvaluationCanBeGivenUp() {
        Progress impatient = new Progress() {
            @Override
            public void update(double fraction, String sentence) {
                // only the answer matters
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Assertions.assertThatThrownBy(() -> Evaluation.of(binary(), Loss.BINARY_CROSSENTROPY, firstSymbol(2, 300, 2), impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aTargetTheModelCannotGiveIsRefused() {
        Assertions.assertThatThrownBy(() -> Evaluation.of(binary(), Loss.BINARY_CROSSENTROPY, firstSymbol(2, 30, 3), Progress.NONE))
                .hasMessageContaining("target 2.0");
        Assertions.assertThatThrownBy(() -> Evaluation.of(model(new Dense(2, Activation.SOFTMAX)),
                Loss.SPARSE_CATEGORICAL_CROSSENTROPY, firstSymbol(2, 30, 3), Progress.NONE)).hasMessageContaining("class 2.0");
    }
}
