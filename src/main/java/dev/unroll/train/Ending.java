package dev.unroll.train;

import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * When training ends: its last epoch, and early stopping with the best epoch so far. Both can be changed from any thread
 * and take effect at the end of the epoch being trained.
 */
final class Ending {
    private final Monitor usual;
    private final boolean error;
    private volatile @Nullable EarlyStopping stopping;
    private volatile int lastEpoch;
    private BestEpoch best;

    /**
     * @param usual what tells the best epoch where early stopping does not
     */
    Ending(Checkpoint from, Monitor usual) {
        this.usual = usual;
        this.error = Checkpoint.error(from.settings());
        this.stopping = from.settings().earlyStopping();
        this.lastEpoch = from.lastEpoch();
        Checkpoint.Watch watch = from.watch();
        List<EpochRecord> known = watch.bestEpoch() == 0 ? List.of() : List.of(from.past().epochs().get(watch.bestEpoch() - 1));
        this.best = new BestEpoch(watch.monitor(), error, known, watch.countedFrom());
    }

    private Monitor monitor() {
        EarlyStopping rule = stopping;
        return rule == null ? usual : rule.monitor();
    }

    @Nullable EarlyStopping stopping() {
        return stopping;
    }

    void stopping(@Nullable EarlyStopping rule) {
        stopping = rule;
    }

    int lastEpoch() {
        return lastEpoch;
    }

    void lastEpoch(int epoch) {
        lastEpoch = epoch;
    }

    BestEpoch best() {
        return best;
    }

    /**
     * Takes the epoch that has just ended; true where it is the best so far. Where early stopping now watches another
     * figure, the best is first sought again among the epochs {@code atHand}, whose weights can still come back.
     */
    boolean offer(EpochRecord record, List<EpochRecord> earlier, IntPredicate atHand) {
        if (monitor() != best.monitor()) {
            List<EpochRecord> candidates = earlier.stream().filter(epoch -> atHand.test(epoch.epoch())).toList();
            best = new BestEpoch(monitor(), error, candidates, best.countedFrom());
        }
        return best.offer(record);
    }

    /** How training ends after so many epochs; null: it goes on. */
    @Nullable Phase after(int finished) {
        EarlyStopping rule = stopping;
        if (rule != null && best.exhausted(finished, rule.patience())) {
            return Phase.STOPPED_EARLY;
        }
        return finished >= lastEpoch ? Phase.DONE : null;
    }
}
