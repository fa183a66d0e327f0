package dev.unroll.workspace.curves;

import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.History;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.KeptRun;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What curves show of one run, immutable. What is derived from it for drawing is computed once, so keep the object as long
 * as the run stays the same.
 */
public final class CurveRun {
    private final String name;
    private final List<EpochRecord> epochs;
    private final Batches batches;
    private final @Nullable Now now;
    private final boolean underWay;
    private final int bestEpoch;
    private final @Nullable Stop stop;
    private final SortedSet<Integer> checkpoints;
    private final boolean error;
    private final RunPoints points;

    /**
     * A run.
     *
     * @param name        what the person calls it; empty where there is no need of a name
     * @param now         where training stands within an epoch; null between epochs
     * @param underWay    whether more may come
     * @param bestEpoch   1 first; 0 for none
     * @param stop        where early stopping ended training, or would; null without
     * @param checkpoints epochs whose weights are kept
     * @param error       whether the second figure is an error instead of an accuracy
     */
    public CurveRun(String name, List<EpochRecord> epochs, Batches batches, @Nullable Now now, boolean underWay, int bestEpoch,
            @Nullable Stop stop, SortedSet<Integer> checkpoints, boolean error) {
        this.name = name;
        this.epochs = ordered(epochs) ? List.copyOf(epochs)
                : epochs.stream().sorted(Comparator.comparingInt(EpochRecord::epoch)).toList();
        this.batches = batches;
        this.now = now;
        this.underWay = underWay;
        this.bestEpoch = bestEpoch;
        this.stop = stop;
        this.checkpoints = Collections.unmodifiableSortedSet(new TreeSet<>(checkpoints));
        this.error = error;
        this.points = new RunPoints(this);
    }

    /**
     * The figures of single batches.
     *
     * @param losses     empty where unknown
     * @param accuracies likewise
     * @param perEpoch   batches of an epoch; 0 where unknown
     */
    public record Batches(Series losses, Series accuracies, int perEpoch) {
        /** Nothing is known of them. */
        public static final Batches UNKNOWN = new Batches(Series.EMPTY, Series.EMPTY, 0);

        Series of(Measure measure) {
            return measure == Measure.LOSS ? losses : accuracies;
        }
    }

    /**
     * A moment within an epoch.
     *
     * @param place    epochs since the start: 2.5 amid the third
     * @param loss     the epoch's mean so far; NaN before its first batch
     * @param accuracy likewise
     */
    public record Now(double place, double loss, double accuracy) {
        double of(Measure measure) {
            return measure == Measure.LOSS ? loss : accuracy;
        }
    }

    /**
     * The end by early stopping.
     *
     * @param epoch    after which training ends
     * @param happened false: it would, if nothing became better before
     */
    public record Stop(int epoch, boolean happened) {
    }

    /** A run of the experiment, finished or under way. */
    public static CurveRun of(KeptRun run) {
        return of(run.name(), run.last(), run.experiment().training(), run.experiment().measuresError());
    }

    /** A moment of training with its settings. */
    public static CurveRun of(String name, TrainingSnapshot at, TrainingSettings settings, boolean error) {
        boolean within = at.epoch() > at.epochs().size() && at.batches() > 0 && at.batch() > 0;
        Now now = within ? new Now(at.epoch() - 1 + (double) at.batch() / at.batches(), at.loss(), at.accuracy()) : null;
        boolean over = at.phase() != Phase.RUNNING && at.phase() != Phase.PAUSED;
        return new CurveRun(name, at.epochs(), new Batches(at.batchLosses(), at.batchAccuracies(), at.batches()), now, !over,
                Math.min(at.bestEpoch(), at.epochs().size()), stop(at, settings), new TreeSet<>(), error);
    }

    /** A run read from a file; its best epoch is the one of the least validation loss. */
    public static CurveRun of(History history) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (EpochRecord epoch : history.epochs()) {
            if (epoch.valLoss() < least) {
                least = epoch.valLoss();
                best = epoch.epoch();
            }
        }
        return new CurveRun(history.run(), history.epochs(), Batches.UNKNOWN, null, false, best, null, new TreeSet<>(), false);
    }

    /** The same run with marks at the epochs whose weights are kept. */
    public CurveRun withCheckpoints(SortedSet<Integer> next) {
        return new CurveRun(name, epochs, batches, now, underWay, bestEpoch, stop, next, error);
    }

    private static boolean ordered(List<EpochRecord> epochs) {
        for (int i = 1; i < epochs.size(); i++) {
            if (epochs.get(i).epoch() < epochs.get(i - 1).epoch()) {
                return false;
            }
        }
        return true;
    }

    /** What the person calls it. */
    public String name() {
        return name;
    }

    /** Its finished epochs. */
    public List<EpochRecord> epochs() {
        return epochs;
    }

    /** The epoch with the best figure; 0 for none. */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** Whether its second figure is an error instead of an accuracy. */
    public boolean error() {
        return error;
    }

    Batches batches() {
        return batches;
    }

    @Nullable Now now() {
        return now;
    }

    boolean underWay() {
        return underWay;
    }

    @Nullable Stop stop() {
        return stop;
    }

    SortedSet<Integer> checkpoints() {
        return checkpoints;
    }

    RunPoints points() {
        return points;
    }

    /** The last epoch that was begun; 0 before the first. */
    int lastEpoch() {
        int finished = epochs.isEmpty() ? 0 : epochs.getLast().epoch();
        return now == null ? finished : Math.max(finished, (int) Math.ceil(now.place()));
    }

    /** The record of an epoch, or null. */
    @Nullable EpochRecord epoch(int epoch) {
        if (epoch >= 1 && epoch <= epochs.size() && epochs.get(epoch - 1).epoch() == epoch) {
            return epochs.get(epoch - 1);
        }
        return epochs.stream().filter(e -> e.epoch() == epoch).findFirst().orElse(null);
    }

    /** The epoch at which early stopping ended training, or would end it if nothing became better. */
    private static @Nullable Stop stop(TrainingSnapshot at, TrainingSettings settings) {
        EarlyStopping stopping = settings.earlyStopping();
        if (stopping == null || at.bestEpoch() == 0 || at.phase() == Phase.DONE) {
            return null;
        }
        if (at.phase() == Phase.STOPPED_EARLY) {
            return new Stop(at.epochs().size(), true);
        }
        int stop = at.bestEpoch() + Math.max(1, stopping.patience());
        return stop > settings.epochs() ? null : new Stop(stop, false);
    }
}
