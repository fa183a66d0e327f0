package dev.unroll.view.code;

import dev.unroll.code.Dialect;
import dev.unroll.code.SourceCode;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Above the code: in which language it is, a word to find, and ways to take it away. */
final class CodeBar extends HBox {
    private final CodeViewModel model;
    private final Texts texts;
    private final Segments<Dialect> dialects;
    private final TextField field = new TextField();
    private final Label count = Parts.label("small", "subtle");
    private final Label lines = Parts.label("small", "subtle");

    /**
     * A bar over the code of {@code model}.
     *
     * @param next goes to the next place found, or backwards
     */
    CodeBar(CodeViewModel model, Runnable copy, Runnable save, Runnable onnx, Consumer<Boolean> next, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().addAll("row", "evaluate-bar", "code-bar");
        dialects = new Segments<Dialect>(model.dialectProperty()::set);
        for (Dialect each : Dialect.values()) {
            dialects.add(each, new SimpleStringProperty(each.label()), "dialect-" + each.name());
        }
        dialects.setMinWidth(USE_PREF_SIZE);
        model.dialectProperty().subscribe(dialects::show);
        field.setId("codeFind");
        field.promptTextProperty().bind(texts.get("view.code.find"));
        field.accessibleTextProperty().bind(texts.get("view.code.find"));
        field.textProperty().bindBidirectional(model.wantedProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                next.accept(event.isShiftDown());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
            }
        });
        count.setMinWidth(USE_PREF_SIZE);
        lines.setMinWidth(0);
        Button copying = button("codeCopy", "view.code.copy", Feather.COPY, copy);
        copying.getStyleClass().add("accent");
        Button saving = button("codeSave", "view.code.save", Feather.DOWNLOAD, save);
        Button exporting = button("codeOnnx", "view.code.onnx", Feather.PACKAGE, onnx);
        Parts.tip(exporting, texts.get("view.code.onnxTip"));
        exporting.disableProperty().bind(model.momentProperty().map(now -> now.architecture() == null));
        copying.disableProperty().bind(model.codeProperty().isNull());
        saving.disableProperty().bind(model.codeProperty().isNull());
        getChildren().addAll(dialects, lines, Parts.spring(), field, count, copying, saving, exporting);
        Parts.follow(this::refresh, model.codeProperty(), model.foundProperty(), texts.languageProperty());
        refresh();
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(null, Parts.icon(icon));
        button.setId(id);
        button.textProperty().bind(texts.get(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Puts the cursor into the field. */
    void find() {
        field.requestFocus();
        field.selectAll();
    }

    /** Chooses a dialect by its place. */
    void choose(int place) {
        model.dialectProperty().set(Dialect.values()[place]);
    }

    private void refresh() {
        SourceCode code = model.codeProperty().get();
        lines.setText(code == null ? "" : texts.now("view.code.count", code.lines().size()));
        boolean looking = !model.wantedProperty().get().isBlank();
        count.setText(looking ? texts.now("view.code.found", model.foundProperty().get().size()) : "");
        count.setManaged(looking);
    }
}
