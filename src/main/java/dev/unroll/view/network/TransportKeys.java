package dev.unroll.view.network;

import javafx.scene.input.KeyEvent;

/** The keys that move the playhead. */
public final class TransportKeys {
    private static final int LEAP = 10;

    private TransportKeys() {
    }

    /** Does what the key asks for; false where it is none of these keys. */
    public static boolean handle(KeyEvent event, Playhead playhead) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        int far = event.isShiftDown() ? LEAP : 1;
        switch (event.getCode()) {
            case SPACE -> playhead.playOrPause();
            case LEFT -> playhead.move(-far);
            case RIGHT -> playhead.move(far);
            case HOME -> playhead.seek(1);
            case END -> playhead.seek(Integer.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }
}
