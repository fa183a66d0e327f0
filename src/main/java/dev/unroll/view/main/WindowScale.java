package dev.unroll.view.main;

/** How much larger than designed the window's content is drawn. */
final class WindowScale {
    /** Height of the bar on top at scale 1, in pixels. */
    static final double TOP = 52;

    private WindowScale() {
    }

    /**
     * 1 up to an ordinary large screen, up to 1.5 on a 4K screen, in steps of an eighth; sizes in pixels. What a person has
     * {@code chosen} to enlarge it by comes on top, and where both together would not fit, theirs comes first.
     */
    static double of(double width, double height, double chosen) {
        double room = Math.min(width / 1760, height / 1080);
        double fits = Math.min(width / Beyond.LEAST_WIDTH, height / (Beyond.LEAST_HEIGHT + TOP)) / chosen;
        return chosen * Math.clamp(Math.floor(Math.min(room, Math.max(1, fits)) * 8) / 8, 1, 1.5);
    }
}
