package dev.unroll.view.model;

import dev.unroll.nn.Shape;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.StackProblem.Mismatch;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What flows between two cards. Where shapes do not meet, both are shown and the wire is dashed. */
final class Wire extends StackPane {
    private static final PseudoClass MISMATCH = PseudoClass.getPseudoClass("mismatch");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private final Label label = Parts.label("mono", "wire-shape");
    private final Button plus;

    Wire(Texts texts, Consumer<Node> add) {
        getStyleClass().add("wire");
        Region line = new Region();
        line.getStyleClass().add("wire-line");
        plus = Parts.iconButton(Feather.PLUS, texts.get("view.layer.addHere"), () -> { }, "wire-plus");
        plus.setOnAction(event -> add.accept(plus));
        plus.setFocusTraversable(false);
        setAlignment(plus, Pos.CENTER_RIGHT);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(line, label, plus);
    }

    /** Shows what flows, and with what it does not meet. */
    void show(@Nullable Shape shape, @Nullable Mismatch mismatch) {
        label.setText(mismatch != null ? mismatch.given() + " ≠ " + mismatch.wanted() : shape == null ? "?" : shape.toString());
        pseudoClassStateChanged(MISMATCH, mismatch != null);
    }

    /** Whether the plus is seen although the mouse is elsewhere. */
    void mark(boolean marked) {
        pseudoClassStateChanged(MARKED, marked);
    }
}
