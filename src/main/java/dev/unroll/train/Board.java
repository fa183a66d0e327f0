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
    private final Ending ending;
    private final Throughput throughput = new Throughput();
    private final Tally epochTally = new Tally();
    private final SeriesBuilder losses;
    private final SeriesBuilder accuracies;
    private List<EpochRecord> records;
    private int epoch;
    private int batch;
    private long version;
    private volatile TrainingSnapshot latest;

    Board(Checkpoint from, Stopwatch stopwatch, Ending ending) {
        this.batches = Checkpoint.batches(from.samples(), from.settings());
        this.stopwatch = stopwatch;
        this.ending = ending;
        this.epoch = from.position().epoch();
        this.batch = from.position().batch();
        this.epochTally.add(from.position().lossSum(), from.position().metricSum(), from.position().counted());
        this.records = from.past().epochs();
        this.losses = new SeriesBuilder(from.past().losses());
        this.accuracies = new SeriesBuilder(from.past().accuracies());
        this.version = from.past().losses().size();
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

    /** Epochs that are done. */
    List<EpochRecord> records() {
        return records;
    }

    /** Whether an epoch has begun and has not ended. */
    boolean withinEpoch() {
        return epoch > records.size();
    }

    Checkpoint.Position position() {
        return new Checkpoint.Position(epoch, batch, epochTally.lossSum(), epochTally.metricSum(), epochTally.samples());
    }

    /** The end of the last finished epoch, whatever came after it. */
    Checkpoint.Position lastEnd() {
        return records.isEmpty() ? Checkpoint.Position.START : new Checkpoint.Position(records.size(), batches, 0, 0, 0);
    }

    /** What has been recorded up to a place. */
    Checkpoint.Past past(Checkpoint.Position upTo, double seconds) {
        int count = Math.max(0, upTo.epoch() - 1) * batches + upTo.batch();
        return new Checkpoint.Past(records, losses.view().first(count), accuracies.view().first(count), seconds);
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
        BestEpoch best = ending.best();
        return new TrainingSnapshot(phase, epoch, batch, batches, epochTally.loss(), epochTally.metric(), records,
                losses.view(), accuracies.view(), best.epoch(), best.waited(records.size()), throughput.perSecond(),
                stopwatch.seconds(), version, problem);
    }
}
