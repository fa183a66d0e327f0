package dev.unroll.evaluate;

import java.util.Locale;

/** The figures of a report, in the order in which it names them. */
public enum Score {
    ACCURACY, KAPPA, SENSITIVITY, SPECIFICITY, PRECISION, NPV, F1, BALANCED_ACCURACY, MACRO_PRECISION, MACRO_F1, AUC,
    PREVALENCE, DETECTION_RATE, DETECTION_PREVALENCE, LOSS, BRIER, NO_INFORMATION_RATE, NO_INFORMATION_P, MCNEMAR_P,
    RMSE, MAE, R2, BIAS, LARGEST_ERROR, MEAN_RMSE, LAST_RMSE;

    /** Its name in files that programs read. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the probability of what was seen under a hypothesis. */
    public boolean pValue() {
        return this == NO_INFORMATION_P || this == MCNEMAR_P;
    }
}
