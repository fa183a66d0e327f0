package dev.unroll.view.curves;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.files.ExportFolder;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Every run: a click makes it the current one, its eye puts it among the curves, and several can be compared. */
public final class RunsPane extends VBox {
    private static final double ROW = 30;
    private static final int MOST = 10;
    private final RunsViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final ListView<RunsViewModel.Row> list;
    private final NoteBar note = new NoteBar();
    private final CompareWindow comparing;

    /** A view of the runs of {@code train}; tables are written where {@code exports} says. */
    public RunsPane(TrainViewModel train, ExportFolder exports, Appearance appearance) {
        this.appearance = appearance;
        texts = appearance.texts();
        model = new RunsViewModel(train, texts);
        comparing = new CompareWindow(train, appearance, new SaveDialog(exports, texts));
        list = new ListView<>(model.rows());
        getStyleClass().add("runs");
        Label figure = Parts.label(Bindings.createStringBinding(
                () -> texts.now(model.measuresError() ? "view.runs.error" : "view.runs.accuracy"),
                train.experiment().experimentProperty(), texts.languageProperty()), "subtle", "tiny");
        train.experiment().experimentProperty().subscribe(now -> figure.getText());
        Button compare = new Button(null, Parts.icon(Feather.COLUMNS));
        compare.setId("compareRuns");
        compare.getStyleClass().add("compare-button");
        compare.managedProperty().bind(compare.visibleProperty());
        compare.textProperty().bind(texts.get("view.runs.compare"));
        compare.setOnAction(event -> compare());
        getChildren().addAll(Parts.row("runs-head", Parts.label(texts.get("view.runs.title"), "strong"), compare, Parts.spring(),
                figure), list, note);
        build();
        note.managedProperty().bind(note.visibleProperty());
        Runnable size = () -> {
            double row = ROW * appearance.scale();
            int rows = model.rows().size();
            list.setFixedCellSize(row);
            list.setMinHeight(Math.min(rows, MOST) * row + 2);
            list.setPrefHeight(Math.min(rows, MOST) * row + 2);
            list.setMaxHeight(USE_PREF_SIZE);
            setVisible(rows > 0 || note.isVisible());
            setManaged(rows > 0 || note.isVisible());
            compare.setVisible(rows > 1);
        };
        model.rows().addListener((ListChangeListener<RunsViewModel.Row>) change -> size.run());
        appearance.scaleProperty().subscribe(scale -> size.run());
        note.visibleProperty().subscribe(visible -> size.run());
        model.deletedProperty().subscribe(name -> {
            if (name == null) {
                note.hide();
            } else {
                note.show(texts.now("view.runs.deleted", name), texts.now("view.runs.undo"), model::bringBack);
            }
        });
    }

    private void build() {
        list.setId("runs");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new RunCell(appearance, model::toggle, model::rename, cell -> list.requestFocus()));
        list.accessibleTextProperty().bind(texts.get("view.runs.title"));
        OwnKeys.keep(list, event -> switch (event.getCode()) {
            case SPACE, HOME, END -> true;
            default -> false;
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        list.setContextMenu(menu());
    }

    private void key(KeyEvent event) {
        RunsViewModel.Row row = list.getFocusModel().getFocusedItem();
        if (row == null || event.isShortcutDown() || event.getTarget() instanceof javafx.scene.control.TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> model.toggle(row);
            case ENTER -> model.select(row);
            case F2 -> rename();
            case DELETE, BACK_SPACE -> model.delete(row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        RunsViewModel.Row row = list.getSelectionModel().getSelectedItem();
        boolean onRow = event.getTarget() instanceof Node node && cell(node) != null;
        if (row == null || !onRow || event.getButton() != MouseButton.PRIMARY || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        if (event.getClickCount() == 2) {
            rename();
        } else if (event.getClickCount() == 1) {
            model.select(row);
        }
    }

    private void rename() {
        int at = list.getFocusModel().getFocusedIndex();
        list.scrollTo(at);
        list.layout();
        list.lookupAll(".run-cell").stream().filter(node -> node instanceof RunCell cell && cell.getIndex() == at)
                .findFirst().ifPresent(node -> ((RunCell) node).edit());
    }

    private static @Nullable RunCell cell(Node from) {
        Node node = from;
        while (node != null && !(node instanceof RunCell)) {
            node = node.getParent();
        }
        return node instanceof RunCell cell && cell.getItem() != null ? cell : null;
    }

    private ContextMenu menu() {
        MenuItem select = item("view.runs.select", () -> model.select(chosen()));
        MenuItem rename = item("view.runs.rename", this::rename);
        MenuItem only = item("view.runs.only", () -> model.showOnly(chosen()));
        MenuItem all = item("view.runs.all", model::showAll);
        MenuItem compare = item("view.runs.compareThem", this::compare);
        MenuItem delete = item("view.runs.delete", () -> model.delete(chosen()));
        ContextMenu menu = new ContextMenu(select, rename, only, all, compare, new SeparatorMenuItem(), delete);
        menu.setOnShowing(event -> {
            boolean none = list.getSelectionModel().getSelectedItem() == null;
            List.of(select, rename, only, delete).forEach(item -> item.setDisable(none));
            compare.setDisable(model.rows().size() < 2);
        });
        return menu;
    }

    private RunsViewModel.Row chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Compares the chosen runs, or all of them where fewer than two are chosen. */
    private void compare() {
        List<Integer> chosen = list.getSelectionModel().getSelectedItems().stream().map(row -> row.run().id()).toList();
        comparing.open(chosen.size() < 2 ? List.of() : chosen, getScene().getWindow());
    }
}
