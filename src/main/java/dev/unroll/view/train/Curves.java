package dev.unroll.view.train;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Band;
import dev.unroll.plot.Crosshair;
import dev.unroll.plot.Dot;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Line;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Marks;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Points;
import dev.unroll.plot.Rule;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.KeptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The live curves as figures: a pure function of where training stands. */
public final class Curves {
    /** Which figure of training a curve shows. */
    public enum Kind {
        LOSS(EpochRecord::loss, EpochRecord::valLoss), ACCURACY(EpochRecord::accuracy, EpochRecord::valAccuracy);

        private final ToDoubleFunction<EpochRecord> training;
        private final ToDoubleFunction<EpochRecord> validation;

        Kind(ToDoubleFunction<EpochRecord> training, ToDoubleFunction<EpochRecord> validation) {
            this.training = training;
            this.validation = validation;
        }
    }

    private final Kind kind;
    private final TrainingSnapshot at;
    private final TrainingSettings settings;
    private final List<KeptRun> past;
    private final Language language;

    private Curves(Kind kind, TrainingSnapshot at, TrainingSettings settings, List<KeptRun> past, Language language) {
        this.kind = kind;
        this.at = at;
        this.settings = settings;
        this.past = past.stream().filter(KeptRun::visible).toList();
        this.language = language;
    }

    /**
     * The figure of one kind of curve.
     *
     * @param hover a place on the horizontal axis to be read, or NaN
     */
    public static Figure figure(Kind kind, TrainingSnapshot at, TrainingSettings settings, List<KeptRun> past,
            Language language, double hover) {
        return new Curves(kind, at, settings, past, language).figure(hover);
    }

    private Figure figure(double hover) {
        List<Line> lines = new ArrayList<>();
        for (KeptRun run : past) {
            lines.add(line(null, run.epochs(), kind.validation, Role.VALIDATION, 0.28, 1.4, Marker.NONE));
            lines.add(line(null, run.epochs(), kind.training, Role.TRAINING, 0.28, 1.4, Marker.NONE));
        }
        Points batches = batches();
        if (batches.size() > 1) {
            lines.add(new Line(text("view.curves.training"), null, batches, new Look(Role.TRAINING, new Stroke(1)).faint(0.42)));
        }
        Points training = training();
        if (training.size() > 0) {
            String name = text("view.curves.training");
            lines.add(new Line(name, name, training, new Look(Role.TRAINING, new Stroke(2.2))));
        }
        if (at.epochs().stream().anyMatch(e -> !Double.isNaN(kind.validation.applyAsDouble(e)))) {
            lines.add(line(text("view.curves.validation"), at.epochs(), kind.validation, Role.VALIDATION, 1, 2.2,
                    Marker.RING));
        }
        return new Figure(text(kind == Kind.LOSS ? "view.curves.loss" : "view.curves.accuracy"), xAxis(), yAxis(batches),
                xLabel(batches.size()), 4, lines, new Marks(rules(), bands(), dots(), List.of()), crosshair(hover));
    }

    private Line line(@Nullable String name, List<EpochRecord> epochs, ToDoubleFunction<EpochRecord> value, Role role,
            double opacity, double width, Marker marker) {
        Points points = Points.of(epochs.size(), i -> epochs.get(i).epoch(), i -> value.applyAsDouble(epochs.get(i)));
        return new Line(role.name(), name, points, new Look(role, 0, opacity, new Stroke(width), marker));
    }

    /** Every epoch's mean and, within an epoch, the mean so far. */
    private Points training() {
        List<EpochRecord> epochs = at.epochs();
        double running = kind == Kind.LOSS ? at.loss() : at.accuracy();
        boolean within = at.epoch() > epochs.size() && at.batches() > 0 && at.batch() > 0 && !Double.isNaN(running);
        int size = epochs.size() + (within ? 1 : 0);
        double place = at.epoch() - 1 + (double) at.batch() / Math.max(1, at.batches());
        return Points.of(size, i -> i < epochs.size() ? epochs.get(i).epoch() : place,
                i -> i < epochs.size() ? kind.training.applyAsDouble(epochs.get(i)) : running);
    }

    private Points batches() {
        Series series = kind == Kind.LOSS ? at.batchLosses() : at.batchAccuracies();
        return at.batches() == 0 ? Points.of(0, i -> 0, i -> 0) : Smoothing.of(series, at.batches());
    }

    private Axis xAxis() {
        int last = Math.max(at.epoch(), 4);
        for (KeptRun run : past) {
            last = Math.max(last, run.epochs().size());
        }
        boolean over = at.phase() == Phase.DONE || at.phase() == Phase.READY;
        return Axis.counting(Math.max(over ? last : last + 1, stop() + 1), 7);
    }

    private Axis yAxis(Points batches) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<EpochRecord> all = new ArrayList<>(at.epochs());
        past.forEach(run -> all.addAll(run.epochs()));
        for (EpochRecord epoch : all) {
            for (ToDoubleFunction<EpochRecord> each : List.of(kind.training, kind.validation)) {
                double value = each.applyAsDouble(epoch);
                low = Double.isNaN(value) ? low : Math.min(low, value);
                high = Double.isNaN(value) ? high : Math.max(high, value);
            }
        }
        double running = kind == Kind.LOSS ? at.loss() : at.accuracy();
        if (at.batch() > 0 && !Double.isNaN(running)) {
            low = Math.min(low, running);
            high = Math.max(high, running);
        }
        // The steep beginning may leave the figure once there are epochs to look at.
        double from = at.epochs().size() < 2 ? 0 : 1;
        for (int i = 0; i < batches.size(); i++) {
            if (batches.x(i) > from) {
                low = Math.min(low, batches.y(i));
                high = Math.max(high, batches.y(i));
            }
        }
        if (high < low) {
            return kind == Kind.LOSS ? new Axis(0.3, 0.7, 0.1) : new Axis(0.5, 1, 0.1);
        }
        double margin = (high - low) * 0.04;
        double floor = low >= 0 ? Math.max(0, low - margin) : low - margin;
        Axis axis = Axis.around(floor, high + margin, 6);
        return kind == Kind.ACCURACY && high <= 1 && axis.max() > 1 ? new Axis(axis.min(), 1, axis.step()) : axis;
    }

    private String xLabel(int batches) {
        int window = Smoothing.window(batches);
        return batches > 1 && window > 1 ? text("view.curves.epochAndBatches", window) : text("view.curves.epoch");
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (at.bestEpoch() > 0) {
            rules.add(new Rule(at.bestEpoch(), text("view.curves.best", at.bestEpoch()), Role.TEXT, new Stroke(1.4), true));
        }
        int stop = stop();
        if (stop > 0) {
            boolean stopped = at.phase() == Phase.STOPPED_EARLY;
            rules.add(new Rule(stop, text(stopped ? "view.curves.stopped" : "view.curves.wouldStop", stop), Role.STOPPING,
                    new Stroke(1.6, stopped ? Stroke.Dash.SOLID : Stroke.Dash.LONG), false));
        }
        return rules;
    }

    private List<Band> bands() {
        int stop = stop();
        return stop == 0 ? List.of() : List.of(new Band(at.bestEpoch(), stop, Role.STOPPING_BAND));
    }

    /** The epoch at which early stopping ended training, or would end it if nothing became better; 0 without. */
    private int stop() {
        EarlyStopping stopping = settings.earlyStopping();
        if (stopping == null || at.bestEpoch() == 0 || at.phase() == Phase.DONE) {
            return 0;
        }
        if (at.phase() == Phase.STOPPED_EARLY) {
            return at.epochs().size();
        }
        int stop = at.bestEpoch() + Math.max(1, stopping.patience());
        return stop > settings.epochs() ? 0 : stop;
    }

    private List<Dot> dots() {
        int best = at.bestEpoch();
        if (best == 0 || best > at.epochs().size()) {
            return List.of();
        }
        double value = kind.validation.applyAsDouble(at.epochs().get(best - 1));
        return Double.isNaN(value) ? List.of() : List.of(new Dot(best, value, Role.VALIDATION));
    }

    private @Nullable Crosshair crosshair(double hover) {
        int epoch = (int) Math.round(hover);
        if (Double.isNaN(hover) || epoch < 1 || epoch > at.epochs().size()) {
            return null;
        }
        EpochRecord record = at.epochs().get(epoch - 1);
        return new Crosshair(epoch, text("view.curves.atEpoch", epoch), List.of(
                new Crosshair.Reading(text("view.curves.training"), kind.training.applyAsDouble(record),
                        new Look(Role.TRAINING, new Stroke(2.2))),
                new Crosshair.Reading(text("view.curves.validation"), kind.validation.applyAsDouble(record),
                        new Look(Role.VALIDATION, new Stroke(2.2)))));
    }

    private String text(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }
}
