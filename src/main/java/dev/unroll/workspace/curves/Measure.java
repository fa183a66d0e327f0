package dev.unroll.workspace.curves;

import dev.unroll.train.EpochRecord;
import java.util.function.ToDoubleFunction;

/** Which of the two figures of training a curve shows. */
public enum Measure {
    /** The loss. */
    LOSS(EpochRecord::loss, EpochRecord::valLoss),
    /** The accuracy, or the mean absolute error where the targets are numbers. */
    ACCURACY(EpochRecord::accuracy, EpochRecord::valAccuracy);

    private final ToDoubleFunction<EpochRecord> training;
    private final ToDoubleFunction<EpochRecord> validation;

    Measure(ToDoubleFunction<EpochRecord> training, ToDoubleFunction<EpochRecord> validation) {
        this.training = training;
        this.validation = validation;
    }

    /** The training figure of an epoch, NaN where it was not measured. */
    public double training(EpochRecord epoch) {
        return training.applyAsDouble(epoch);
    }

    /** The validation figure of an epoch, NaN where it was not measured. */
    public double validation(EpochRecord epoch) {
        return validation.applyAsDouble(epoch);
    }
}
