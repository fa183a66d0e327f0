package dev.unroll.view.train;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar for a whole training: what is done, and in another shade the epoch being trained with its share done. */
final class Track extends Region {
    private final Region slot = part("slot");
    private final Region bar = part("bar");
    private double done;
    private double whole = 1;
    private boolean within;

    Track() {
        getStyleClass().add("track-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(slot, bar);
    }

    /** Outside the layout of everything around it: it moves thirty times a second. */
    private static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(style);
        return part;
    }

    /**
     * Shows how much is done.
     *
     * @param inside whether an epoch is being trained
     */
    void show(double epochsDone, double epochs, boolean inside) {
        done = epochsDone;
        whole = Math.max(epochs, 1e-9);
        within = inside;
        setAccessibleText(Math.round(100 * Math.min(1, done / whole)) + " %");
        place();
    }

    private void place() {
        double width = getWidth();
        double height = getHeight();
        double end = width * Math.clamp(done / whole, 0, 1);
        double epoch = width * Math.clamp((Math.floor(done) + 1) / whole, 0, 1);
        slot.setVisible(within && done < whole);
        slot.resizeRelocate(0, 0, Math.max(epoch, end), height);
        bar.setVisible(end > 0);
        bar.resizeRelocate(0, 0, Math.min(width, Math.max(end, height)), height);
    }

    @Override
    protected void layoutChildren() {
        place();
    }
}
