package dev.unroll.train;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.fused.Objective;
import dev.unroll.text.UnrollException;

/** What training minimises, for each {@link Loss} at the end of a model. */
public final class Objectives {
    private Objectives() {
    }

    /**
     * The objective for a loss: computed from logits where a Dense with the loss's own activation closes the model,
     * else from the last layer's output, clipped as Keras does.
     *
     * @throws UnrollException where the loss tells classes apart and the model gives one number
     */
    public static Objective of(Loss loss, Architecture architecture) {
        return switch (loss) {
            case BINARY_CROSSENTROPY -> closes(architecture, Activation.SIGMOID)
                    ? new ElementObjective(ElementLoss.BINARY_LOGIT, true)
                    : new ElementObjective(ElementLoss.BINARY_PROBABILITY, false);
            case MSE -> new ElementObjective(ElementLoss.SQUARED, false);
            case MAE -> new ElementObjective(ElementLoss.ABSOLUTE, false);
            case CATEGORICAL_CROSSENTROPY, SPARSE_CATEGORICAL_CROSSENTROPY -> {
                if (architecture.output().width() < 2) {
                    throw UnrollException.badArgument("train.lossNeedsClasses", loss.kerasName());
                }
                boolean sparse = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
                if (!closes(architecture, Activation.SOFTMAX)) {
                    yield new ClassObjective(ClassLoss.PROBABILITIES, false, sparse);
                }
                boolean padded = architecture.layers().getFirst() instanceof EncoderDecoder;
                yield sparse ? new SparseSoftmaxObjective(padded) : new ClassObjective(ClassLoss.LOGITS, true, false);
            }
        };
    }

    private static boolean closes(Architecture architecture, Activation activation) {
        return architecture.layers().getLast() instanceof Dense dense && dense.activation() == activation;
    }
}
