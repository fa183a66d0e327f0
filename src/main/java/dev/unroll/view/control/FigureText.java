package dev.unroll.view.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A live figure with its unit: digits stand still while they change, and letters stay in the interface's typeface. */
public final class FigureText extends TextFlow {
    private static final Pattern PART = Pattern.compile("[0-9.,–]+|[^0-9.,–]+");
    private String shown = "";

    /** Shows {@code text}. */
    public void setText(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        getChildren().clear();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            Text part = new Text(parts.group());
            boolean number = part.getText().matches("[0-9.,–]+");
            part.getStyleClass().add(number ? "figure-number" : "figure-unit");
            getChildren().add(part);
        }
        setAccessibleText(text);
    }
}
