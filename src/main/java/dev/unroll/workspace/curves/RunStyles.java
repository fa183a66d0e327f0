package dev.unroll.workspace.curves;

import dev.unroll.plot.Look;
import dev.unroll.plot.Marker;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Stroke.Dash;

/**
 * How runs beside each other are told apart. Hue says training or validation in every run; a run has its own dashes, marker
 * and lightness. More runs than can be told apart are faint plain lines.
 */
final class RunStyles {
    private static final int TOLD_APART = 8;
    private static final int NAMED = 4;
    private static final int LONG = 300;
    private static final Dash[] DASHES = {Dash.SOLID, Dash.WIDE, Dash.DASH_DOT, Dash.FINE};
    private static final Marker[] MARKERS = {Marker.RING, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND};
    private static final double[] TONES = {0, 0.45, -0.2, 0.65, -0.1, 0.3, -0.25, 0.55};

    private final CurveRuns runs;
    private final boolean apart;
    private final int first;

    private RunStyles(CurveRuns runs) {
        this.runs = runs;
        this.apart = runs.all().size() <= TOLD_APART;
        this.first = runs.current() == null ? 0 : 1;
    }

    static RunStyles of(CurveRuns runs) {
        return new RunStyles(runs);
    }

    /** Whether each run has a look of its own. */
    boolean toldApart() {
        return apart;
    }

    /** Whether the runs behind are named at their lines' ends. */
    boolean labelled() {
        return apart && runs.all().size() <= NAMED + first;
    }

    Look training(int index) {
        return look(index, Role.TRAINING);
    }

    Look validation(int index) {
        Marker marker = apart && runs.others().get(index).epochs().size() <= LONG ? MARKERS[(index + first) % MARKERS.length]
                : Marker.NONE;
        return look(index, Role.VALIDATION).with(marker);
    }

    private Look look(int index, Role role) {
        if (!apart) {
            return new Look(role, new Stroke(1.4)).faint(runs.all().size() > 24 ? 0.2 : 0.28);
        }
        int at = index + first;
        double width = first == 0 ? 1.9 : 1.5;
        Dash dash = DASHES[at % DASHES.length];
        return new Look(role, new Stroke(width, dash)).toned(TONES[at % TONES.length]).faint(first == 0 ? 1 : 0.8);
    }
}
