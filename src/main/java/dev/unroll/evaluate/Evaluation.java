package dev.unroll.evaluate;

import dev.unroll.data.Samples;
import dev.unroll.data.Vocabulary;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Loss;
import dev.unroll.train.Scores;
import dev.unroll.train.Scoring;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * How a model does on examples with known answers.
 *
 * @param loss      mean over the examples
 * @param accuracy  likewise; mean absolute error where the targets are numbers
 * @param samples   examples
 * @param confusion counted over examples and timesteps; null where the targets are numbers
 * @param outputs   the model's outputs [samples][steps][units]: for one unit the probability of class 1
 * @param steps     1, or the timesteps of the output sequence
 * @param units     numbers of one output
 * @param padded    whether a target of 0 is padding, which is no answer and is not counted: so it is in a translation
 */
public record Evaluation(double loss, double accuracy, int samples, @Nullable Confusion confusion, float[] outputs,
        int steps, int units, boolean padded) {
    /** Every target is an answer. */
    public Evaluation(double loss, double accuracy, int samples, @Nullable Confusion confusion, float[] outputs, int steps,
            int units) {
        this(loss, accuracy, samples, confusion, outputs, steps, units, false);
    }

    /**
     * Evaluates on all cores.
     *
     * @throws UnrollException       where the targets do not fit the model or the loss
     * @throws CancellationException when {@code progress} says so
     */
    public static Evaluation of(Model model, Loss loss, Samples samples, Progress progress) {
        Scores scores = Scoring.of(model, loss, samples, Runtime.getRuntime().availableProcessors(), progress);
        boolean padded = model.architecture().layers().getFirst() instanceof EncoderDecoder;
        return new Evaluation(scores.loss(), scores.accuracy(), samples.count(), count(loss, scores, samples, padded),
                scores.outputs(), scores.steps(), scores.units(), padded);
    }

    private static @Nullable Confusion count(Loss loss, Scores scores, Samples samples, boolean padded) {
        int units = scores.units();
        return switch (loss) {
            case MSE, MAE -> null;
            case BINARY_CROSSENTROPY -> {
                long[][] counts = new long[2][2];
                for (int i = 0; i < scores.outputs().length; i++) {
                    counts[samples.targets()[i] > 0.5 ? 1 : 0][scores.outputs()[i] > 0.5 ? 1 : 0]++;
                }
                yield Confusion.of(counts);
            }
            case CATEGORICAL_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY -> {
                long[][] counts = new long[units][units];
                for (int i = 0; i < scores.outputs().length / units; i++) {
                    int actual = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY ? (int) samples.targets()[i]
                            : largest(samples.targets(), i * units, units);
                    if (!padded || actual != Vocabulary.PAD) {
                        counts[actual][largest(scores.outputs(), i * units, units)]++;
                    }
                }
                yield Confusion.of(counts);
            }
        };
    }

    /** The place of the largest of {@code count} numbers, counted from {@code from}; of equal ones the first. */
    static int largest(float[] numbers, int from, int count) {
        int best = 0;
        for (int j = 1; j < count; j++) {
            if (numbers[from + j] > numbers[from + best]) {
                best = j;
            }
        }
        return best;
    }
}
