package dev.unroll.train;

import dev.unroll.nn.fused.Tally;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the training thread writes down as it goes, and the latest snapshot of it for everyone else. */
final class Board {
    private final int batches;
    private final Stopwatch stopwatch;
    private final BestEpoch best;
    private final Throughput throughput = new Throughput();
    private final Tally epochTally = new Tally();
    private final SeriesBuilder losses = new SeriesBuilder();
    private final SeriesBuilder accuracies = new SeriesBuilder();
    private List<EpochRecord> records = List.of();
    private int epoch;
    private int batch;
    private long version;
    private volatile TrainingSnapshot latest;

    Board(int batches, Stopwatch stopwatch, BestEpoch best) {
        this.batches = batches;
        this.stopwatch = stopwatch;
        this.best = best;
        this.latest = moment(Phase.READY, null);
    }

    void beginEpoch(int number) {
        epoch = number;
        batch = 0;
        epochTally.clear();
    }

    /** Another batch is done; it took {@code seconds}. */
    void batchDone(Tally tally, double seconds) {
        batch++;
        epochTally.add(tally);
        losses.add(tally.loss());
        accuracies.add(tally.metric());
        throughput.add(tally.samples(), seconds);
    }

    /** The figures of the epoch that ends here; {@code validation} is null where there is none. */
    EpochRecord endEpoch(@Nullable Tally validation, double learningRate) {
        EpochRecord record = new EpochRecord(epoch, epochTally.loss(), epochTally.metric(),
                validation == null ? Double.NaN : validation.loss(), validation == null ? Double.NaN : validation.metric(),
                learningRate, stopwatch.seconds());
        List<EpochRecord> grown = new ArrayList<>(records);
        grown.add(record);
        records = List.copyOf(grown);
        return record;
    }

    /** Batches of the epoch that are done. */
    int batch() {
        return batch;
    }

    /** The weights have changed. */
    void weightsChanged() {
        version++;
    }

    void publish(Phase phase) {
        latest = moment(phase, null);
    }

    void publishFailure(String problem) {
        latest = moment(Phase.FAILED, problem);
    }

    TrainingSnapshot latest() {
        return latest;
    }

    private TrainingSnapshot moment(Phase phase, @Nullable String problem) {
        int waited = best.epoch() == 0 ? 0 : best.waited(records.size());
        return new TrainingSnapshot(phase, epoch, batch, batches, epochTally.loss(), epochTally.metric(), records,
                losses.view(), accuracies.view(), best.epoch(), waited, throughput.perSecond(), stopwatch.seconds(), version,
                problem);
    }
}
