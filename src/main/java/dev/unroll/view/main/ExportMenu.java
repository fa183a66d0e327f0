package dev.unroll.view.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;

/** The menu with which a screen exports its picture, opened by a key. */
final class ExportMenu {
    private ExportMenu() {
    }

    /** Opens the first that is in sight on a screen. */
    static void open(Node screen) {
        for (String menus : List.of(".take-away", ".export-menu")) {
            for (Node each : screen.lookupAll(menus)) {
                if (each instanceof MenuButton menu && shown(menu)) {
                    menu.show();
                    return;
                }
            }
        }
    }

    private static boolean shown(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }
}
