package dev.unroll.view.train;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** Buttons side by side, which lay down their icons where their words need the room. */
final class TightRow extends HBox {
    private final List<Button> buttons;
    private String measured = "";

    TightRow(Button... buttons) {
        super(buttons);
        this.buttons = List.of(buttons);
        getStyleClass().addAll("row", "run-row");
    }

    @Override
    protected void layoutChildren() {
        String now = getWidth() + " " + buttons.stream().map(each -> each.getText() + each.getFont()).toList();
        if (!now.equals(measured)) {
            measured = now;
            show(ContentDisplay.LEFT);
            double needed = buttons.stream().mapToDouble(each -> each.prefWidth(-1)).sum() + getSpacing() * (buttons.size() - 1);
            if (needed > getWidth() + 0.5) {
                show(ContentDisplay.TEXT_ONLY);
            }
        }
        super.layoutChildren();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private void show(ContentDisplay display) {
        buttons.forEach(each -> each.setContentDisplay(display));
    }
}
