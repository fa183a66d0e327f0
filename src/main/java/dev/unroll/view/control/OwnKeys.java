package dev.unroll.view.control;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Keys that a part of the screen needs itself while it has the focus, so that the window's shortcuts leave them alone. */
public final class OwnKeys {
    private static final Object PLACE = new Object();

    private OwnKeys() {
    }

    private record Kept(Predicate<KeyEvent> keys) {
    }

    /** {@code node} and everything in it keep the keys that {@code keys} accepts. */
    public static void keep(Node node, Predicate<KeyEvent> keys) {
        node.getProperties().put(PLACE, new Kept(keys));
    }

    /** Whether the part of the screen that an event goes to keeps its key. */
    public static boolean kept(KeyEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null) {
            if (node.hasProperties() && node.getProperties().get(PLACE) instanceof Kept kept && kept.keys().test(event)) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
