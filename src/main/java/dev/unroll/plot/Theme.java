package dev.unroll.plot;

/** The colours of an exported figure. */
public enum Theme {
    LIGHT(Palette.LIGHT), DARK(Palette.DARK), PRINT(Palette.PRINT);

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    /** Its colours. */
    public Palette palette() {
        return palette;
    }
}
