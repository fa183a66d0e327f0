package dev.unroll.picture;

import dev.unroll.plot.Surface;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/**
 * The unrolled network: below, the tokens and what the layers are fed; above them each layer's state at every timestep;
 * on top, what the model would answer if the sequence ended there; at the bottom the whole sequence as a ribbon. Folded,
 * one cell whose states loop back to it, and the tokens come in one after another. A pure function of trace, time and view:
 * playing, scrubbing, stepping and folding draw through the same call.
 */
public final class UnrolledPicture {
    private UnrolledPicture() {
    }

    /**
     * Paints the picture.
     *
     * @param trace null while there is none: a ghost is drawn
     * @param time  timesteps that are done, with a fraction while the next one appears
     */
    public static void paint(Surface surface, @Nullable SequenceTrace trace, double time, UnrolledView view) {
        UnrolledLayout layout = UnrolledLayout.of(view, trace);
        Brush brush = new Brush(surface, view.palette(), view.scale());
        double within = Math.clamp(time, 0, layout.steps());
        Scene scene = new Scene(brush, layout, view, trace, within, new ReadingOrder(trace, layout.steps()));
        new ReadoutPainter(scene).paint();
        new LanePainter(scene).paint();
        new InputPainter(scene).paint();
        new RibbonPainter(scene).paint();
        new PinPainter(scene).paint();
        new HoverPainter(scene).paint();
    }
}
