package dev.unroll.view.own;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The name of the data set, how far reading is or what is wrong, and the way out. */
final class ImportFoot extends HBox {
    private static final double BAR = 9;

    private final ImportViewModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final Label said = Parts.label("small");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final Button go = new Button();

    ImportFoot(ImportViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().addAll("row", "import-foot");
        Label label = Parts.label(texts.get("view.own.name"));
        label.setLabelFor(name);
        label.setMinWidth(USE_PREF_SIZE);
        name.setId("importName");
        name.getStyleClass().add("import-name");
        name.accessibleTextProperty().bind(texts.get("view.own.name"));
        name.textProperty().subscribe(text -> model.change(draft -> draft.withName(text.strip())));
        name.setOnAction(event -> model.importIt());
        said.setId("importSaid");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        appearance.scaleProperty().subscribe(scale -> bar.setPrefWidth(BAR * 13 * scale.doubleValue()));
        bar.setMinWidth(USE_PREF_SIZE);
        bar.managedProperty().bind(bar.visibleProperty());
        cancel.setId("importCancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        go.setId("importGo");
        go.getStyleClass().add("accent");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> model.importIt());
        getChildren().addAll(label, name, said, bar, cancel, go);
        Parts.follow(this::refresh, model.draftProperty(), model.problemProperty(), model.readingProperty(),
                model.fractionProperty(), model.wholeProperty(), model.wantedProperty(), model.askingProperty(),
                texts.languageProperty());
        model.askingProperty().subscribe((before, now) -> {
            if (!now && model.now() != null) {
                requestFocus();
            }
        });
        refresh();
    }

    /** The name, ready to be typed over. */
    @Override
    public void requestFocus() {
        name.requestFocus();
        name.selectAll();
    }

    private void refresh() {
        ImportDraft draft = model.now();
        if (draft != null && !name.getText().strip().equals(draft.name())) {
            name.setText(draft.name());
        }
        UnrollException wrong = model.problemProperty().get();
        boolean reading = model.readingProperty().get();
        boolean asking = model.askingProperty().get();
        cancel.setText(texts.now(asking ? "view.own.keep" : "view.train.cancel"));
        go.setText(texts.now(asking ? "view.own.replace" : "view.own.import"));
        said.setText(wrong != null ? wrong.sentence(texts.language())
                : asking ? texts.now("view.own.taken", draft == null ? "" : draft.name())
                : reading ? texts.now(model.wantedProperty().get() ? "view.own.importing" : "view.own.reading") : "");
        said.getStyleClass().removeAll("import-problem", "muted", "strong");
        said.getStyleClass().add(wrong != null ? "import-problem" : asking ? "strong" : "muted");
        bar.setVisible(reading && !asking);
        bar.setProgress(model.fractionProperty().get());
        go.setDisable(wrong != null || draft == null || model.wantedProperty().get());
    }
}
