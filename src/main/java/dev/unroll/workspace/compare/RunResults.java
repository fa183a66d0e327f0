package dev.unroll.workspace.compare;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.compare.Column.Better;
import dev.unroll.workspace.compare.Column.Group;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What came of a run, as values of columns. */
final class RunResults {
    private final ColumnMaker maker;
    private final Language language;

    RunResults(ColumnMaker maker, Language language) {
        this.maker = maker;
        this.language = language;
    }

    void take(KeptRun run) {
        boolean error = run.experiment().measuresError();
        List<EpochRecord> epochs = run.epochs();
        String second = error ? "Error" : "Accuracy";
        Better better = error ? Better.SMALLER : Better.LARGER;
        best("valLoss", epochs, EpochRecord::valLoss, Better.SMALLER);
        best("val" + second, epochs, EpochRecord::valAccuracy, better);
        EpochRecord last = epochs.isEmpty() ? null : epochs.getLast();
        last("loss", last, EpochRecord::loss, Better.SMALLER);
        last(error ? "error" : "accuracy", last, EpochRecord::accuracy, better);
        last("valLoss", last, EpochRecord::valLoss, Better.SMALLER);
        last("val" + second, last, EpochRecord::valAccuracy, better);
        maker.add(Group.COURSE, "trained", say("trained"), Better.NEITHER, Numeric.whole(epochs.size()));
        maker.add(Group.COURSE, "end", say("end"), Better.NEITHER, Value.of(end(run)));
        double seconds = run.last().seconds();
        maker.add(Group.COURSE, "perEpoch", say("perEpoch"), Better.SMALLER,
                Numeric.seconds(last == null ? Double.NaN : last.seconds() / last.epoch()));
        maker.add(Group.COURSE, "seconds", say("seconds"), Better.SMALLER, Numeric.seconds(seconds));
    }

    /** The best figure, and after which epoch it was reached first. */
    private void best(String key, List<EpochRecord> epochs, ToDoubleFunction<EpochRecord> figure, Better better) {
        double best = Double.NaN;
        int epoch = 0;
        for (EpochRecord record : epochs) {
            double value = figure.applyAsDouble(record);
            boolean improves = better == Better.LARGER ? value > best : value < best;
            if (improves || Double.isNaN(best) && !Double.isNaN(value)) {
                best = value;
                epoch = record.epoch();
            }
        }
        maker.add(Group.BEST, key, say("best." + key), better, Numeric.figure(best));
        maker.add(Group.BEST, key + "Epoch", say("atEpoch"), Better.NEITHER, Numeric.epoch(epoch));
    }

    private void last(String key, @org.jspecify.annotations.Nullable EpochRecord last, ToDoubleFunction<EpochRecord> figure,
            Better better) {
        maker.add(Group.LAST, key, say("last." + key), better,
                Numeric.figure(last == null ? Double.NaN : figure.applyAsDouble(last)));
    }

    private String end(KeptRun run) {
        Phase phase = run.last().phase();
        return phase == Phase.STOPPED_EARLY ? Messages.in(language, "workspace.compare.stoppedEarly", run.epochs().size())
                : Messages.in(language, "view.phase." + phase.name());
    }

    private String say(String key) {
        return Messages.in(language, "workspace.compare." + key);
    }
}
