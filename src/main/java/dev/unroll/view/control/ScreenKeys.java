package dev.unroll.view.control;

import javafx.scene.input.KeyEvent;

/**
 * A screen that answers to keys wherever the focus is, while it is in front. It is not asked while a person types, moves a
 * slider or holds Ctrl, Alt or Cmd.
 */
public interface ScreenKeys {
    /** Whether the key meant something here; then nobody else sees it. */
    boolean key(KeyEvent event);

    /** Takes back what was done on this screen alone, before edits of the experiment are: whether there was anything. */
    default boolean undo() {
        return false;
    }

    /** As {@link #undo}, the other way. */
    default boolean redo() {
        return false;
    }
}
