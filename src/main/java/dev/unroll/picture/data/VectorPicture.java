package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Surface;

/**
 * The numbers of one word's embedding, each as a cell.
 *
 * @param numbers in their order
 * @param heat    the value of full colour
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record VectorPicture(String name, String description, double[] numbers, double heat) implements Painting {
    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        double across = width / Math.max(1, numbers.length);
        double gap = Math.min(1.5 * scale, across * 0.2);
        for (int i = 0; i < numbers.length; i++) {
            brush.cell(i * across, 0, across, height, gap, palette.heat().signed(numbers[i], Math.max(1e-12, heat)));
        }
    }
}
