package dev.unroll.view.own;

import dev.unroll.data.own.Kind;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the text of the row one looks at is cut into. */
final class PiecesRow extends HBox {
    private final ImportViewModel model;
    private final PreviewTable table;
    private final HBox pieces = new HBox();

    PiecesRow(ImportViewModel model, PreviewTable table, Texts texts) {
        this.model = model;
        this.table = table;
        getStyleClass().addAll("row", "pieces-row");
        Label name = Parts.label(texts.get("view.own.pieces"), "muted", "small");
        name.setMinWidth(Region.USE_PREF_SIZE);
        pieces.getStyleClass().add("pieces");
        pieces.setId("importPieces");
        pieces.setMinWidth(0);
        getChildren().addAll(name, pieces);
        managedProperty().bind(visibleProperty());
        Parts.follow(this::refresh, model.sampleProperty(), table.getSelectionModel().selectedItemProperty());
        refresh();
    }

    private void refresh() {
        ImportDraft draft = model.now();
        Sample sample = model.sampleProperty().get();
        setVisible(draft != null && draft.kind() == Kind.TEXTS);
        Sample.Line chosen = table.getSelectionModel().getSelectedItem();
        Sample.Line line = chosen != null ? chosen : sample == null ? null
                : sample.lines().stream().filter(each -> !each.pieces().isEmpty()).findFirst().orElse(null);
        pieces.getChildren().clear();
        if (line != null) {
            for (String piece : line.pieces()) {
                Label chip = Parts.label("piece");
                chip.setText(piece);
                chip.setMinWidth(Region.USE_PREF_SIZE);
                pieces.getChildren().add(chip);
            }
        }
        javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle();
        clip.widthProperty().bind(pieces.widthProperty());
        clip.heightProperty().bind(pieces.heightProperty());
        pieces.setClip(clip);
        HBox.setHgrow(pieces, javafx.scene.layout.Priority.ALWAYS);
    }
}
