package dev.unroll.workspace.curves;

import dev.unroll.plot.Figure;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Sheet;
import dev.unroll.plot.Sheet.LegendEntry;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** The curves as a page, for files: loss and, where it was measured, accuracy or error, with a legend where runs are compared. */
public final class CurveSheet {
    private CurveSheet() {
    }

    /**
     * The page of runs.
     *
     * @param title empty for none
     */
    public static Sheet of(CurveRuns runs, CurveOptions options, String title) {
        List<Figure> figures = new ArrayList<>();
        figures.add(CurveFigures.figure(Measure.LOSS, runs, options));
        if (measured(runs)) {
            figures.add(CurveFigures.figure(Measure.ACCURACY, runs, options));
        }
        return of(figures, runs, options, title);
    }

    /** The page of figures that are shown already, zoomed or not: what is exported is what is seen. */
    public static Sheet of(List<Figure> figures, CurveRuns runs, CurveOptions options, String title) {
        String caption = options.smoothing() == 0 ? ""
                : Messages.in(options.language(), "plot.smoothed", Numbers.plain(options.smoothing()));
        return new Sheet(title, caption, figures, legend(runs, options));
    }

    private static boolean measured(CurveRuns runs) {
        return runs.all().stream().flatMap(run -> run.epochs().stream())
                .anyMatch(epoch -> Double.isFinite(epoch.accuracy()) || Double.isFinite(epoch.valAccuracy()));
    }

    /** A single run needs none, since its lines are named at their ends. */
    private static List<LegendEntry> legend(CurveRuns runs, CurveOptions options) {
        RunStyles styles = RunStyles.of(runs);
        if (runs.all().size() < 2) {
            return List.of();
        }
        List<LegendEntry> legend = new ArrayList<>();
        Look training = new Look(Role.TRAINING, new Stroke(2.2));
        Look validation = new Look(Role.VALIDATION, new Stroke(2.2)).with(Marker.RING);
        CurveRun current = runs.current();
        if (current != null && !current.name().isEmpty()) {
            legend.add(new LegendEntry(current.name(), List.of(training, validation)));
        }
        for (int i = 0; i < runs.others().size(); i++) {
            legend.add(new LegendEntry(runs.others().get(i).name(), List.of(styles.training(i), styles.validation(i))));
        }
        String series = Messages.in(options.language(), "plot.training");
        legend.add(new LegendEntry(series, List.of(training)));
        legend.add(new LegendEntry(Messages.in(options.language(), "plot.validation"), List.of(validation.with(Marker.NONE))));
        return legend;
    }
}
