package dev.unroll.picture.cell;

import dev.unroll.plot.Surface;
import dev.unroll.trace.SequenceTrace;

/**
 * One cell at one timestep, from the state it gets to the state it hands on. A pure function of trace, time and view:
 * playing, scrubbing and stepping draw through the same call. What has not been computed at {@code time} is a grey ghost,
 * what is being computed comes along the wires.
 */
public final class CellPicture {
    private CellPicture() {
    }

    /**
     * Paints the cell of the timestep that is looked at when {@code time} timesteps are done.
     *
     * @param time timesteps that are done; its fraction runs through the cell's {@link Operations}
     */
    public static void paint(Surface surface, SequenceTrace trace, double time, CellView view) {
        CellLayout layout = CellLayout.of(view, trace, time);
        Pen pen = new Pen(surface, view.palette(), view.scale());
        CellScene scene = new CellScene(pen, layout, view, trace, Operations.fraction(time));
        surface.clipped(0, 0, view.width(), layout.bottom() * view.scale(), () -> {
            cell(scene);
            new InputPainter(scene).paint();
            if (!view.hall()) {
                new CellRibbon(scene).paint();
            }
            new HoverPainter(scene).paint();
        });
    }

    private static void cell(CellScene scene) {
        if (scene.step().masked()) {
            new SkippedPainter(scene).paint();
            return;
        }
        if (scene.back()) {
            BackPainter.paint(scene);
            return;
        }
        switch (scene.layer().type()) {
            case "LSTM" -> new LstmPainter(scene).paint();
            case "GRU" -> new GruPainter(scene).paint();
            default -> new SimplePainter(scene).paint();
        }
    }
}
