package dev.unroll.view.control;

import javafx.scene.layout.Pane;

/** A screen that lays its parts out itself in whatever room it is given. While its parts are taken apart it lays out nothing. */
public abstract class ScreenPane extends Pane {
    /** Lays the parts out; all of them are there. */
    protected abstract void arrange(double width, double height);

    @Override
    protected final void layoutChildren() {
        if (!getChildren().isEmpty()) {
            arrange(getWidth(), getHeight());
        }
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return 0;
    }
}
