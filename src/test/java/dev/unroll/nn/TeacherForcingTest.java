package dev.unroll.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.kernel.Workers;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.FusedModel;
import dev.unroll.nn.fused.Tally;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Loss;
import dev.unroll.train.Objectives;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fed its own symbols, a decoder trains on the loss of exactly that passage. */
class TeacherForcingTest {
    private static final int SOURCE = 4;
    private static final int TARGET = 5;
    private static final int SYMBOLS = 7;
    private static final int SIZE = 40;

    private static Model model(double ratio) {
        Model model = Model.create(new Architecture(Shape.tokens(SOURCE + TARGET), List.of(
                new EncoderDecoder(new Lstm(6), SOURCE, SYMBOLS, SYMBOLS, Attention.BAHDANAU, ratio),
                new Dense(SYMBOLS, Activation.SOFTMAX))), 3);
        Random random = new Random(1);
        for (int i = 0; i < model.weights().values().length; i++) {
            model.weights().values()[i] = (float) random.nextGaussian();
        }
        return model;
    }

    private static Batch batch() {
        Random random = new Random(2);
        int[] ids = random.ints((long) SIZE * (SOURCE + TARGET), 1, SYMBOLS).toArray();
        float[] targets = new float[SIZE * TARGET];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i % TARGET == TARGET - 1 && i % 3 == 0 ? 0 : 1 + random.nextInt(SYMBOLS - 1);
        }
        return new Batch(SIZE, SOURCE + TARGET, ids, null, 1, targets, TARGET, 1);
    }

    @Test
    void neverForcedIsFreeRunning() {
        Batch batch = batch();
        try (Workers workers = new Workers(2)) {
            Model free = model(0);
            Tally trained = new FusedModel(free, Objectives.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, free.architecture()), workers)
                    .train(batch, 5);

            Model forced = model(1);
            var reading = new FusedModel(forced,
                    Objectives.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, forced.architecture()), workers);
            Batch own = batch();
            int[] ids = Objects.requireNonNull(own.ids());
            for (int t = 0; t + 1 < TARGET; t++) {
                float[] outputs = reading.predict(own);
                for (int i = 0; i < SIZE; i++) {
                    ids[i * (SOURCE + TARGET) + SOURCE + t + 1] = largest(outputs, (i * TARGET + t) * SYMBOLS);
                }
            }

            assertThat(trained.loss()).isCloseTo(reading.evaluate(own).loss(), within(1e-5));
            assertThat(trained.loss()).isNotCloseTo(reading.evaluate(batch).loss(), within(1e-3));
        }
    }

    @Test
    void aRatioBetweenFeedsSomeOfBothAndIsRepeatable() {
        try (Workers one = new Workers(1); Workers two = new Workers(2)) {
            Model model = model(0.5);
            var alone = new FusedModel(model, Objectives.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, model.architecture()), one);
            var together = new FusedModel(model, Objectives.of(Loss.SPARSE_CATEGORICAL_CROSSENTROPY, model.architecture()), two);
            double loss = alone.train(batch(), 8).loss();
            assertThat(together.train(batch(), 8).loss()).isEqualTo(loss);
            assertThat(together.gradient()).isEqualTo(alone.gradient());
            assertThat(alone.train(batch(), 9).loss()).isNotEqualTo(loss);
        }
    }

    @Test
    void refusesARatioThatIsNone() {
        assertThatThrownBy(() -> model(1.5)).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> new Architecture(Shape.tokens(SOURCE), model(1).architecture().layers()).shapes())
                .isInstanceOf(UnrollException.class);
    }

    private static int largest(float[] numbers, int from) {
        int best = 0;
        for (int j = 1; j < SYMBOLS; j++) {
            best = numbers[from + j] > numbers[from + best] ? j : best;
        }
        return best;
    }
}
