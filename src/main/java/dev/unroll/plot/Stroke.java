package dev.unroll.plot;

/** How a line is drawn: its width in units of the surface, and its dashes. */
public record Stroke(double width, Dash dash) {
    /** Dash patterns; the kinds of line differ without colour, too. */
    public enum Dash {
        SOLID, FINE(2, 3), EVEN(3, 3), LONG(4, 3), WIDE(9, 4), BROAD(17, 4), SPARSE(4, 8), DASH_DOT(6, 3, 1, 3),
        DASH_DOT_DOT(9, 3, 1, 3, 1, 3);

        private final double[] lengths;

        Dash(double... lengths) {
            this.lengths = lengths;
        }

        /** Lengths of dashes and gaps in turn; empty for a solid line. */
        public double[] lengths() {
            return lengths.clone();
        }
    }

    /** Lengths of dashes and gaps in turn for this width, in units of the surface; empty for a solid line. */
    public double[] dashes() {
        double[] lengths = dash.lengths();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= Math.max(1, width / 1.6);
        }
        return lengths;
    }

    /** An unbroken line. */
    public Stroke(double width) {
        this(width, Dash.SOLID);
    }
}
