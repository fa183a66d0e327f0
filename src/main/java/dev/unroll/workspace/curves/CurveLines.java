package dev.unroll.workspace.curves;

import dev.unroll.plot.Line;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Points;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a figure: the runs behind, then the current run's batches, training and validation. */
final class CurveLines {
    private static final Look BOLD_TRAINING = new Look(Role.TRAINING, new Stroke(2.2));
    private static final Look BOLD_VALIDATION = new Look(Role.VALIDATION, new Stroke(2.2)).with(Marker.RING);
    private static final Stroke THIN = new Stroke(1);
    private static final double RAW = 0.35;

    private final Measure measure;
    private final CurveRuns runs;
    private final CurveOptions options;
    private final Along along;
    private final RunStyles styles;
    private final List<Line> lines = new ArrayList<>();

    CurveLines(Measure measure, CurveRuns runs, CurveOptions options, Along along) {
        this.measure = measure;
        this.runs = runs;
        this.options = options;
        this.along = along;
        this.styles = RunStyles.of(runs);
    }

    List<Line> make() {
        for (int i = 0; i < runs.others().size(); i++) {
            other(runs.others().get(i), i);
        }
        CurveRun current = runs.current();
        if (current != null) {
            batches(current);
            epochs(current);
        }
        return lines;
    }

    private void other(CurveRun run, int index) {
        Look training = styles.training(index);
        Look validation = styles.validation(index);
        boolean validated = run.points().validated(measure);
        String label = styles.labelled() ? run.name() : null;
        pair(run, "training", validated ? null : label, run.points().training(measure, along), training);
        if (validated) {
            pair(run, "validation", label, run.points().validation(measure, along), validation);
        }
    }

    private void epochs(CurveRun run) {
        pair(run, "training", text("plot.training"), run.points().training(measure, along), BOLD_TRAINING);
        if (run.points().validated(measure)) {
            pair(run, "validation", text("plot.validation"), run.points().validation(measure, along), BOLD_VALIDATION);
        }
    }

    /** A line and, where it is smoothed, what was measured as a faint line under it. */
    private void pair(CurveRun run, String series, @Nullable String label, Points raw, Look look) {
        if (raw.size() == 0) {
            return;
        }
        if (options.smoothing() > 0) {
            lines.add(line(run, series, null, raw, look.wide(1).faint(RAW * look.opacity()).with(Marker.NONE)));
        }
        lines.add(line(run, options.smoothing() > 0 ? series + " smoothed" : series, label,
                run.points().smoothed(raw, options.smoothing()), look));
    }

    private void batches(CurveRun run) {
        Points raw = run.points().batches(measure, along);
        if (raw.size() < 2) {
            return;
        }
        Look thin = new Look(Role.TRAINING, THIN);
        if (along == Along.BATCHES) {
            lines.add(line(run, "training batches", null, raw, thin.faint(0.28)));
        }
        boolean means = options.smoothing() == 0;
        Points trend = means ? run.points().means(measure, along) : run.points().smoothed(raw, options.smoothing());
        lines.add(line(run, means ? "training batches mean" : "training batches smoothed", null, trend,
                thin.faint(along == Along.BATCHES ? 0.6 : 0.42)));
    }

    private Line line(CurveRun run, String series, @Nullable String label, Points points, Look look) {
        boolean finished = !run.underWay() && run != runs.current();
        return new Line(run.name(), series, label, points, look, finished && look.marker() == Marker.NONE);
    }

    private String text(String key) {
        return Messages.in(options.language(), key);
    }
}
