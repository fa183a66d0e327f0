package dev.unroll.view.stage;

import dev.unroll.plot.Palette;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Surface;

/**
 * A picture of the stage to take away. Painted by the code that paints the screen, from the values seen when it was made.
 *
 * @param name        what it shows
 * @param description the same in a sentence
 * @param painter     the picture itself
 */
record Still(String name, String description, Painter painter) implements Painting {
    /** Pixels of the screen at scale 1 for one point of type: the screen's body type is 13 pixels high. */
    private static final double PIXELS = 0.75;

    /** Paints at any size and in any colours. */
    @FunctionalInterface
    interface Painter {
        void paint(Surface surface, Palette palette, double width, double height, double scale);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        painter.paint(surface, palette, width, height, scale * PIXELS);
    }
}
