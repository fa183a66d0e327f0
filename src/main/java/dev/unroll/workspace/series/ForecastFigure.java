package dev.unroll.workspace.series;

import dev.unroll.evaluate.Forecast;
import dev.unroll.plot.Axis;
import dev.unroll.plot.Crosshair;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Line;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Marks;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Points;
import dev.unroll.plot.Stroke;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A forecast as a figure: what came true, what the model foretold, and "as the last one known". */
public final class ForecastFigure {
    private static final Look TRUTH = new Look(Role.TEXT, new Stroke(1.6));
    private static final Look MODEL = new Look(Role.TRAINING, new Stroke(1.8));
    private static final Look BASELINE = new Look(Role.VALIDATION, new Stroke(1.3, Stroke.Dash.EVEN));
    private static final int MARKED = 120;
    private static final int DECIMALS = 2;

    private final Forecast forecast;
    private final Points truth;
    private final Points model;
    private final Points baseline;

    /** The figures of one forecast. */
    public ForecastFigure(Forecast forecast) {
        this.forecast = forecast;
        truth = points(i -> forecast.truth()[i]);
        model = points(i -> forecast.model()[i]);
        baseline = points(i -> forecast.baseline()[i]);
    }

    private Points points(IntToDoubleFunction value) {
        return Points.of(forecast.count(), i -> forecast.first() + i + 1.0, value);
    }

    /** The first row that is foretold, counted from 1. */
    public double first() {
        return forecast.first() + 1.0;
    }

    /** The last row that is foretold. */
    public double last() {
        return forecast.first() + (double) forecast.count();
    }

    /**
     * Some rows of it.
     *
     * @param at     the row that is read; NaN for none
     * @param target what is foretold, as the table calls it
     */
    public Figure figure(double from, double to, double at, String target, Language language) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int begin = Math.max(0, (int) Math.floor(from) - forecast.first() - 1);
        int end = Math.min(forecast.count(), (int) Math.ceil(to) - forecast.first());
        for (int i = begin; i < end; i++) {
            low = Math.min(low, Math.min(forecast.truth()[i], forecast.model()[i]));
            high = Math.max(high, Math.max(forecast.truth()[i], forecast.model()[i]));
        }
        Axis whole = Axis.around(first(), last(), 8);
        Axis x = new Axis(from, Math.max(to, from + 1), Math.max(1, Axis.around(from, to, 8).step()));
        Axis y = Axis.around(low, high, 6);
        boolean near = to - from <= MARKED;
        List<Line> lines = List.of(
                new Line("", "baseline", Messages.in(language, "series.baseline"), baseline, BASELINE, true),
                new Line("", "truth", Messages.in(language, "series.truth"), truth, near ? TRUTH.with(Marker.RING) : TRUTH, true),
                new Line("", "forecast", Messages.in(language, "series.model"), model, MODEL, true));
        return new Figure("forecast", target, x.min() < x.max() ? x : whole, y, Messages.in(language, "series.row"), DECIMALS,
                lines, Marks.NONE, reading(at, from, to, language));
    }

    private @Nullable Crosshair reading(double at, double from, double to, Language language) {
        int row = (int) Math.round(at) - forecast.first() - 1;
        if (Double.isNaN(at) || at < from || at > to || row < 0 || row >= forecast.count()) {
            return null;
        }
        return new Crosshair(forecast.first() + row + 1.0,
                Messages.in(language, "series.rowNumber", forecast.first() + row + 1), List.of(
                        new Crosshair.Reading(Messages.in(language, "series.truth"), forecast.truth()[row], TRUTH),
                        new Crosshair.Reading(Messages.in(language, "series.model"), forecast.model()[row], MODEL),
                        new Crosshair.Reading(Messages.in(language, "series.baseline"), forecast.baseline()[row], BASELINE)));
    }
}
