package dev.unroll.view.present;

/**
 * How large a hall needs it: 20 pixels for the smallest type on an ordinary screen, 28 on one of 1080 lines, more on larger
 * ones.
 */
final class HallSize {
    /** The smallest type at scale 1, in pixels. */
    static final double SMALLEST = 20;
    /** The pictures' body type, in their own units. */
    static final double BODY = 13;
    private static final double WIDTH = 1920 / 1.4;
    private static final double HEIGHT = 1080 / 1.4;

    private HallSize() {
    }

    /** For a screen of a size in pixels; at least 1. */
    static double of(double width, double height) {
        return Math.max(1, Math.min(width / WIDTH, height / HEIGHT));
    }

    /** The scale at which pictures have their body type at the smallest size. */
    static double picture(double scale) {
        return scale * SMALLEST / BODY;
    }
}
