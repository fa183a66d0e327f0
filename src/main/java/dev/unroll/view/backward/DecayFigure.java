package dev.unroll.view.backward;

import dev.unroll.plot.Axis;
import dev.unroll.plot.Band;
import dev.unroll.plot.Figure;
import dev.unroll.plot.Level;
import dev.unroll.plot.Line;
import dev.unroll.plot.Look;
import dev.unroll.plot.Marks;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Points;
import dev.unroll.plot.Sheet;
import dev.unroll.plot.Spread;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.trace.Quantity;
import dev.unroll.view.backward.DecayViewModel.Scope;
import dev.unroll.view.backward.DecayViewModel.Shown;
import dev.unroll.workspace.study.gradient.CellKind;
import dev.unroll.workspace.study.gradient.Decay;
import dev.unroll.workspace.study.gradient.DecayBand;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How much of the gradient survives, as a figure: the window and every file draw the same one. */
final class DecayFigure {
    /** Smaller values lie beyond the figure. */
    private static final double LEAST = 1e-12;
    private static final double USUAL = 1e-3;

    private DecayFigure() {
    }

    /**
     * One curve.
     *
     * @param strand   its model
     * @param of       its state
     * @param relative by place of the reading order, 1 first: what is left of the gradient
     * @param lower    a quarter of many sequences keep less; empty for a single one
     * @param upper    three quarters of them keep less
     * @param below    how many steps back less than 1 % is left
     */
    record Curve(Strand strand, Quantity of, double[] relative, double[] lower, double[] upper, OptionalInt below) {
        /** Fainter where the model was not trained as long as the one in the picture. */
        Look look() {
            Look look = DecayFigure.look(strand.kind(), of);
            return strand.fair() ? look : look.faint(0.5);
        }

        /** What is left at a place of the reading order, from 1. */
        double at(int place) {
            return place >= 1 && place <= relative.length ? relative[place - 1] : Double.NaN;
        }

        /** In the table, the same in every language. */
        String series() {
            return strand.kind().type() + (of == Quantity.CELL ? " cell state" : " hidden state");
        }

        String name(Language language) {
            String name = Messages.in(language, of == Quantity.CELL ? "view.backward.curveCell" : "view.backward.curveHidden",
                    strand.kind().type());
            return strand.fair() ? name
                    : Messages.in(language, "view.backward.curveEpoch", name, Numbers.fixed(Math.floor(strand.epoch()), 0));
        }
    }

    /** How a model's state is drawn everywhere. */
    static Look look(CellKind kind, Quantity of) {
        return switch (kind) {
            case SIMPLE_RNN -> new Look(Role.HIDDEN, new Stroke(3, Dash.FINE));
            case GRU -> new Look(Role.INPUT, new Stroke(2.6, Dash.DASH_DOT));
            case LSTM -> new Look(Role.CELL, of == Quantity.CELL ? new Stroke(3) : new Stroke(1.8, Dash.LONG));
        };
    }

    /** The curves that are shown, the lowest first. */
    static List<Curve> curves(Shown shown, Scope scope) {
        List<Curve> curves = new ArrayList<>();
        int steps = shown.order().steps();
        for (CellKind kind : List.of(CellKind.SIMPLE_RNN, CellKind.GRU, CellKind.LSTM)) {
            Strand strand = shown.of(kind);
            if (strand == null) {
                continue;
            }
            if (scope == Scope.MANY && !strand.bands().isEmpty()) {
                for (DecayBand band : strand.bands().reversed()) {
                    curves.add(new Curve(strand, band.of(), turned(band.median()), turned(band.lower()), turned(band.upper()),
                            band.below(Decay.FADED)));
                }
            } else {
                for (Decay decay : strand.decays().reversed()) {
                    double[] relative = new double[steps];
                    for (int place = 1; place <= steps; place++) {
                        relative[place - 1] = decay.relative(shown.order().step(place));
                    }
                    curves.add(new Curve(strand, decay.of(), relative, new double[0], new double[0], decay.faded()));
                }
            }
        }
        return curves;
    }

    /** From distance to the loss to the place in the reading order. */
    private static double[] turned(double[] byDistance) {
        double[] byPlace = new double[byDistance.length];
        for (int i = 0; i < byPlace.length; i++) {
            byPlace[i] = byDistance[byPlace.length - 1 - i];
        }
        return byPlace;
    }

    /** The figure of curves over a sequence of tokens. */
    static Figure figure(Shown shown, List<Curve> curves, Language language) {
        int steps = shown.order().steps();
        List<Line> lines = curves.stream()
                .map(curve -> new Line(curve.series(), null, points(curve.relative()), curve.look())).toList();
        List<Spread> spreads = curves.stream().filter(curve -> curve.lower().length > 0)
                .map(curve -> new Spread(curve.series(), points(curve.lower()), points(curve.upper()), curve.look())).toList();
        List<Level> levels = List.of(new Level(1, "", Role.TEXT_SUBTLE, new Stroke(1), false),
                new Level(Decay.FADED, Messages.in(language, "view.backward.onePercent"), Role.TEXT_MUTED,
                        new Stroke(1.2, Dash.EVEN), false),
                new Level(Decay.ROUNDING, Messages.in(language, "view.backward.rounding",
                        Numbers.significant(Decay.ROUNDING, 2)), Role.STOPPING, new Stroke(1.2, Dash.LONG), true));
        Axis x = new Axis(0.5, steps + 0.5, Axis.counting(Math.max(1, steps), 10).step());
        Marks marks = new Marks(List.of(), padding(shown), List.of(), List.of(), levels, spreads);
        String key = shown.order().backwards() ? "view.backward.placeAxis" : "view.backward.stepAxis";
        return new Figure("gradient", Messages.in(language, "view.backward.survives"), x, vertical(curves),
                Messages.in(language, key), 4, lines, marks, null);
    }

    /** Without the name of the horizontal axis, where the slider stands below it. */
    static Figure bare(Figure figure) {
        return new Figure(figure.key(), figure.title(), figure.x(), figure.y(), "", figure.decimals(), figure.lines(),
                figure.marks(), figure.crosshair());
    }

    /** The page for a file. */
    static Sheet sheet(Figure figure, List<Curve> curves, String title, String caption, Language language) {
        List<Sheet.LegendEntry> legend = curves.reversed().stream().map(curve ->
                new Sheet.LegendEntry(curve.name(language) + ": " + reach(curve, language), List.of(curve.look()))).toList();
        return new Sheet(title, caption, List.of(figure), legend);
    }

    /** How far the gradient reaches, in words. */
    static String reach(Curve curve, Language language) {
        if (curve.relative().length == 0 || Double.isNaN(curve.at(curve.relative().length))) {
            return Messages.in(language, "view.backward.noGradient");
        }
        return curve.below().isPresent() ? Messages.in(language, "view.backward.belowAfter", curve.below().getAsInt())
                : Messages.in(language, "view.backward.neverBelow");
    }

    private static Points points(double[] byPlace) {
        return Points.of(byPlace.length, i -> i + 1, i -> byPlace[i]);
    }

    private static Axis vertical(List<Curve> curves) {
        double low = USUAL;
        double high = 1;
        for (Curve curve : curves) {
            for (double[] values : List.of(curve.relative(), curve.lower(), curve.upper())) {
                for (double value : values) {
                    if (value > 0 && Double.isFinite(value)) {
                        low = Math.min(low, Math.max(LEAST, value));
                        high = Math.max(high, value);
                    }
                }
            }
        }
        double bottom = Math.pow(10, Math.floor(Math.log10(low) + 1e-9));
        return new Axis(bottom, high > 1.0001 ? Axis.logarithmic(bottom, high).max() : 1, 1, Axis.Scale.LOGARITHMIC);
    }

    private static List<Band> padding(Shown shown) {
        List<String> tokens = shown.way().trace().tokens();
        int steps = shown.order().steps();
        int front = 0;
        while (front < steps && tokens.get(shown.order().step(front + 1)).equals("<pad>")) {
            front++;
        }
        int back = steps;
        while (back > front && tokens.get(shown.order().step(back)).equals("<pad>")) {
            back--;
        }
        List<Band> bands = new ArrayList<>();
        if (front > 0) {
            bands.add(new Band(0.5, front + 0.5, Role.SUBTLE));
        }
        if (back < steps) {
            bands.add(new Band(back + 0.5, steps + 0.5, Role.SUBTLE));
        }
        return bands;
    }
}
