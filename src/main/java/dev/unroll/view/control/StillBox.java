package dev.unroll.view.control;

import javafx.scene.layout.Region;

/**
 * Keeps what changes many times a second from moving everything around it: its content is laid out anew within the same
 * place, and the place is measured again only when {@link #refit} asks for it.
 */
public final class StillBox extends Region {
    private final Region content;

    /** Around {@code content}. */
    public StillBox(Region content) {
        this.content = content;
        getStyleClass().add("still-box");
        content.setManaged(false);
        getChildren().add(content);
    }

    /** Measures the content again. */
    public void refit() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
