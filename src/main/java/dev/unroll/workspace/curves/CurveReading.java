package dev.unroll.workspace.curves;

import dev.unroll.plot.Crosshair;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Messages;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads every run's measured figures at one place. */
final class CurveReading {
    private static final Look TRAINING = new Look(Role.TRAINING, new Stroke(2.2));
    private static final Look VALIDATION = new Look(Role.VALIDATION, new Stroke(2.2)).with(Marker.RING);

    private final Measure measure;
    private final CurveRuns runs;
    private final CurveOptions options;
    private final List<Crosshair.Reading> readings = new ArrayList<>();

    private CurveReading(Measure measure, CurveRuns runs, CurveOptions options) {
        this.measure = measure;
        this.runs = runs;
        this.options = options;
    }

    static @Nullable Crosshair at(Measure measure, CurveRuns runs, CurveOptions options, Along along, double place) {
        if (Double.isNaN(place) || Math.abs(place) > Integer.MAX_VALUE) {
            return null;
        }
        CurveReading reading = new CurveReading(measure, runs, options);
        int at = (int) Math.round(place);
        return along == Along.EPOCHS ? reading.epoch(at) : reading.batch(at);
    }

    private @Nullable Crosshair epoch(int epoch) {
        CurveRun current = runs.current();
        if (current != null) {
            take(current, epoch, text("plot.training"), text("plot.validation"), TRAINING, VALIDATION);
        }
        others(epoch);
        return readings.isEmpty() ? null : new Crosshair(epoch, text("plot.atEpoch", epoch), readings);
    }

    /** The batch itself, and the last epoch that was finished by then. */
    private @Nullable Crosshair batch(int batch) {
        CurveRun current = runs.current();
        int perEpoch = current == null ? runs.others().getFirst().batches().perEpoch() : current.batches().perEpoch();
        if (current != null) {
            Series series = current.batches().of(measure);
            if (batch >= 1 && batch <= series.size()) {
                readings.add(new Crosshair.Reading(text("plot.training"), series.get(batch - 1), TRAINING));
            }
            EpochRecord record = current.epoch(batch / perEpoch);
            if (record != null) {
                add(text("plot.validation"), measure.validation(record), VALIDATION);
            }
        }
        others(batch / perEpoch);
        int epoch = (batch + perEpoch - 1) / perEpoch;
        return readings.isEmpty() ? null : new Crosshair(batch, text("plot.atBatch", batch, epoch), readings);
    }

    private void others(int epoch) {
        RunStyles styles = RunStyles.of(runs);
        for (int i = 0; i < runs.others().size() && styles.few(); i++) {
            CurveRun run = runs.others().get(i);
            take(run, epoch, text("plot.ofRun", run.name(), text("plot.training")),
                    text("plot.ofRun", run.name(), text("plot.validation")), styles.training(i), styles.validation(i));
        }
    }

    private void take(CurveRun run, int epoch, String training, String validation, Look lookTraining, Look lookValidation) {
        EpochRecord record = run.epoch(epoch);
        if (record != null) {
            add(training, measure.training(record), lookTraining);
            add(validation, measure.validation(record), lookValidation);
        }
    }

    private void add(String name, double value, Look look) {
        if (!Double.isNaN(value)) {
            readings.add(new Crosshair.Reading(name, value, look));
        }
    }

    private String text(String key, Object... arguments) {
        return Messages.in(options.language(), key, arguments);
    }
}
