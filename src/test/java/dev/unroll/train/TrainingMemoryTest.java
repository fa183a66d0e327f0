package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Samples;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.nn.SimpleRnn;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingMemoryTest {
    private static final int WORDS = 2000;
    private static final double FACTOR = 1.5;

    private static Architecture tokens(int steps, Layer... layers) {
        return new Architecture(Shape.tokens(steps), List.of(layers));
    }

    private static Dense yesOrNo() {
        return new Dense(1, Activation.SIGMOID);
    }

    private static Recurrent sequences(Recurrent layer) {
        return layer.returningSequences(true);
    }

    static List<Arguments> models() {
        Embedding embedding = new Embedding(WORDS, 64, false);
        return List.of(
                Arguments.of("SimpleRNN of 512 over 200", tokens(200, embedding, new Recurrent(new SimpleRnn(512)), yesOrNo()), 64),
                Arguments.of("LSTM of 256 over 200", tokens(200, embedding, new Recurrent(new Lstm(256)), yesOrNo()), 64),
                Arguments.of("GRU of 256 over 200", tokens(200, embedding, new Recurrent(new Gru(256)), yesOrNo()), 64),
                Arguments.of("two LSTMs of 192 with dropout", tokens(150, embedding,
                        sequences(new Recurrent(new Lstm(192)).withDropout(0.2)), new Recurrent(new Lstm(192)), yesOrNo()), 64),
                Arguments.of("one-hot words", tokens(100, new OneHot(WORDS), new Recurrent(new Lstm(200)), yesOrNo()), 64),
                Arguments.of("both directions", tokens(150, embedding,
                        new Bidirectional(sequences(new Recurrent(new Gru(128)))), new Recurrent(new Gru(128)), yesOrNo()), 64),
                Arguments.of("a large batch", tokens(100, embedding, new Recurrent(new Lstm(128)), yesOrNo()), 1024),
                Arguments.of("a large vocabulary", tokens(20, new Embedding(60_000, 64, false), new Recurrent(new Lstm(32)),
                        yesOrNo()), 32));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void whatIsToldIsNearWhatIsTaken(String name, Architecture architecture, int batch) throws Exception {
        TrainingSettings settings = settings(batch);
        Samples samples = samples(architecture, batch);
        double told = TrainingMemory.of(architecture, architecture.input().steps(), settings, null, 1).bytes();
        double taken = taken(architecture, settings, samples);
        // What other tests left may be given back in the middle of a measurement; the heap is everybody's.
        for (int again = 0; again < 4 && !(told >= taken / FACTOR && told <= taken * FACTOR); again++) {
            taken = taken(architecture, settings, samples);
        }
        assertThat(told).as(name).isBetween(taken / FACTOR, taken * FACTOR);
    }

    private static double taken(Architecture architecture, TrainingSettings settings, Samples samples) throws Exception {
        // One worker: of several, one that is held up may not have come to anything yet.
        try (Workers workers = new Workers(1)) {
            long before = settled();
            Model model = Model.create(architecture, 1);
            Trainer trainer = new Trainer(model, samples, samples, settings, workers);
            // At the end of an epoch everything is there; at the end of training the passages give their memory back.
            double[] most = new double[1];
            trainer.addListener((record, best, weights) -> {
                Checkpoint checkpoint = trainer.checkpoint();
                most[0] = used() - before;
                assertThat(checkpoint.finishedEpochs()).isOne();
            });
            trainer.run();
            assertThat(trainer.snapshot().problem()).isNull();
            assertThat((double) used() - before).as("left after training").isLessThan(Math.max(most[0], 0) * 1.05 + 1e6);
            return most[0];
        }
    }

    @Test
    void nothingOverflowsHoweverLargeAnExperimentIs() {
        Recurrent layer = sequences(new Recurrent(new Lstm(10_000)));
        Architecture huge = tokens(5000, new Embedding(1_000_000, 10_000, false), layer, layer, layer, layer, layer, layer, layer,
                layer, layer, layer, yesOrNo());
        double bytes = TrainingMemory.of(huge, 5000, settings(4096), null, 2).bytes();
        // Ten layers of 800 million weights alone, each with four copies, a gradient and four numbers of Adam, are 290 GB.
        assertThat(bytes).isGreaterThan(300e9).isLessThan(1e14);
        double most = TrainingMemory.of(tokens(Integer.MAX_VALUE, new Embedding(Integer.MAX_VALUE, Integer.MAX_VALUE, false)),
                Integer.MAX_VALUE, settings(Integer.MAX_VALUE), null, Integer.MAX_VALUE).bytes();
        assertThat(most).isFinite().isGreaterThan(1e20);
    }

    private static TrainingSettings settings(int batch) {
        return new TrainingSettings(new OptimizerSettings.Adam(), Loss.BINARY_CROSSENTROPY, batch, 1, 1, null, null, Clipping.NONE);
    }

    private static Samples samples(Architecture architecture, int batch) {
        int steps = architecture.input().steps();
        Random random = new Random(3);
        int[] ids = random.ints((long) batch * steps, 0, WORDS).toArray();
        float[] targets = new float[batch];
        for (int i = 0; i < batch; i++) {
            targets[i] = random.nextInt(2);
        }
        return Samples.tokens(batch, steps, ids, targets);
    }

    /** What earlier tests left is given back over several collections, not by the first. */
    private static long settled() throws InterruptedException {
        long now = used();
        long last = Long.MAX_VALUE;
        for (int i = 0; i < 20 && last - now > 100_000; i++) {
            last = now;
            Thread.sleep(100);
            now = used();
        }
        return now;
    }

    private static long used() {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
