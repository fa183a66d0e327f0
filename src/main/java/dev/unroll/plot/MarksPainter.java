package dev.unroll.plot;

import dev.unroll.plot.Palette.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Paints what stands out in a figure; what lies beside the visible range is left away. */
final class MarksPainter {
    private static final Type LABEL = new Type(Face.SANS_SEMIBOLD, 11.5);
    private static final int MOST_ROWS = 6;
    private final Easel easel;
    private final FigureFrame frame;
    private final double scale;

    MarksPainter(Easel easel) {
        this.easel = easel;
        this.frame = easel.frame();
        this.scale = easel.scale();
    }

    void bands(List<Band> bands) {
        for (Band band : bands) {
            double from = Math.max(frame.x(band.from()), frame.left());
            double to = Math.min(frame.x(band.to()), frame.right());
            if (to > from) {
                easel.surface().fill(from, frame.top(), to - from, frame.height(), easel.colour(band.role()));
            }
        }
    }

    void rules(List<Rule> rules) {
        for (Rule rule : rules) {
            if (frame.xAxis().holds(rule.x())) {
                double x = easel.surface().snap(frame.x(rule.x()));
                easel.surface().line(x, frame.top() - 20 * scale, x, frame.bottom(), easel.colour(rule.role()),
                        easel.stroke(rule.stroke()));
            }
        }
    }

    void dots(List<Dot> dots) {
        for (Dot dot : dots) {
            dot(dot.x(), dot.y(), easel.colour(dot.role()), 5.5);
        }
    }

    /** A disc with a seam, where it is in sight. */
    void dot(double x, double y, Colour colour, double radius) {
        if (frame.xAxis().holds(x) && frame.yAxis().holds(y)) {
            easel.surface().disc(frame.x(x), frame.y(y), (radius + 1) * scale, easel.colour(Role.GROUND));
            easel.surface().disc(frame.x(x), frame.y(y), radius * scale, colour);
        }
    }

    void notches(List<Notch> notches) {
        double size = 3 * scale;
        for (Notch notch : notches) {
            if (frame.xAxis().holds(notch.x())) {
                double x = frame.x(notch.x());
                double y = frame.bottom();
                easel.surface().polygon(new double[] {x - size, x + size, x}, new double[] {y, y, y - 1.6 * size},
                        easel.colour(notch.role()));
            }
        }
    }

    /** Names the rules: above the frame, on the wished side where there is room; what does not fit there goes below. */
    void labels(List<Rule> rules) {
        List<Box> taken = new ArrayList<>();
        List<Rule> shown = new ArrayList<>(rules.stream().filter(r -> frame.xAxis().holds(r.x())).toList());
        shown.sort(Comparator.comparingDouble(Rule::x));
        for (Rule rule : shown) {
            label(rule, taken);
        }
    }

    private void label(Rule rule, List<Box> taken) {
        Type type = LABEL.times(scale);
        double x = easel.surface().snap(frame.x(rule.x()));
        double width = easel.surface().width(rule.label(), type);
        for (int row = 0; row < MOST_ROWS; row++) {
            double baseline = frame.top() + (-10 + 17 * row) * scale;
            for (boolean leftward : new boolean[] {rule.leftward(), !rule.leftward()}) {
                double from = leftward ? x - 5 * scale - width : x + 5 * scale;
                Box box = new Box(from, baseline - 12 * scale, width, 15 * scale);
                boolean fits = from >= frame.outerLeft() && box.right() <= frame.outerRight();
                if (fits && taken.stream().noneMatch(box.grown(2 * scale)::meets)) {
                    taken.add(box);
                    write(rule, leftward, x, baseline, type, row > 0);
                    return;
                }
            }
        }
    }

    private void write(Rule rule, boolean leftward, double x, double baseline, Type type, boolean inside) {
        double at = x + (leftward ? -5 : 5) * scale;
        Align align = leftward ? Align.END : Align.START;
        if (inside) {
            easel.onGround(rule.label(), at, baseline, type, easel.colour(rule.role()), align);
        } else {
            easel.surface().text(rule.label(), at, baseline, type, easel.colour(rule.role()), align);
        }
    }
}
