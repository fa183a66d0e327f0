package dev.unroll.view.main;

import dev.unroll.view.control.Guide;
import dev.unroll.view.control.Switch;
import java.util.function.Predicate;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;

/**
 * The clicker's keys and Space of somebody who leads.
 *
 * @param more what else is asked first
 */
record GuideKeys(Guide guide, Predicate<KeyEvent> more) {
    /** Whether the key went to the guide. */
    boolean take(KeyEvent event) {
        if (guide.captionProperty().getValue() == null) {
            return false;
        }
        if (more.test(event)) {
            return true;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> guide.next();
            case PAGE_UP -> guide.previous();
            case SPACE -> {
                if (event.getTarget() instanceof ButtonBase || event.getTarget() instanceof Switch) {
                    return false;
                }
                guide.next();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
