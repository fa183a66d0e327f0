package dev.unroll.view.inspect;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A bar that leaves a middle line to the left for negative numbers and to the right for positive ones. */
final class SignedBar extends Region {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private final Region axis = new Region();
    private final Region bar = new Region();
    private double share;

    SignedBar() {
        getStyleClass().add("signed-bar");
        axis.getStyleClass().add("axis");
        bar.getStyleClass().add("bar");
        getChildren().addAll(axis, bar);
        setMouseTransparent(true);
    }

    /** A number, as large as {@code full} where it reaches the end. */
    void show(double value, double full) {
        double next = full > 0 && Double.isFinite(value) ? Math.clamp(value / full, -1, 1) : 0;
        share = next;
        bar.pseudoClassStateChanged(NEGATIVE, next < 0);
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double half = (getWidth() - left) / 2;
        double middle = snapPositionX(left + half);
        double length = snapSizeX(Math.abs(share) * half);
        axis.resizeRelocate(middle, 0, 1, getHeight());
        double height = snapSizeY(Math.min(getHeight() * 0.42, getHeight() - 4));
        bar.resizeRelocate(share < 0 ? middle - length : middle + 1, snapPositionY((getHeight() - height) / 2), length, height);
    }
}
