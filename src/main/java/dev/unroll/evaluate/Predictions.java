package dev.unroll.evaluate;

import dev.unroll.data.Samples;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.train.Scoring;
import java.util.concurrent.CancellationException;

/** What a model says about examples whose answer nobody knows. */
public final class Predictions {
    private Predictions() {
    }

    /**
     * The last layer's outputs [samples][steps][units]; the targets of {@code samples} are not looked at.
     *
     * @throws CancellationException when {@code progress} says so
     */
    public static float[] of(Model model, Samples samples, Progress progress) {
        int threads = Math.min(samples.count(), Runtime.getRuntime().availableProcessors());
        return Scoring.outputs(model, samples, Math.max(1, threads), progress);
    }
}
