package dev.unroll.view.stage;

import javafx.scene.input.KeyEvent;

/** While the pictures that lead to a cell are shown, the keys of time lead from picture to picture. */
public final class BuildUpKeys {
    private BuildUpKeys() {
    }

    /** Whether the key meant something. */
    public static boolean handle(KeyEvent event, StageViewModel model) {
        if (!model.buildUp().open()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT, PAGE_UP -> model.buildUp().step(false);
            case RIGHT, PAGE_DOWN -> model.buildUp().step(true);
            case HOME, SPACE -> model.buildUp().play();
            case END -> model.showBuildUp(false);
            default -> {
                return false;
            }
        }
        return true;
    }
}
