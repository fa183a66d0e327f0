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
            String edit = name(before, model.draftProperty().get());
            return edit == null ? texts.now("view.top.undo") : texts.now("view.top.undoNamed", edit);
        }, model.draftProperty(), texts.languageProperty());
    }

    /** For example "Redo: units 8 → 16". */
    StringBinding redoText() {
        return Bindings.createStringBinding(() -> {
            String edit = name(model.draftProperty().get(), model.after());
            return edit == null ? texts.now("view.top.redo") : texts.now("view.top.redoNamed", edit);
        }, model.draftProperty(), texts.languageProperty());
    }

    private @Nullable String name(@Nullable Draft from, @Nullable Draft to) {
        Language language = texts.language();
        return from == null || to == null ? null : EditName.of(from, to, language);
    }
}
