package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

/** Looks at a rendered sheet whose first figure is {@link Sheets#flat}. */
final class Pixels {
    private static final int NEAR = 24;

    private Pixels() {
    }

    /**
     * Training and validation lie where they should, in their colours, and the ground around them is the ground.
     *
     * @param zoom pixels of the image for a unit of the frame
     */
    static void showTheLines(BufferedImage image, FigureFrame frame, double zoom, Palette palette) {
        // Half of the way between two epochs, where there is no ring.
        double x = frame.x(2.5) * zoom;
        assertNear(image, x, frame.y(0.25) * zoom, palette.of(Palette.Role.TRAINING));
        assertNear(image, x, frame.y(0.75) * zoom, palette.of(Palette.Role.VALIDATION));
        assertNear(image, x, frame.y(0.5) * zoom, palette.of(Palette.Role.GROUND));
        assertNear(image, 2, 2, palette.of(Palette.Role.GROUND));
        assertNear(image, image.getWidth() - 3, image.getHeight() - 3, palette.of(Palette.Role.GROUND));
        assertNear(image, frame.x(7) * zoom, frame.y(0.5) * zoom, palette.of(Palette.Role.TEXT));
    }

    private static void assertNear(BufferedImage image, double x, double y, Colour wanted) {
        int least = Integer.MAX_VALUE;
        Colour nearest = wanted;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Colour seen = new Colour(image.getRGB((int) x + dx, (int) y + dy));
                int off = Math.max(Math.abs(seen.red() - wanted.red()),
                        Math.max(Math.abs(seen.green() - wanted.green()), Math.abs(seen.blue() - wanted.blue())));
                if (off < least) {
                    least = off;
                    nearest = seen;
                }
            }
        }
        assertThat(least).as("at %.0f, %.0f there should be %s but is %s", x, y, wanted.web(), nearest.web())
                .isLessThanOrEqualTo(NEAR);
    }
}
