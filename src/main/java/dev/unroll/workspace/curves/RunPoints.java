package dev.unroll.workspace.curves;

import dev.unroll.plot.Points;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The points of a run's lines, each computed once. */
final class RunPoints {
    private final CurveRun run;
    private final Map<List<Object>, Points> made = new ConcurrentHashMap<>();
    private final Map<Measure, Extent> extents = new ConcurrentHashMap<>();

    RunPoints(CurveRun run) {
        this.run = run;
    }

    /** Every epoch's mean and, within an epoch, the mean so far. */
    Points training(Measure measure, Along along) {
        return once(List.of("training", measure, along), () -> {
            List<EpochRecord> epochs = run.epochs();
            CurveRun.Now now = run.now();
            boolean within = now != null && !Double.isNaN(now.of(measure));
            int size = epochs.size();
            return Points.of(size + (within ? 1 : 0),
                    i -> (i < size || now == null ? epochs.get(i).epoch() : now.place()) * unit(along),
                    i -> i < size || now == null ? measure.training(epochs.get(i)) : now.of(measure));
        });
    }

    /** Every epoch's figure on the validation examples. */
    Points validation(Measure measure, Along along) {
        return once(List.of("validation", measure, along), () -> Points.of(run.epochs().size(),
                i -> run.epochs().get(i).epoch() * unit(along), i -> measure.validation(run.epochs().get(i))));
    }

    /** Whether any epoch was validated. */
    boolean validated(Measure measure) {
        Points points = validation(measure, Along.EPOCHS);
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isNaN(points.y(i))) {
                return true;
            }
        }
        return false;
    }

    /** Every batch as it was trained. */
    Points batches(Measure measure, Along along) {
        Series series = run.batches().of(measure);
        double perUnit = run.batches().perEpoch() / unit(along);
        return run.batches().perEpoch() == 0 ? Points.NONE : once(List.of("batches", measure, along),
                () -> Points.of(series.size(), i -> (i + 1) / perUnit, series::get));
    }

    /** Means over neighbouring batches. */
    Points means(Measure measure, Along along) {
        double perUnit = run.batches().perEpoch() / unit(along);
        return run.batches().perEpoch() == 0 ? Points.NONE
                : once(List.of("means", measure, along), () -> Smoothing.means(run.batches().of(measure), perUnit));
    }

    /** What all epochs' figures span. */
    Extent extent(Measure measure) {
        return extents.computeIfAbsent(measure, m -> {
            Extent extent = Extent.NONE;
            for (EpochRecord epoch : run.epochs()) {
                extent = extent.with(measure.training(epoch)).with(measure.validation(epoch));
            }
            return extent;
        });
    }

    /** Any of them, smoothed. */
    Points smoothed(Points raw, double weight) {
        return weight == 0 ? raw : once(List.of(raw, weight), () -> Smoothing.average(raw, weight));
    }

    private double unit(Along along) {
        return along == Along.EPOCHS ? 1 : run.batches().perEpoch();
    }

    private Points once(List<Object> key, Supplier<Points> making) {
        return made.computeIfAbsent(key, k -> making.get());
    }
}
