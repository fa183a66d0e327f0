package dev.unroll.view.model;

import dev.unroll.text.Language;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.Fix;
import dev.unroll.workspace.stack.StackProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is not as it should be at a card, each with its remedies. */
final class ProblemBox extends VBox {
    private final Texts texts;
    private final Consumer<Fix> apply;
    private List<StackProblem> shown = List.of();

    ProblemBox(Texts texts, Consumer<Fix> apply) {
        this.texts = texts;
        this.apply = apply;
        getStyleClass().add("problems");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        texts.languageProperty().subscribe(this::rebuild);
    }

    /** Shows these problems. */
    void show(List<StackProblem> problems) {
        if (!problems.isEmpty() || !shown.isEmpty()) {
            shown = problems;
            rebuild(texts.language());
        }
    }

    private void rebuild(Language language) {
        List<Node> rows = new ArrayList<>();
        for (StackProblem problem : shown) {
            Icon icon = Parts.icon(problem.blocking() ? Feather.ALERT_TRIANGLE : Feather.INFO);
            icon.getStyleClass().add("problem-icon");
            Label sentence = Parts.label("small", "problem-text");
            sentence.setText(problem.reason().sentence(language));
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            HBox row = new HBox(icon, sentence);
            row.getStyleClass().add("problem-row");
            VBox fixes = new VBox();
            fixes.getStyleClass().add("fixes");
            for (Fix fix : problem.fixes()) {
                fixes.getChildren().add(button(fix, language));
            }
            VBox box = new VBox(row, fixes);
            box.getStyleClass().addAll("problem", problem.blocking() ? "blocking" : "hint");
            rows.add(box);
        }
        getChildren().setAll(rows);
        setVisible(!rows.isEmpty());
    }

    private Button button(Fix fix, Language language) {
        Button button = new Button(fix.text(language));
        button.getStyleClass().add("fix-button");
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setWrapText(true);
        button.setId("fix-" + fix.key().substring(fix.key().lastIndexOf('.') + 1));
        button.setOnAction(event -> apply.accept(fix));
        return button;
    }
}
