package dev.unroll.picture.data;

import dev.unroll.picture.Brush;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import java.util.Arrays;

/**
 * How examples are shared out among classes: a bar in as many parts. Of two classes the last one is warm, the first one
 * cold; of more, the parts go from one to the other.
 *
 * @param counts of each class
 * @param name        what it is called
 * @param description for those who do not see it
 */
public record BalancePicture(String name, String description, int[] counts) implements Painting {
    /** The colour of a class among so many. */
    public static Colour colour(Palette palette, int label, int classes) {
        if (classes == 2) {
            return palette.of(label == 1 ? Role.HEAT_PLUS : Role.HEAT_MINUS);
        }
        double share = classes < 2 ? 1 : 2.0 * label / (classes - 1) - 1;
        return Math.abs(share) < 0.2 ? palette.of(Role.TEXT_SUBTLE) : palette.heat().signed(share, 1);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height, double scale) {
        Brush brush = new Brush(surface, palette, scale);
        long all = Math.max(1, Arrays.stream(counts).asLongStream().sum());
        double x = 0;
        // The warm end stands first, as a share of "positive" is read from the left.
        for (int i = counts.length - 1; i >= 0; i--) {
            double wide = width * counts[i] / all;
            if (counts[i] > 0) {
                brush.cell(x, 0, wide, height, scale, colour(palette, i, counts.length));
            }
            x += wide;
        }
    }
}
