package dev.unroll.view.curves;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Crosshair;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Sheet;
import dev.unroll.train.EpochRecord;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.curves.Along;
import dev.unroll.workspace.curves.CurveFigures;
import dev.unroll.workspace.curves.CurveOptions;
import dev.unroll.workspace.curves.CurveRuns;
import dev.unroll.workspace.curves.CurveSheet;
import dev.unroll.workspace.curves.Measure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the two figures of training show: which ranges, on which axes, how smooth, and the one place that is read in both.
 * Ranges follow training until a person zooms; from then on they stay put.
 */
public final class CurvesViewModel {
    /** The strongest smoothing that is offered. */
    public static final double SMOOTHEST = 0.99;
    /** Upright one may look this many times farther than the figure needs. */
    private static final double FARTHEST = 0.25;
    private static final double KEY_FACTOR = 1.5;

    private final TrainViewModel train;
    private final Texts texts;
    private final ShownRuns shown;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty();
    private final ObjectProperty<Along> along = new SimpleObjectProperty<>(Along.EPOCHS);
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final Map<Measure, Part> parts = new EnumMap<>(Measure.class);
    private final RangeMotion xMotion = new RangeMotion();
    private final Zoom xZoom = new Zoom();
    private final ReadOnlyBooleanWrapper batchesKnown = new ReadOnlyBooleanWrapper();
    private Along counted = Along.EPOCHS;
    private double place = Double.NaN;
    private boolean motion;
    private boolean following;

    /** One of the figures. */
    private static final class Part {
        private final RangeMotion motion = new RangeMotion();
        private final Zoom zoom = new Zoom();
        private @Nullable Figure whole;
    }

    /** The directions in which one zooms. */
    public enum Direction { BOTH, ACROSS, UPRIGHT }

    /** Shows the runs of {@code train} in the language of {@code texts}. */
    public CurvesViewModel(TrainViewModel train, Texts texts) {
        this.train = train;
        this.texts = texts;
        shown = new ShownRuns(train);
        for (Measure each : Measure.values()) {
            parts.put(each, new Part());
        }
        train.snapshotProperty().subscribe(at -> stale(true));
        train.runs().subscribe(() -> stale(true));
        train.currentRunProperty().subscribe(id -> stale(false));
        train.experiment().experimentProperty().subscribe(now -> stale(false));
        texts.languageProperty().subscribe(language -> stale(false));
        logarithmic.subscribe(on -> {
            parts.values().forEach(part -> part.zoom.reset());
            stale(false);
        });
        smoothing.subscribe(weight -> stale(false));
        along.subscribe(now -> stale(false));
    }

    // ---- properties ----

    /** Whether losses stand on a logarithmic axis. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** How much of what came before goes into each point: 0 none, up to {@value #SMOOTHEST}. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** What the horizontal axes count. */
    public ObjectProperty<Along> alongProperty() {
        return along;
    }

    /** Whether every run that is shown knows its batches, so that the axes can count them. */
    public ReadOnlyBooleanProperty batchesKnownProperty() {
        return batchesKnown.getReadOnlyProperty();
    }

    /** Whether less than everything is in sight. */
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /** Whether ranges are on their way, so that {@link #advance} has to be called. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Another number whenever the figures are other ones. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The place that is read, in units of the horizontal axis; NaN for none. */
    public double place() {
        return place;
    }

    /** How curves are shown. */
    public CurveOptions options() {
        return new CurveOptions(texts.language(), logarithmic.get(), smoothing.get(), counted, true);
    }

    /** The runs that are shown. */
    public CurveRuns runs() {
        return shown.runs();
    }

    /** Whether the second figure is an error instead of an accuracy. */
    public boolean measuresError() {
        return runs().error();
    }

    /** A figure as it is seen at this moment, with what is read in it. */
    public Figure figure(Measure measure) {
        Figure whole = whole(measure);
        Axis x = xZoom.of(xMotion.shown());
        Axis y = part(measure).zoom.of(part(measure).motion.shown());
        return whole.over(x, y).with(reading(measure));
    }

    /** Both figures as a page, in the ranges they have come to rest in. */
    public Sheet sheet(String title) {
        List<Figure> figures = Stream.of(Measure.values()).map(measure -> whole(measure)
                .over(xZoom.of(xMotion.aimed()), part(measure).zoom.of(part(measure).motion.aimed()))).toList();
        return CurveSheet.of(figures, runs(), options(), title);
    }

    /** The last epoch on the horizontal axis when everything is in sight. */
    public double lastEpochInSight() {
        whole(Measure.LOSS);
        return xMotion.shown().max() / unit();
    }

    /** Whether there is nothing to be seen yet. */
    public boolean empty() {
        return figure(Measure.LOSS).lines().isEmpty() && figure(Measure.ACCURACY).lines().isEmpty();
    }

    /** Whether smaller is better. */
    public boolean falls(Measure measure) {
        return measure == Measure.LOSS || measuresError();
    }

    /** What a figure says, for those who do not see it: what is read, or else how far training is. */
    public String spoken(Measure measure) {
        Crosshair reading = reading(measure);
        if (reading != null) {
            List<String> words = reading.readings().stream().filter(r -> Double.isFinite(r.y()))
                    .map(r -> r.name() + " " + Numbers.value(r.y(), figure(measure).decimals())).toList();
            return reading.heading() + ": " + String.join(", ", words);
        }
        List<EpochRecord> epochs = train.snapshotProperty().get().epochs();
        if (epochs.isEmpty()) {
            return texts.now("view.curves.empty");
        }
        EpochRecord last = epochs.getLast();
        boolean loss = measure == Measure.LOSS;
        String key = loss ? "view.curves.spokenLoss" : measuresError() ? "view.curves.spokenError" : "view.curves.spokenAccuracy";
        return texts.now(key, last.epoch(), Numbers.value(loss ? last.loss() : last.accuracy(), 4),
                Numbers.value(loss ? last.valLoss() : last.valAccuracy(), 4));
    }

    // ---- commands ----

    /** Whether ranges move to new ones, or jump. */
    public void useMotion(boolean next) {
        motion = next;
    }

    /** Lets ranges go on towards where they are going. */
    public void advance(double seconds) {
        boolean going = xMotion.advance(seconds);
        for (Part part : parts.values()) {
            going |= part.motion.advance(seconds);
        }
        moving.set(going);
        changed();
    }

    /** Reads both figures at a place of the horizontal axis, or at none (NaN). */
    public void read(double at) {
        double next = Double.isNaN(at) ? at : Math.rint(at);
        if (Double.compare(next, place) != 0) {
            place = next;
            changed();
        }
    }

    /** Reads both figures at the end of an epoch. */
    public void readEpoch(double epoch) {
        read(Math.max(1, epoch * unit()));
    }

    /** Reads the next epoch, or batch, or one before; the first time the last one. */
    public void readNext(int steps) {
        int last = lastPlace();
        if (last > 0) {
            double next = Double.isNaN(place) ? last : Math.clamp(place + steps, 1, last);
            xZoom.show(next, wholeX());
            read(next);
            changed();
        }
    }

    /** Shows a part around two values nearer, or farther for a factor below 1. */
    public void zoom(Measure measure, double x, double y, double factor, Direction direction) {
        Axis upright = wholeY(measure);
        if (direction != Direction.UPRIGHT) {
            xZoom.by(factor, x, wholeX(), wholeX());
        }
        if (direction != Direction.ACROSS) {
            Axis bounds = direction == Direction.UPRIGHT ? upright.zoomed(upright.value(0.5), FARTHEST) : upright;
            part(measure).zoom.by(factor, y, upright, bounds);
        }
        changed();
    }

    /** Nearer or farther around the place that is read, or else the middle. */
    public void zoomByKey(Measure measure, boolean nearer) {
        Figure seen = figure(measure);
        double at = seen.x().holds(place) ? place : seen.x().value(0.5);
        zoom(measure, at, seen.y().value(0.5), nearer ? KEY_FACTOR : 1 / KEY_FACTOR, Direction.BOTH);
    }

    /** Shows what lies between two places of the horizontal and two of the vertical axis; NaN leaves an axis as it is. */
    public void zoomTo(Measure measure, double fromX, double toX, double fromY, double toY) {
        if (!Double.isNaN(fromX + toX)) {
            xZoom.between(fromX, toX, wholeX(), wholeX());
        }
        if (!Double.isNaN(fromY + toY)) {
            Axis upright = wholeY(measure);
            part(measure).zoom.between(fromY, toY, upright, upright.zoomed(upright.value(0.5), FARTHEST));
        }
        changed();
    }

    /** Moves what is in sight by shares of it. */
    public void pan(Measure measure, double shareX, double shareY) {
        Axis upright = wholeY(measure);
        xZoom.pan(shareX, wholeX(), wholeX());
        part(measure).zoom.pan(shareY, upright, upright.zoomed(upright.value(0.5), FARTHEST));
        changed();
    }

    /** Everything in sight again. */
    public void resetZoom() {
        xZoom.reset();
        parts.values().forEach(part -> part.zoom.reset());
        changed();
    }

    // ---- within ----

    private void stale(boolean training) {
        shown.stale();
        parts.values().forEach(part -> part.whole = null);
        following = training;
        recount();
        changed();
    }

    private void changed() {
        zoomed.set(xZoom.on() || parts.values().stream().anyMatch(part -> part.zoom.on()));
        version.set(version.get() + 1);
    }

    /** Keeps what is in sight, and what is read, where the axes count something else from now on. */
    private void recount() {
        batchesKnown.set(runs().knowBatches() && shown.batchesPerEpoch() > 0);
        Along now = batchesKnown.get() ? along.get() : Along.EPOCHS;
        if (now != counted) {
            counted = now;
            double perEpoch = Math.max(1, shown.batchesPerEpoch());
            double factor = now == Along.BATCHES ? perEpoch : 1 / perEpoch;
            xZoom.times(factor);
            place = Double.isNaN(place) ? place : Math.max(1, Math.rint(place * factor));
        }
    }

    private Part part(Measure measure) {
        return Objects.requireNonNull(parts.get(measure));
    }

    private Figure whole(Measure measure) {
        Part part = part(measure);
        Figure ready = part.whole;
        if (ready == null) {
            ready = CurveFigures.figure(measure, runs(), options());
            part.whole = ready;
            boolean travel = motion && following;
            xMotion.aim(ready.x(), travel);
            part.motion.aim(ready.y(), travel);
            moving.set(xMotion.moving() || parts.values().stream().anyMatch(each -> each.motion.moving()));
        }
        return ready;
    }

    private Axis wholeX() {
        whole(Measure.LOSS);
        return xMotion.shown();
    }

    private Axis wholeY(Measure measure) {
        whole(measure);
        return part(measure).motion.shown();
    }

    private @Nullable Crosshair reading(Measure measure) {
        return CurveFigures.reading(measure, runs(), options(), place);
    }

    /** How many of the horizontal axis' units are an epoch. */
    private double unit() {
        return counted == Along.BATCHES ? shown.batchesPerEpoch() : 1;
    }

    private int lastPlace() {
        if (counted == Along.BATCHES) {
            return Math.max(train.snapshotProperty().get().batchLosses().size(),
                    train.snapshotProperty().get().epochs().size() * shown.batchesPerEpoch());
        }
        int last = train.snapshotProperty().get().epochs().size();
        for (KeptRun run : train.runs()) {
            last = run.visible() && !run.epochs().isEmpty() ? Math.max(last, run.epochs().getLast().epoch()) : last;
        }
        return last;
    }
}
