package dev.unroll.workspace.curves;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Points;
import java.util.Arrays;

/**
 * The ranges that hold a figure's lines. Within an epoch they stay as they are, so that the picture rests; they are made
 * anew where an epoch ends.
 */
final class CurveAxes {
    private static final int LEAST_EPOCHS = 4;
    private static final int X_TICKS = 7;
    private static final double MARGIN = 0.04;
    private static final int Y_TICKS = 8;

    private final Measure measure;
    private final CurveRuns runs;
    private final Along along;
    private Extent extent = Extent.NONE;

    CurveAxes(Measure measure, CurveRuns runs, Along along) {
        this.measure = measure;
        this.runs = runs;
        this.along = along;
    }

    /** Holds every epoch, and the early stop with some room to name it. */
    Axis x() {
        int most = LEAST_EPOCHS;
        int batches = 0;
        for (CurveRun run : runs.all()) {
            int last = Math.max(run.lastEpoch() + (run.underWay() ? 1 : 0), LEAST_EPOCHS);
            CurveRun.Stop stop = run == runs.current() ? run.stop() : null;
            last = stop == null ? last : Math.max(last, stop.epoch() + 1);
            most = Math.max(most, last);
            batches = Math.max(batches, last * run.batches().perEpoch());
        }
        return Axis.counting(along == Along.EPOCHS ? most : batches, X_TICKS);
    }

    Axis y(boolean logarithmic, boolean error) {
        for (CurveRun run : runs.all()) {
            extent = extent.with(run.points().extent(measure));
        }
        CurveRun current = runs.current();
        if (current != null) {
            within(current);
        }
        double low = extent.low();
        double high = extent.high();
        if (extent.empty()) {
            return measure == Measure.LOSS ? new Axis(0.3, 0.7, 0.1) : error ? new Axis(0, 1, 0.2) : new Axis(0.5, 1, 0.1);
        }
        if (logarithmic && extent.positive() < Double.POSITIVE_INFINITY) {
            double leastPositive = extent.positive();
            double margin = Math.max(Math.exp((Math.log(high) - Math.log(leastPositive)) * MARGIN), 1.02);
            return Axis.logarithmic(leastPositive, high).between(leastPositive / margin, high * margin);
        }
        double margin = (high - low) * MARGIN;
        double floor = low >= 0 ? Math.max(0, low - margin) : low - margin;
        Axis axis = Axis.around(floor, high + margin, Y_TICKS);
        boolean share = measure == Measure.ACCURACY && !error && high <= 1;
        return share && axis.max() > 1 ? new Axis(axis.min(), 1, axis.step()) : axis;
    }

    /** The batches of finished epochs. The steep beginning may leave the figure once there are epochs to look at. */
    private void within(CurveRun run) {
        int epochs = run.epochs().size();
        int perEpoch = run.batches().perEpoch();
        Points batches = run.points().means(measure, Along.EPOCHS);
        int from = epochs < 2 ? 0 : perEpoch;
        int to = epochs == 0 ? batches.size() : Math.min(batches.size(), epochs * perEpoch);
        if (along == Along.EPOCHS) {
            for (int i = from; i < to; i++) {
                take(batches.y(i));
            }
        } else {
            mostOf(run.points().batches(measure, along), from, to);
        }
        CurveRun.Now now = run.now();
        if (now != null && epochs == 0) {
            take(now.of(measure));
        }
    }

    /** All but the most outlying single batches. */
    private void mostOf(Points batches, int from, int to) {
        double[] sorted = new double[Math.max(0, to - from)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = batches.y(from + i);
        }
        Arrays.sort(sorted);
        int cut = sorted.length / 200;
        for (int i = cut; i < sorted.length - cut; i++) {
            take(sorted[i]);
        }
    }

    private void take(double value) {
        extent = extent.with(value);
    }
}
