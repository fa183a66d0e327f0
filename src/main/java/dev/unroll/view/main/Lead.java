package dev.unroll.view.main;

import dev.unroll.view.control.Guide;
import dev.unroll.view.control.Switch;
import java.util.function.Predicate;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;

/**
 * Somebody who leads through steps, by the clicker's keys and Space.
 *
 * @param more takes keys before them
 */
record Lead(Guide guide, Predicate<KeyEvent> more) {
    /** Does what a key asks for while it leads; false where the key means nothing to it. */
    boolean takes(KeyEvent event) {
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
