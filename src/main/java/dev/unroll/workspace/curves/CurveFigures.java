package dev.unroll.workspace.curves;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Crosshair;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Marks;
import dev.unroll.text.Messages;

/**
 * The curves of training as figures. The window, the files and the command line all take them from here, so that they show
 * the same.
 *
 * <p>A figure's ranges hold everything and change at most when an epoch ends. To zoom and pan, lay it over other axes made
 * from them: {@code figure.over(figure.x().zoomed(at, 1.2), figure.y())}. To read values under a pointer, add
 * {@code figure.with(CurveFigures.reading(…))}.
 */
public final class CurveFigures {
    private static final int DECIMALS = 4;

    private CurveFigures() {
    }

    /** The figure of one measure, without a place to read. */
    public static Figure figure(Measure measure, CurveRuns runs, CurveOptions options) {
        CurveRuns shown = runs.comparable(measure);
        Along along = along(runs, options);
        boolean error = runs.error();
        CurveAxes axes = new CurveAxes(measure, shown, along);
        Axis y = axes.y(options.logarithmic() && (measure == Measure.LOSS || error), error);
        CurveRun current = shown.current();
        double unit = along == Along.BATCHES && current != null ? current.batches().perEpoch() : 1;
        Marks marks = current == null || !options.marks() ? Marks.NONE
                : CurveMarks.of(current, measure, unit, options.language());
        return new Figure(measure == Measure.LOSS ? "loss" : error ? "error" : "accuracy", title(measure, runs, options),
                axes.x(), y, xLabel(measure, shown, options, along), DECIMALS,
                new CurveLines(measure, shown, options, along).make(), marks, null);
    }

    /** What the figure of a measure is called. */
    public static String title(Measure measure, CurveRuns runs, CurveOptions options) {
        String key = measure == Measure.LOSS ? "plot.loss" : runs.error() ? "plot.error" : "plot.accuracy";
        return Messages.in(options.language(), key);
    }

    /**
     * Every run's figures at the epoch, or the batch, that is nearest to a place of the horizontal axis.
     *
     * @return null beyond what has been trained, and for NaN
     */
    public static @org.jspecify.annotations.Nullable Crosshair reading(Measure measure, CurveRuns runs, CurveOptions options,
            double place) {
        return CurveReading.at(measure, runs.comparable(measure), options, along(runs, options), place);
    }

    private static String xLabel(Measure measure, CurveRuns runs, CurveOptions options, Along along) {
        if (along == Along.BATCHES) {
            return Messages.in(options.language(), "plot.batch");
        }
        CurveRun current = runs.current();
        int batches = current == null ? 0 : current.batches().of(measure).size();
        int window = Smoothing.window(batches);
        return batches > 1 && window > 1 && options.smoothing() == 0
                ? Messages.in(options.language(), "plot.epochAndBatches", window) : Messages.in(options.language(), "plot.epoch");
    }

    private static Along along(CurveRuns runs, CurveOptions options) {
        return options.along() == Along.BATCHES && runs.knowBatches() ? Along.BATCHES : Along.EPOCHS;
    }
}
