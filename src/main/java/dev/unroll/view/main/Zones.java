package dev.unroll.view.main;

/**
 * How large the zones of the screen are, in pixels.
 *
 * @param scale  of type, gaps and controls
 * @param top    height of the bar on top
 * @param left   width of the left zone: the panel, a rail, or nothing
 * @param panel  width of the left panel, which lies over the centre where there is only a rail
 * @param right  width of the right zone
 * @param curves height of the curves below the picture
 * @param rail   whether the left zone is a rail
 * @param narrow whether the curves stand one behind the other
 */
record Zones(double scale, double top, double left, double panel, double right, double curves, boolean rail,
        boolean narrow) {
    private static final double WIDEST_SMALL = 1400;
    private static final double HIGHEST_SMALL = 800;

    /**
     * For a window of a size.
     *
     * @param close whether one looks into a cell or follows the way back: there the builder steps back to its rail, the
     *              curves are away, and what is explained has the wider panel
     */
    static Zones of(double width, double height, boolean leftHidden, boolean rightHidden, boolean close) {
        double scale = scale(width, height);
        double w = width / scale;
        double h = height / scale;
        boolean small = w < WIDEST_SMALL;
        boolean rail = small || close;
        boolean low = h < HIGHEST_SMALL;
        double panelScale = Math.min(scale, 1.5);
        double left = leftHidden ? 0 : rail ? 52 * scale : 284 * panelScale;
        double right = rightHidden ? 0 : (close ? small ? 344 : 404 : small ? 280 : 300) * panelScale;
        double curves = close ? 0 : low ? 224 * scale : Math.round((h - 52) * 0.424) * scale;
        return new Zones(scale, 52 * scale, left, (small ? 284 * scale : 284 * panelScale), right, curves, rail,
                small || low);
    }

    /** 1 up to an ordinary large screen, up to 1.5 on a 4K screen, in steps of an eighth. */
    private static double scale(double width, double height) {
        double room = Math.min(width / 1760, height / 1080);
        return Math.clamp(Math.floor(room * 8) / 8, 1, 1.5);
    }
}
