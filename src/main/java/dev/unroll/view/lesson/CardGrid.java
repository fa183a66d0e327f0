package dev.unroll.view.lesson;

import dev.unroll.view.control.Appearance;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards of the same width in as many columns as there is room for; those of a row are equally high. */
final class CardGrid extends Pane {
    private static final double NARROWEST = 340;
    private static final double GAP = 16;
    private final Appearance appearance;

    CardGrid(Appearance appearance) {
        this.appearance = appearance;
        appearance.scaleProperty().subscribe(scale -> requestLayout());
    }

    /** How many cards stand side by side. */
    int columns() {
        return columns(getWidth());
    }

    private int columns(double width) {
        double gap = GAP * appearance.scale();
        return Math.max(1, (int) ((width + gap) / (NARROWEST * appearance.scale() + gap)));
    }

    private double cardWidth(double width) {
        double gap = GAP * appearance.scale();
        return Math.floor((width + gap) / columns(width) - gap);
    }

    private double rowHeight(List<Node> cards, int row, int columns, double width) {
        return cards.subList(row * columns, Math.min(cards.size(), (row + 1) * columns)).stream()
                .mapToDouble(card -> Math.ceil(card.prefHeight(width))).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? NARROWEST * appearance.scale() : width;
        List<Node> cards = getManagedChildren();
        int columns = columns(wide);
        double height = 0;
        for (int row = 0; row * columns < cards.size(); row++) {
            height += rowHeight(cards, row, columns, cardWidth(wide)) + (row > 0 ? GAP * appearance.scale() : 0);
        }
        return height;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROWEST * appearance.scale();
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        int columns = columns();
        double width = cardWidth(getWidth());
        double gap = GAP * appearance.scale();
        double y = 0;
        for (int row = 0; row * columns < cards.size(); row++) {
            double height = rowHeight(cards, row, columns, width);
            for (int i = row * columns; i < Math.min(cards.size(), (row + 1) * columns); i++) {
                cards.get(i).resizeRelocate(snapPositionX((i - row * columns) * (width + gap)), snapPositionY(y), width, height);
            }
            y += height + gap;
        }
    }
}
