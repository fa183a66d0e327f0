package dev.unroll.view.model;

import dev.unroll.view.control.Parts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** A sum whose terms show, while the mouse is over them or after a click, the squares for which they stand. */
final class Formula extends FlowPane {
    private final Consumer<Highlight> highlight;
    private final int gate;
    private Highlight pinned = Highlight.NONE;

    /** For one gate, or for all of them together where {@code gate} is −1. */
    Formula(int gate, Consumer<Highlight> highlight) {
        this.gate = gate;
        this.highlight = highlight;
        getStyleClass().add("formula");
    }

    /** Shows a sum between two pieces of text. */
    void show(String before, List<Derivation.Term> terms, String after) {
        pinned = Highlight.NONE;
        getChildren().clear();
        plain(before);
        for (int i = 0; i < terms.size(); i++) {
            plain(i == 0 ? "" : " + ");
            term(terms.get(i));
        }
        plain(after);
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            Label label = Parts.label("mono", "formula-text");
            label.setText(text);
            getChildren().add(label);
        }
    }

    private void term(Derivation.Term term) {
        Label label = Parts.label("mono", "formula-text", "term", "part-" + term.part().name().toLowerCase(java.util.Locale.ROOT));
        label.setText(term.text());
        label.setAccessibleRole(AccessibleRole.BUTTON);
        Highlight own = new Highlight(term.part(), gate);
        label.setOnMouseEntered(event -> highlight.accept(own));
        label.setOnMouseExited(event -> highlight.accept(pinned));
        label.setOnMouseClicked(event -> {
            pinned = pinned.equals(own) ? Highlight.NONE : own;
            highlight.accept(pinned);
            event.consume();
        });
        getChildren().add(label);
    }
}
