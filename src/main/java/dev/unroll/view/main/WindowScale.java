package dev.unroll.view.main;

/** How much larger than designed the window's content is drawn. */
final class WindowScale {
    /** Height of the bar on top at scale 1, in pixels. */
    static final double TOP = 52;

    private WindowScale() {
    }

    /** 1 up to an ordinary large screen, up to 1.5 on a 4K screen, in steps of an eighth; sizes in pixels. */
    static double of(double width, double height) {
        double room = Math.min(width / 1760, height / 1080);
        return Math.clamp(Math.floor(room * 8) / 8, 1, 1.5);
    }
}
