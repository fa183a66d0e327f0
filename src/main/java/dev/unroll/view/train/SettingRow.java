package dev.unroll.view.train;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One setting: its name, which explains itself when pointed at, its controls, and below them a sentence where what was
 * typed cannot be. What is fixed while a run is under way then shows a lock.
 */
final class SettingRow extends VBox {
    private final Texts texts;
    private final List<NumberField> fields = new ArrayList<>();
    private final Label problem = Parts.label("tiny", "setting-problem");
    private final Label explanation = Parts.label("subtle", "tiny", "setting-explanation");
    private final @Nullable Icon lock;

    SettingRow(String key, boolean live, Texts texts, Node... controls) {
        this.texts = texts;
        getStyleClass().add("setting-row");
        Label name = Parts.label(texts.get("view.settings.name." + key));
        Parts.tip(name, texts.get("view.settings.tip." + key));
        HBox left = Parts.row("setting-name", name);
        lock = live ? null : Parts.icon(Feather.LOCK);
        if (lock != null) {
            lock.getStyleClass().add("lock");
            lock.setVisible(false);
            left.getChildren().add(lock);
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        for (Node control : controls) {
            if (!control.accessibleTextProperty().isBound()) {
                control.accessibleTextProperty().bind(texts.get("view.settings.name." + key));
            }
        }
        for (Label below : List.of(problem, explanation)) {
            below.setWrapText(true);
            below.setMinHeight(USE_PREF_SIZE);
            below.setMaxWidth(Double.MAX_VALUE);
            show(below, false);
        }
        problem.setId("problem-" + key);
        getChildren().addAll(Parts.row("setting", left, Parts.row("setting-value", controls)), problem, explanation);
        Parts.follow(this::tell, texts.languageProperty());
    }

    /** Says below what is wrong with what is typed there. */
    SettingRow watch(NumberField field) {
        fields.add(field);
        Parts.follow(this::tell, field.problemProperty());
        return this;
    }

    private void tell() {
        UnrollException wrong = fields.stream().map(field -> field.problemProperty().get()).filter(java.util.Objects::nonNull)
                .findFirst().orElse(null);
        problem.setText(wrong == null ? "" : wrong.sentence(texts.language()));
        show(problem, wrong != null);
    }

    /** A sentence below the controls; none where it is empty. */
    void explain(String sentence) {
        if (!sentence.equals(explanation.getText())) {
            explanation.setText(sentence);
            show(explanation, !sentence.isEmpty());
        }
    }

    /** Whether the setting means anything now. */
    void showIf(boolean there) {
        show(this, there);
    }

    /** Shows the lock while a run is under way. */
    void lock(boolean fixed) {
        if (lock != null) {
            lock.setVisible(fixed);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
