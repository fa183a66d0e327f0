package dev.unroll.picture.backward;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Surface;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.SequenceTrace;
import org.jspecify.annotations.Nullable;

/**
 * The way back: the unrolled cells of a layer with the gradient of every unit, flowing from the loss at the right to the
 * left; below, how large the gradient is over the whole sequence. A pure function of trace, time and view.
 */
public final class BackwardPicture {
    private BackwardPicture() {
    }

    /**
     * Paints the picture.
     *
     * @param trace with gradients, or null while there is none: a ghost is drawn
     * @param time  the place in the layer's reading order that the gradient has reached, from the last one down to 1, with a
     *              fraction while the next one appears; one past the last before it sets out
     */
    public static void paint(Surface surface, @Nullable SequenceTrace trace, double time, GradientView view) {
        LayerTrace layer = BackwardLayout.layer(view, trace);
        BackwardScene scene = new BackwardScene(new Brush(surface, view.palette(), view.scale()),
                BackwardLayout.of(view, trace), view, trace, layer, time);
        new GradientBarsPainter(scene).paint();
        new GradientCellsPainter(scene).paint();
        new LossPainter(scene).paint();
        new GradientHoverPainter(scene).paint();
    }
}
