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
        Matcher parts = PART.matcher(text);
        int at = 0;
        while (parts.find()) {
            String style = parts.group().matches("[0-9.,–]+") ? "figure-number" : "figure-unit";
            if (at < getChildren().size() && getChildren().get(at).getStyleClass().contains(style)) {
                ((Text) getChildren().get(at)).setText(parts.group());
            } else {
                Text part = new Text(parts.group());
                part.getStyleClass().add(style);
                getChildren().remove(at, getChildren().size());
                getChildren().add(part);
            }
            at++;
        }
        getChildren().remove(at, getChildren().size());
        setAccessibleText(text);
    }
}
