package dev.unroll.view.model;

import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How a number of parameters comes about, gate by gate, with the numbers of the very layer. */
final class DerivationView extends VBox {
    private DerivationView(Derivation derivation, long total, Texts texts, Consumer<Highlight> highlight) {
        getStyleClass().add("derivation");
        getChildren().add(Parts.label(texts.get("view.layer.whereFrom", Numbers.grouped(total)), "strong"));
        GridPane rows = new GridPane();
        rows.getStyleClass().add("derivation-rows");
        for (Derivation.Row row : derivation.rows()) {
            add(rows, row, texts, highlight);
        }
        getChildren().add(rows);
        for (String line : derivation.totals()) {
            Label label = Parts.label("mono", "derivation-total");
            label.setText(line);
            getChildren().add(label);
        }
        if (derivation.rows().stream().anyMatch(row -> row.gate() != null)) {
            getChildren().add(note(texts, "view.layer.note.terms"));
        }
        for (Derivation.Note note : derivation.notes()) {
            getChildren().add(note(texts, note.key(), note.arguments().toArray()));
        }
    }

    private static void add(GridPane rows, Derivation.Row row, Texts texts, Consumer<Highlight> highlight) {
        Label letter = Parts.label("math", "gate-letter", colour(row.role()));
        letter.setText(row.letter());
        letter.setMinWidth(USE_PREF_SIZE);
        Formula formula = new Formula(row.place(), highlight);
        formula.show("", row.terms(), " = " + Numbers.grouped(row.sum()));
        formula.setMinWidth(USE_PREF_SIZE);
        formula.setPrefWrapLength(1000);
        int line = rows.getRowCount();
        rows.add(letter, 0, line);
        if (row.gate() != null && row.gate() != dev.unroll.trace.Gate.STATE) {
            Label name = Parts.label(texts.get("view.gate." + row.gate().name()), "small", colour(row.role()));
            name.setMinWidth(USE_PREF_SIZE);
            rows.add(name, 1, line);
        }
        rows.add(formula, 2, line);
    }

    private static String colour(Role role) {
        return "role-" + role.name().toLowerCase(Locale.ROOT);
    }

    private static Label note(Texts texts, String key, Object... arguments) {
        Label label = Parts.label(texts.get(key, arguments), "muted", "small", "derivation-note");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Opens the derivation beside {@code anchor}. */
    static void open(Node anchor, Derivation derivation, long total, Appearance appearance, Consumer<Highlight> highlight) {
        Bubble over = new Bubble(new DerivationView(derivation, total, appearance.texts(), highlight),
                Bubble.ArrowLocation.LEFT_TOP, appearance);
        over.setOnHidden(event -> highlight.accept(Highlight.NONE));
        over.show(anchor);
        over.getRoot().requestFocus();
    }
}
