package dev.unroll.train;

/** The state of {@link ReduceOnPlateau}, as in Keras 3's {@code ReduceLROnPlateau} with its {@code min_delta} of 1e-4. */
final class Plateau {
    private static final double MIN_DELTA = 1e-4;
    private final ReduceOnPlateau rule;
    private final boolean largerIsBetter;
    private double best;
    private int waited;

    Plateau(ReduceOnPlateau rule, boolean error) {
        this.rule = rule;
        this.largerIsBetter = rule.monitor().largerIsBetter() && !error;
        this.best = largerIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** As it was when {@code watch} was written down. */
    Plateau(ReduceOnPlateau rule, boolean error, Checkpoint.Watch watch) {
        this(rule, error);
        this.best = watch.plateauBest();
        this.waited = watch.plateauWaited();
    }

    double best() {
        return best;
    }

    int waited() {
        return waited;
    }

    /** The learning rate after one more epoch. */
    double after(EpochRecord record, double rate) {
        double figure = rule.monitor().of(record);
        if (largerIsBetter ? figure > best + MIN_DELTA : figure < best - MIN_DELTA) {
            best = figure;
            waited = 0;
            return rate;
        }
        waited++;
        if (waited < rule.patience() || rate <= rule.minimum()) {
            return rate;
        }
        waited = 0;
        return Math.max(rate * rule.factor(), rule.minimum());
    }
}
