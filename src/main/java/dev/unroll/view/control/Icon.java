package dev.unroll.view.control;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.kordamp.ikonli.Ikon;

/**
 * A symbol of the icon font as a piece of text. Its size is an ordinary font size in the style sheet and so follows the
 * type around it; Ikonli's own node takes a size in ems relative to the size it had before, and grows with each restyling.
 */
public final class Icon extends Text {
    /** Shows {@code ikon}. */
    public Icon(Ikon ikon) {
        getStyleClass().add("icon");
        setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        setIconCode(ikon);
    }

    /** Shows another symbol. */
    public void setIconCode(Ikon ikon) {
        setText(Character.toString(ikon.getCode()));
    }
}
