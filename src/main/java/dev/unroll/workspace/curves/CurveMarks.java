package dev.unroll.workspace.curves;

import dev.unroll.plot.Band;
import dev.unroll.plot.Dot;
import dev.unroll.plot.Marks;
import dev.unroll.plot.Notch;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Rule;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.EpochRecord;
import java.util.ArrayList;
import java.util.List;

/** Marks a run's best epoch, its early stop with the patience before it, and its checkpoints. */
final class CurveMarks {
    private CurveMarks() {
    }

    static Marks of(CurveRun run, Measure measure, double unit, Language language) {
        List<Rule> rules = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        int best = run.bestEpoch();
        if (best > 0) {
            rules.add(new Rule(best * unit, Messages.in(language, "plot.best", best), Role.TEXT, new Stroke(1.4), true));
            EpochRecord record = run.epoch(best);
            double value = record == null ? Double.NaN : measure.validation(record);
            if (!Double.isNaN(value)) {
                dots.add(new Dot(best * unit, value, Role.VALIDATION));
            }
        }
        CurveRun.Stop stop = run.stop();
        if (stop != null) {
            String label = Messages.in(language, stop.happened() ? "plot.stopped" : "plot.wouldStop", stop.epoch());
            Stroke stroke = new Stroke(1.6, stop.happened() ? Stroke.Dash.SOLID : Stroke.Dash.LONG);
            rules.add(new Rule(stop.epoch() * unit, label, Role.STOPPING, stroke, false));
            bands.add(new Band(best * unit, stop.epoch() * unit, Role.STOPPING_BAND));
        }
        List<Notch> notches = run.checkpoints().stream().map(epoch -> new Notch(epoch * unit, Role.TEXT_SUBTLE)).toList();
        return new Marks(rules, bands, dots, notches);
    }
}
