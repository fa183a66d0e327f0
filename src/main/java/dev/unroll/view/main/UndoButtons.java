package dev.unroll.view.main;

import dev.unroll.text.Language;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.edit.EditName;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Back and forth through the edits, each named. */
final class UndoButtons extends HBox {
    private final ExperimentViewModel model;
    private final Texts texts;

    UndoButtons(ExperimentViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("row", "undo-buttons");
        Button undo = Parts.iconButton(Feather.CORNER_UP_LEFT, undoText(), model::undo, "plain-icon");
        undo.setId("undo");
        Button redo = Parts.iconButton(Feather.CORNER_UP_RIGHT, redoText(), model::redo, "plain-icon");
        redo.setId("redo");
        getChildren().addAll(undo, redo);
        model.draftProperty().subscribe(draft -> {
            undo.setDisable(model.before() == null);
            redo.setDisable(model.after() == null);
        });
    }

    /** For example "Undo: units 8 → 16". */
    StringBinding undoText() {
        return Bindings.createStringBinding(() -> {
            Draft before = model.before();
            return text("view.top.undo", name(before, model.draftProperty().get()));
        }, model.draftProperty(), texts.languageProperty());
    }

    /** For example "Redo: units 8 → 16". */
    StringBinding redoText() {
        return Bindings.createStringBinding(() -> text("view.top.redo", name(model.draftProperty().get(), model.after())),
                model.draftProperty(), texts.languageProperty());
    }

    private @Nullable String name(@Nullable Draft from, @Nullable Draft to) {
        Language language = texts.language();
        return from == null || to == null ? null : EditName.of(from, to, language);
    }

    private String text(String key, @Nullable String edit) {
        return edit == null ? texts.now(key) : texts.now(key + "Named", edit);
    }
}
