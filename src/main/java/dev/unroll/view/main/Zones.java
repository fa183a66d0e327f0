package dev.unroll.view.main;

/**
 * How large the zones of the network's screen are, in pixels.
 *
 * @param left   width of the left zone: the panel, a rail, or nothing
 * @param panel  width of the left panel, which lies over the centre where there is only a rail
 * @param right  width of the right zone
 * @param curves height of the curves below the picture
 * @param rail   whether the left zone is a rail
 * @param narrow whether the curves stand one behind the other
 */
record Zones(double left, double panel, double right, double curves, boolean rail, boolean narrow) {
    private static final double WIDEST_SMALL = 1400;
    private static final double HIGHEST_SMALL = 748;

    /**
     * For a screen of a size at a scale.
     *
     * @param close whether one looks into a cell or follows the way back: there the builder steps back to its rail, the
     *              curves are away, and what is explained has the wider panel
     */
    static Zones of(double width, double height, double scale, boolean leftHidden, boolean rightHidden, boolean close) {
        double w = width / scale;
        double h = height / scale;
        boolean small = w < WIDEST_SMALL;
        boolean rail = small || close;
        boolean low = h < HIGHEST_SMALL;
        double left = leftHidden ? 0 : rail ? 52 * scale : 284 * scale;
        double right = rightHidden ? 0 : (close ? small ? 344 : 404 : small ? 280 : 300) * scale;
        double curves = close ? 0 : low ? 224 * scale : Math.round(h * 0.424) * scale;
        return new Zones(left, 284 * scale, right, curves, rail, small || low);
    }
}
