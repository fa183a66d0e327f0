package dev.unroll.view.network;

import dev.unroll.picture.Sight;
import dev.unroll.trace.Spot;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that fold and zoom the unrolled network, move the focus through its units, pin and unpin. */
public final class NetworkKeys {
    private NetworkKeys() {
    }

    /** Does what the key asks for; false where it is none of these keys. */
    public static boolean handle(KeyEvent event, NetworkViewModel model) {
        if (event.isAltDown() || event.isMetaDown() || event.isControlDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case F -> model.toggleFold();
            case UP, DOWN -> {
                int count = (event.isShiftDown() ? 10 : 1) * (code == KeyCode.UP ? -1 : 1);
                model.moveFocus(count);
            }
            case PAGE_UP -> leap(model, -1);
            case PAGE_DOWN -> leap(model, 1);
            case ENTER -> {
                Spot focus = model.focusProperty().get();
                if (focus == null) {
                    return false;
                }
                model.togglePin(focus);
            }
            case ESCAPE -> {
                return model.dismiss();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** By what is in sight, but at least ten timesteps. */
    private static void leap(NetworkViewModel model, int way) {
        Sight sight = model.sightProperty().get();
        model.playhead().move(way * Math.max(10, (int) sight.columns() - 1));
    }
}
