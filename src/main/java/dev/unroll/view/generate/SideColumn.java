package dev.unroll.view.generate;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards beside a picture, one below the other. */
final class SideColumn {
    private static final double SIDE = 344;
    private static final double NARROW_SIDE = 300;
    private static final double NARROW = 1400;

    private SideColumn() {
    }

    /** A column of cards that is narrower where {@code view} is. */
    static PlainScroll of(Region view, Appearance appearance, Node... cards) {
        VBox side = new VBox(cards);
        side.getStyleClass().add("generate-side");
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(side);
        scroll.getStyleClass().add("generate-side-scroll");
        Parts.follow(() -> {
            double width = (view.getWidth() < NARROW * appearance.scale() ? NARROW_SIDE : SIDE) * appearance.scale();
            scroll.setMinWidth(width);
            scroll.setPrefWidth(width);
            scroll.setMaxWidth(width);
        }, appearance.scaleProperty(), view.widthProperty());
        return scroll;
    }

    /** Takes the cards out of a column. */
    static List<Region> apart(PlainScroll column) {
        VBox side = (VBox) column.getContent();
        List<Region> cards = side.getChildren().stream().map(Region.class::cast).toList();
        side.getChildren().clear();
        return cards;
    }
}
