package dev.unroll.view.own;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where a file is dropped, or chosen. */
final class DropArea extends VBox {
    private final ImportViewModel model;
    private final Texts texts;
    private final Label problem = Parts.label("import-problem");
    private final Button choose = new Button();

    DropArea(ImportViewModel model, Supplier<@Nullable Path> chooser, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().add("drop-area");
        choose.setId("importChoose");
        choose.getStyleClass().add("accent");
        choose.textProperty().bind(texts.get("view.own.choose"));
        choose.setOnAction(event -> {
            Path file = chooser.get();
            if (file != null) {
                model.open(file);
            }
        });
        problem.setId("importOpenProblem");
        problem.setWrapText(true);
        Label kinds = Parts.label(texts.get("view.own.kinds"), "muted");
        kinds.setWrapText(true);
        getChildren().addAll(Parts.icon(Feather.UPLOAD), Parts.label(texts.get("view.own.drop"), "heading"), kinds, choose,
                problem);
        Parts.follow(this::say, model.problemProperty(), texts.languageProperty());
        say();
    }

    private void say() {
        UnrollException wrong = model.problemProperty().get();
        problem.setText(wrong == null ? "" : wrong.sentence(texts.language()));
        problem.setVisible(wrong != null);
        problem.setManaged(wrong != null);
    }

    @Override
    public void requestFocus() {
        choose.requestFocus();
    }
}
