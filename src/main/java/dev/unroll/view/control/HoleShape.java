package dev.unroll.view.control;

import dev.unroll.plot.Box;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** A rectangle with a round-cornered hole in it. */
final class HoleShape extends Path {
    /** Of the hole's corners, in pixels. */
    static final double RADIUS = 8;

    HoleShape() {
        setFillRule(FillRule.EVEN_ODD);
        setStroke(null);
    }

    /** From the origin to a size, with a hole or, with null, none. */
    void show(double width, double height, @Nullable Box hole) {
        getElements().setAll(new MoveTo(0, 0), new LineTo(width, 0), new LineTo(width, height), new LineTo(0, height),
                new ClosePath());
        if (hole != null) {
            double r = Math.min(RADIUS, Math.min(hole.width(), hole.height()) / 2);
            double left = hole.x();
            double top = hole.y();
            double right = left + hole.width();
            double bottom = top + hole.height();
            getElements().addAll(new MoveTo(left + r, top), new LineTo(right - r, top), corner(r, right, top + r),
                    new LineTo(right, bottom - r), corner(r, right - r, bottom), new LineTo(left + r, bottom),
                    corner(r, left, bottom - r), new LineTo(left, top + r), corner(r, left + r, top), new ClosePath());
        }
    }

    private static ArcTo corner(double radius, double x, double y) {
        return new ArcTo(radius, radius, 0, x, y, false, true);
    }
}
