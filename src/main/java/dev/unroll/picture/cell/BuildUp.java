package dev.unroll.picture.cell;

import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.text.Messages;
import dev.unroll.trace.SequenceTrace;

/**
 * How one comes from the plain recurrent cell to an LSTM or a GRU, in three pictures that turn into each other: the plain
 * cell; a carry track or a mixing valve added; the gates that make it the finished cell. The first two are schematic and
 * show no numbers; the last is the cell of the trace with its own.
 */
public final class BuildUp {
    /** The stage of the last picture; the first has stage 0. */
    public static final int LAST = 2;

    private BuildUp() {
    }

    /** Whether there is a build-up to the cell of a layer type. */
    public static boolean leadsTo(String type) {
        return type.equals("LSTM") || type.equals("GRU");
    }

    /**
     * Paints the build-up. The last picture shows the timestep of the view's choice, or else the trace's last.
     *
     * @param stage 0 … 2; between two whole numbers one picture turns into the next
     * @throws IllegalArgumentException for a layer that is a plain cell itself
     */
    public static void paint(Surface surface, double stage, CellView view, SequenceTrace trace) {
        String type = trace.layers().get(view.layer()).type();
        if (!leadsTo(type)) {
            throw new IllegalArgumentException(type + " is the plain cell itself");
        }
        double at = Math.clamp(stage, 0, LAST);
        int steps = trace.tokens().size();
        int t = view.chosen() == null ? steps - 1 : Math.clamp(view.chosen().t(), 0, steps - 1);
        CellView seen = at < LAST ? view.with(null, null, view.numbers()) : view;
        Pen pen = new Pen(surface, view.palette(), view.scale());
        surface.clipped(0, 0, view.width(), view.height(), () -> {
            CellScene scene;
            if (type.equals("LSTM")) {
                scene = LstmBuildUp.paint(pen, at, seen, trace, t);
            } else {
                scene = GruBuildUp.paint(pen, at, seen, trace, t);
            }
            new InputPainter(scene).paint();
            caption(scene, type, at);
        });
    }

    /** The name of a picture, for the transport and for those who hear it. */
    public static String titleKey(String type, int picture) {
        return "view.cell.build." + (type.equals("GRU") ? "gru" : "lstm") + picture;
    }

    private static void caption(CellScene scene, String type, double stage) {
        int picture = (int) Math.round(stage);
        Pen pen = scene.pen();
        CellLayout layout = scene.layout();
        double y = layout.height - 48;
        double left = layout.frameLeft;
        for (int k = 0; k <= LAST; k++) {
            double x = left + 10 + k * 28;
            boolean now = k == picture;
            pen.disc(x, y - 5, 11, pen.of(now ? Role.ACCENT : Role.SUBTLE));
            pen.circle(x, y - 5, 11, pen.of(now ? Role.ACCENT : Role.BORDER), 1.2);
            pen.text(Integer.toString(k + 1), x, y - 0.6, Face.SANS_SEMIBOLD, 12, pen.of(now ? Role.ON_ACCENT : Role.TEXT_MUTED),
                    Align.MIDDLE);
        }
        double from = left + 100;
        double room = layout.frameRight + layout.gap - from;
        String key = titleKey(type, picture);
        pen.text(scene.text(key), from, y, Face.SANS_SEMIBOLD, 16, pen.of(Role.TEXT), Align.START, room);
        pen.text(Messages.in(scene.view().language(), key + ".detail"), from, y + 21, Face.SANS, 13, pen.of(Role.TEXT_MUTED),
                Align.START, room);
        String truth = stage < LAST ? scene.text("view.cell.build.schematic")
                : scene.text("view.cell.build.real", layout.t + 1, InputPainter.token(scene.trace().tokens().get(layout.t)));
        pen.text(truth, from, y + 39, Face.SANS, 11, pen.of(Role.TEXT_SUBTLE), Align.START, room);
    }

    /** How far a stage has come from one value to another, 0 … 1, and gently at both ends. */
    static double ease(double stage, double from, double to) {
        double share = Math.clamp((stage - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }
}
