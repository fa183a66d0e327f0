package dev.unroll.workspace.curves;

import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;

/**
 * How runs beside each other are told apart. Hue says training or validation in every run; a run has dashes and a lightness
 * that it shares with none of the {@value #DIFFERENT} runs around it. A few runs have markers, too; many are fainter.
 */
final class RunStyles {
    private static final int FEW = 8;
    private static final int MANY = 24;
    private static final int NAMED = 4;
    private static final int LONG = 300;
    private static final Dash[] DASHES = {Dash.SOLID, Dash.WIDE, Dash.DASH_DOT, Dash.FINE, Dash.BROAD, Dash.DASH_DOT_DOT,
        Dash.SPARSE};
    private static final Marker[] MARKERS = {Marker.RING, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND};
    private static final double[] TONES = {0, 0.45, -0.2, 0.65, -0.1, 0.3, -0.25, 0.55};
    /** Pairs of dashes and lightness: 7 and 8 have no common divisor. */
    static final int DIFFERENT = 56;

    private final CurveRuns runs;
    private final boolean few;
    private final int first;

    private RunStyles(CurveRuns runs) {
        this.runs = runs;
        this.few = runs.crowd() <= FEW;
        this.first = runs.current() == null ? 0 : 1;
    }

    static RunStyles of(CurveRuns runs) {
        return new RunStyles(runs);
    }

    /** Whether all their figures can be read side by side. */
    boolean few() {
        return few;
    }

    /** Whether the runs behind are named at their lines' ends. */
    boolean labelled() {
        return runs.crowd() <= NAMED + first;
    }

    Look training(int index) {
        return look(index, Role.TRAINING);
    }

    Look validation(int index) {
        Marker marker = few && runs.others().get(index).epochs().size() <= LONG ? MARKERS[place(index) % MARKERS.length]
                : Marker.NONE;
        return look(index, Role.VALIDATION).with(marker);
    }

    private int place(int index) {
        return runs.places().get(index) + first;
    }

    private Look look(int index, Role role) {
        int at = place(index) % DIFFERENT;
        double width = !few ? 1.4 : first == 0 ? 1.9 : 1.5;
        double opacity = runs.crowd() > MANY ? 0.5 : !few ? 0.65 : first == 0 ? 1 : 0.8;
        Dash dash = DASHES[at % DASHES.length];
        double tone = TONES[at % TONES.length];
        return new Look(role, new Stroke(width, dash)).toned(tone).faint(opacity);
    }
}
