package dev.unroll.view.curves;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import dev.unroll.view.control.Theme;
import dev.unroll.view.experiment.TrainViewModel;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A window of its own beside the main one, so that training can be watched meanwhile. */
final class CompareWindow {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 460;
    private final TrainViewModel train;
    private final Appearance appearance;
    private final CompareViewModel model;
    private @Nullable Stage stage;

    CompareWindow(TrainViewModel train, Appearance appearance, SaveAs files) {
        this.train = train;
        this.appearance = appearance;
        model = new CompareViewModel(train, appearance.texts(), files,
                work -> Thread.ofPlatform().name("export").daemon().start(work), Platform::runLater);
    }

    /** Opens it, or brings it to the front. */
    void open(List<Integer> runs, Window owner) {
        model.open(runs);
        Stage window = stage;
        if (window == null) {
            window = make(owner);
            stage = window;
        }
        window.show();
        window.toFront();
    }

    private Stage make(Window owner) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.titleProperty().bind(appearance.texts().get("view.compare.title"));
        double scale = appearance.scale();
        Scene scene = new Scene(content(), Math.min(WIDTH * scale, Math.max(640, owner.getWidth() * 0.9)), HEIGHT * scale);
        Theme.follow(scene, appearance);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                window.hide();
            }
        });
        window.setScene(scene);
        window.setOnHidden(event -> model.close());
        return window;
    }

    private StackPane content() {
        Texts texts = appearance.texts();
        CompareTable table = new CompareTable(model, texts);
        Label summary = Parts.label("subtle");
        summary.setId("compareSummary");
        model.comparisonProperty().subscribe(comparison -> summary.setText(model.summary()));
        CheckBox only = new CheckBox();
        only.setId("onlyDifferent");
        only.textProperty().bind(texts.get("view.compare.onlyDifferent"));
        only.selectedProperty().bindBidirectional(model.onlyDifferentProperty());
        NoteBar note = new NoteBar();
        Button copy = button("copyTable", "view.compare.copy", () -> {
            put(table);
            note.show(texts.now("view.compare.copied"));
        });
        Button save = button("saveTable", "view.compare.save", () -> model.write(table.order()));
        model.writtenProperty().subscribe(file -> {
            if (file != null) {
                note.show(texts.now("view.curves.saved", String.valueOf(file.getFileName())),
                        texts.now("view.curves.openFolder"), () -> Folders.open(file, train.experiment()::fail));
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy.fire();
                event.consume();
            }
        });
        BorderPane pane = new BorderPane(table);
        pane.setTop(Parts.row("compare-bar", Parts.label(texts.get("view.compare.title"), "heading"), summary, Parts.spring(), only,
                copy, save));
        StackPane content = new StackPane(pane, note);
        content.getStyleClass().addAll("main", "compare");
        StackPane.setAlignment(note, javafx.geometry.Pos.BOTTOM_CENTER);
        note.setMaxSize(javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        note.setManaged(true);
        return content;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.textProperty().bind(appearance.texts().get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void put(CompareTable table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.table(table.order()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
