package dev.unroll.plot;

/** Something that can be painted on any surface and any size of it: a sheet of figures, a picture of a network. */
public interface Painting {
    /** What it is called: a document's title. */
    String name();

    /** What it shows, for those who do not see it. */
    String description();

    /**
     * Paints it, on a ground of the palette's colour.
     *
     * @param width  of the surface, in its units
     * @param height likewise
     * @param scale  units of the surface for one point of type
     */
    void paint(Surface surface, Palette palette, double width, double height, double scale);
}
