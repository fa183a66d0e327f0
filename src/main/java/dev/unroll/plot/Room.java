package dev.unroll.plot;

/** How much room the labels around a figure need, at scale 1. Estimated, so that a frame needs no surface. */
final class Room {
    /** Above the frame: the labels of rules. */
    static final double TOP = 30;
    /** Below it: the labels of ticks and of the axis. */
    static final double BOTTOM = 42;
    private static final double LEFT = 52;
    private static final double END_LABEL = 84;
    private static final double WIDEST = 150;
    private static final double BARE = 20;
    private static final double DIGIT = 6.7;

    private Room() {
    }

    /** Left of the frame: the labels of the vertical axis. */
    static double left(Figure figure) {
        int longest = figure.y().ticks(12).stream().mapToInt(t -> t.label().length()).max().orElse(0);
        return Math.max(LEFT, longest * DIGIT + 15);
    }

    /** Right of the frame: the labels at the lines' ends. */
    static double right(Figure figure) {
        double widest = 0;
        boolean any = false;
        for (Line line : figure.lines()) {
            String label = line.label();
            any |= label != null;
            widest = label == null ? widest : Math.max(widest, 14 + width(label));
        }
        return any || !figure.marks().rules().isEmpty() ? Math.clamp(widest, END_LABEL, WIDEST) : BARE;
    }

    private static double width(String label) {
        return label.codePoints().mapToDouble(c -> c >= 0x1100 ? 11 : DIGIT).sum();
    }
}
