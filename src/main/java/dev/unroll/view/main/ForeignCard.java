package dev.unroll.view.main;

import dev.unroll.nn.Architecture;
import dev.unroll.text.Remark;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Overlay;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.FilesViewModel;
import dev.unroll.view.experiment.FilesViewModel.Foreign;
import dev.unroll.workspace.LayerText;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What was understood of a file that Keras saved, before it is opened: its layers as they will stand here, and in words what
 * is left out, guessed, or goes on. Enter opens it, Esc leaves everything as it was.
 */
final class ForeignCard extends Overlay {
    /** Of the window, what stands between heading and answers. */
    private static final double MOST_HEIGHT = 0.6;

    private final Appearance appearance;
    private final Label title = Parts.label("heading", "ask-title");
    private final Label origin = Parts.label("ask-text");
    private final GridPane layers = new GridPane();
    private final VBox remarks = new VBox();
    private final ScrollPane scroll;
    private final Button cancel = new Button();
    private final Button open = new Button();

    ForeignCard(FilesViewModel files, Appearance appearance) {
        this(new VBox(), files, appearance);
    }

    private ForeignCard(VBox card, FilesViewModel files, Appearance appearance) {
        super(card, "ask-overlay", "foreign-overlay");
        this.appearance = appearance;
        title.setWrapText(true);
        layers.getStyleClass().add("foreign-layers");
        remarks.getStyleClass().add("foreign-remarks");
        layers.getColumnConstraints().setAll(column(HPos.RIGHT, Priority.NEVER), column(HPos.LEFT, Priority.ALWAYS),
                column(HPos.LEFT, Priority.NEVER), column(HPos.RIGHT, Priority.NEVER));
        VBox middle = new VBox(layers, remarks);
        middle.getStyleClass().add("foreign-middle");
        scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("foreign-scroll");
        cancel.setId("foreignCancel");
        cancel.setOnAction(event -> files.dismissForeign());
        open.setId("foreignOpen");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> files.openForeign());
        HBox foot = Parts.row("ask-answers", cancel, open);
        foot.setAlignment(Pos.CENTER_RIGHT);
        card.getChildren().addAll(title, origin, scroll, foot);
        card.getStyleClass().addAll("ask-card", "foreign-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                files.dismissForeign();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() != cancel) {
                event.consume();
                files.openForeign();
            }
        });
        files.foreignProperty().subscribe(this::show);
        appearance.texts().languageProperty().subscribe(language -> fill(files.foreignProperty().get()));
        scroll.prefViewportHeightProperty().bind(Bindings.min(middle.heightProperty(), heightProperty().multiply(MOST_HEIGHT)));
    }

    private static ColumnConstraints column(HPos side, Priority grow) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(side);
        column.setHgrow(grow);
        return column;
    }

    private void show(@Nullable Foreign foreign) {
        fill(foreign);
        if (foreign == null) {
            hide();
        } else {
            open();
            open.requestFocus();
        }
    }

    private void fill(@Nullable Foreign foreign) {
        if (foreign == null) {
            return;
        }
        Texts texts = appearance.texts();
        Architecture architecture = foreign.opened().state().experiment().architecture();
        String version = foreign.opened().version();
        title.setText(texts.now("view.files.foreignTitle", String.valueOf(foreign.file().getFileName())));
        origin.setText(texts.now("view.files.foreignFrom", version.isEmpty() ? "Keras" : "Keras " + version,
                architecture.layers().size(), architecture.parameterCount()));
        layers.getChildren().clear();
        row(0, "layers-head", "", texts.now("view.files.foreignLayer"), texts.now("view.files.foreignOutput"),
                texts.now("view.files.foreignParameters"));
        for (int i = 0; i < architecture.layers().size(); i++) {
            row(i + 1, "layers-row", Integer.toString(i + 1), LayerText.of(architecture.layers().get(i)),
                    architecture.shapes().get(i).toString(), texts.now("view.files.foreignCount",
                            architecture.layers().get(i).parameterCount(architecture.inputOf(i))));
        }
        remarks.getChildren().setAll(foreign.opened().remarks().stream().map(this::remark).toList());
        cancel.setText(texts.now("view.files.cancel"));
        open.setText(texts.now("view.files.foreignOpen"));
    }

    private void row(int at, String style, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            Label cell = Parts.label("foreign-cell", style);
            cell.setText(texts[column]);
            cell.setMinWidth(column == 1 ? 0 : Region.USE_PREF_SIZE);
            cell.setWrapText(column == 1);
            layers.add(cell, column, at);
        }
    }

    private Node remark(Remark remark) {
        Label text = Parts.label("foreign-remark");
        text.setText(remark.sentence(appearance.texts().language()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Parts.row("foreign-remark-row", Parts.icon(Feather.INFO), text);
        return row;
    }
}
