package dev.unroll.train;

import dev.unroll.data.Samples;
import org.jspecify.annotations.Nullable;

/** A figure of an epoch that a callback can watch. */
public enum Monitor {
    LOSS("loss", false),
    ACCURACY("accuracy", true),
    VAL_LOSS("val_loss", false),
    VAL_ACCURACY("val_accuracy", true);

    private final String kerasName;
    private final boolean largerIsBetter;

    Monitor(String kerasName, boolean largerIsBetter) {
        this.kerasName = kerasName;
        this.largerIsBetter = largerIsBetter;
    }

    /** What tells the best epoch where early stopping does not: the validation loss, or without examples for it the loss. */
    static Monitor usual(@Nullable Samples validation) {
        return validation == null || validation.count() == 0 ? LOSS : VAL_LOSS;
    }

    /** The name in a Keras history. */
    public String kerasName() {
        return kerasName;
    }

    /** Whether more is better, as for an accuracy; where "accuracy" is a mean absolute error, less is. */
    public boolean largerIsBetter() {
        return largerIsBetter;
    }

    /** The figure of an epoch. */
    public double of(EpochRecord epoch) {
        return switch (this) {
            case LOSS -> epoch.loss();
            case ACCURACY -> epoch.accuracy();
            case VAL_LOSS -> epoch.valLoss();
            case VAL_ACCURACY -> epoch.valAccuracy();
        };
    }

    /** Whether {@code figure} is better than {@code best}; NaN never is. */
    public boolean better(double figure, double best) {
        return largerIsBetter ? figure > best : figure < best;
    }

    /** Worse than any figure. */
    public double worst() {
        return largerIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
