package dev.unroll.view.model;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A card of the stack: it can be chosen and opened, by mouse and by keyboard. */
abstract class Card extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private boolean opened;

    Card() {
        getStyleClass().add("layer-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        // Fields in the card hand on what they do not need themselves: only Esc is for the card.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() != this && event.getCode() == KeyCode.ESCAPE) {
                requestFocus();
                event.consume();
            }
        });
    }

    /** Whether the card is the chosen one, and whether it is open. */
    void mark(boolean chosen, boolean open) {
        pseudoClassStateChanged(SELECTED, chosen);
        pseudoClassStateChanged(OPEN, open);
        if (open != opened) {
            opened = open;
            unfold(open);
        }
    }

    /** Whether the card is open. */
    boolean opened() {
        return opened;
    }

    /** Whether something is wrong with the layer. */
    void wrong(boolean wrong) {
        pseudoClassStateChanged(WRONG, wrong);
    }

    /** Shows or hides what an open card holds. */
    abstract void unfold(boolean open);

    /** Puts the focus on the first thing that can be edited. */
    abstract void enter();

    /** What can be done with the card. */
    abstract ContextMenu menu();
}
