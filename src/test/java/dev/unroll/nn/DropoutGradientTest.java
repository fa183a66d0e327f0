package dev.unroll.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.FusedModel;
import dev.unroll.tensor.SeededRandom;
import dev.unroll.train.Loss;
import dev.unroll.train.Objectives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the masks held fast by their seed, the gradients are the slopes of the loss; another seed draws other masks. */
class DropoutGradientTest {
    private static final int BATCH = 40;
    private static final int STEPS = 6;
    private static final int WORDS = 9;
    private static final long SEED = 77;

    static List<List<Layer>> models() {
        Activation tanh = Activation.TANH;
        return List.of(
                over(new Recurrent(new SimpleRnn(5), false, false, 0.3, 0.4)),
                over(new Recurrent(new Lstm(5), false, false, 0.3, 0.4)),
                over(new Recurrent(new Lstm(5), false, true, 0.3, 0.4)),
                over(new Recurrent(new Gru(5), false, false, 0.3, 0.4)),
                over(new Recurrent(new Gru(5, tanh, Activation.SIGMOID, true, false), false, false, 0.3, 0.4)),
                over(new Recurrent(new Lstm(4), true, false, 0.2, 0), new Dropout(0.3),
                        new Recurrent(new Gru(3), false, false, 0.2, 0)),
                over(new Bidirectional(new Recurrent(new Lstm(3), false, false, 0.3, 0.2))),
                List.of(new Embedding(WORDS, 3, true), new Recurrent(new Lstm(4), false, false, 0.3, 0.3),
                        new Dense(1, Activation.SIGMOID)),
                List.of(new OneHot(WORDS), new Recurrent(new SimpleRnn(4), false, false, 0.5, 0.2),
                        new Dense(1, Activation.SIGMOID)));
    }

    private static List<Layer> over(Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(new Embedding(WORDS, 3, false)));
        all.addAll(List.of(layers));
        all.add(new Dense(1, Activation.SIGMOID));
        return all;
    }

    @ParameterizedTest
    @MethodSource("models")
    void gradientsAreSlopesUnderTheSameMasks(List<Layer> layers) {
        Model model = Model.create(new Architecture(Shape.tokens(STEPS), layers), 1);
        var random = new SeededRandom(2, layers.toString());
        float[] weights = model.weights().values();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.uniform(-0.8, 0.8);
        }
        try (var workers = new Workers(2)) {
            var fused = new FusedModel(model, Objectives.of(Loss.BINARY_CROSSENTROPY, model.architecture()), workers);
            Batch batch = batch();
            fused.train(batch, SEED);
            float[] gradient = fused.gradient().clone();
            float[] start = weights.clone();
            for (int trial = 0; trial < 5; trial++) {
                double[] direction = new double[weights.length];
                double along = 0;
                double reach = 0;
                for (int i = 0; i < direction.length; i++) {
                    direction[i] = random.uniform(-1, 1);
                    along += direction[i] * gradient[i];
                    reach += Math.abs(direction[i] * gradient[i]);
                }
                double slope = (loss(fused, batch, weights, start, direction, 4e-3)
                        - loss(fused, batch, weights, start, direction, -4e-3))
                        / 8e-3;
                assertThat(slope).isCloseTo(along, within(4e-3 * reach + 2e-4));
            }
        }
    }

    private static double loss(FusedModel fused, Batch batch, float[] weights, float[] start, double[] direction, double step) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (start[i] + step * direction[i]);
        }
        return fused.train(batch, SEED).loss();
    }

    private static Batch batch() {
        var random = new SeededRandom(4, "batch");
        int[] ids = new int[BATCH * STEPS];
        float[] targets = new float[BATCH];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (int) (random.uniform() * WORDS);
        }
        for (int i = 0; i < BATCH; i++) {
            targets[i] = random.uniform() < 0.5 ? 0 : 1;
        }
        return new Batch(BATCH, STEPS, ids, null, 1, targets, 1, 1);
    }

    @Test
    void seedsDecideTheMasksAndScoringUsesNone() {
        Model model = Model.create(new Architecture(Shape.tokens(STEPS), models().get(1)), 1);
        try (var workers = new Workers(1)) {
            var fused = new FusedModel(model, Objectives.of(Loss.BINARY_CROSSENTROPY, model.architecture()), workers);
            double first = fused.train(batch(), 1).loss();
            assertThat(fused.train(batch(), 1).loss()).isEqualTo(first);
            assertThat(fused.train(batch(), 2).loss()).isNotEqualTo(first);
            Model plain = new Model(FusedReading.withoutDropout(model.architecture()), model.weights());
            var other = new FusedModel(plain, Objectives.of(Loss.BINARY_CROSSENTROPY, plain.architecture()), workers);
            assertThat(fused.evaluate(batch()).loss()).isEqualTo(other.evaluate(batch()).loss());
        }
    }

    /** Kept numbers are scaled so that the mean stays: the share of zeros is the rate. */
    @Test
    void theRateIsTheShareThatIsDropped() {
        List<Layer> layers = List.of(new Dropout(0.3), new Dense(1, Activation.LINEAR, false));
        Model model = Model.create(new Architecture(Shape.vector(500), layers), 1);
        Arrays.fill(model.weights().values(), 1f);
        float[] ones = new float[64 * 500];
        Arrays.fill(ones, 1f);
        var batch = new Batch(64, 1, null, ones, 500, new float[64], 1, 1);
        try (var workers = new Workers(1)) {
            var fused = new FusedModel(model, Objectives.of(Loss.MAE, model.architecture()), workers);
            assertThat(fused.train(batch, 5).loss()).isCloseTo(500, within(5.0));
        }
    }
}
