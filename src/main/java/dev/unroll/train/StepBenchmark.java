package dev.unroll.train;

import dev.unroll.kernel.PeakSpeed;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.fused.Batch;
import dev.unroll.nn.fused.FusedModel;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Times whole training steps (look-up, recurrent layers, Dense, loss, backward, optimizer) on random ids: 10 steps and a
 * second to warm up, then 30 steps and three seconds counted one by one.
 */
public final class StepBenchmark {
    private static final int WARM_STEPS = 10;
    private static final double WARM_SECONDS = 1;
    private static final int COUNTED_STEPS = 30;
    private static final double COUNTED_SECONDS = 3;

    /**
     * What came out.
     *
     * @param median milliseconds; {@code min} and {@code p90} likewise
     */
    public record Result(StepCase step, double median, double min, double p90) {
        /** Samples a second at the median. */
        public double samplesPerSecond() {
            return step.batch() / median * 1000;
        }

        /** Billions of operations a second in the recurrent products alone, over the whole step's median. */
        public double gigaflops() {
            return step.operations() / median / 1e6;
        }
    }

    private StepBenchmark() {
    }

    /** Billions of float operations a second that one core of this machine reaches at most. */
    public static double peakGigaflops() {
        return PeakSpeed.measure();
    }

    /** Runs one case on so many threads. */
    public static Result run(StepCase step, int threads) {
        Model model = Model.create(step.architecture(), 1);
        try (Workers workers = new Workers(threads)) {
            var fused = new FusedModel(model, Objectives.of(Loss.BINARY_CROSSENTROPY, model.architecture()), workers);
            var settings = new OptimizerSettings.Adam();
            Optimizer optimizer = Optimizer.of(settings, model.parameterCount());
            Batch batch = batch(step);
            Runnable once = () -> {
                fused.train(batch, 1);
                optimizer.step(model.weights().values(), fused.gradient(), settings.learningRate(), workers);
            };
            repeat(once, WARM_STEPS, WARM_SECONDS);
            double[] ms = repeat(once, COUNTED_STEPS, COUNTED_SECONDS);
            Arrays.sort(ms);
            return new Result(step, ms[ms.length / 2], ms[0], ms[(int) (ms.length * 0.9)]);
        }
    }

    private static Batch batch(StepCase step) {
        var random = new SplittableRandom(1);
        int[] ids = random.ints((long) step.batch() * step.steps(), 0, step.vocab()).toArray();
        float[] labels = new float[step.batch()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextInt(2);
        }
        return new Batch(step.batch(), step.steps(), ids, null, 1, labels, 1, 1);
    }

    private static double[] repeat(Runnable once, int steps, double seconds) {
        DoubleStream.Builder ms = DoubleStream.builder();
        long begin = System.nanoTime();
        for (int n = 0; n < steps || (System.nanoTime() - begin) / 1e9 < seconds; n++) {
            long start = System.nanoTime();
            once.run();
            ms.add((System.nanoTime() - start) / 1e6);
        }
        return ms.build().toArray();
    }
}
