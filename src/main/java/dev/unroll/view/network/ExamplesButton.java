package dev.unroll.view.network;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.AbstractList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Opens the list of the validation examples: found by words as one types, chosen with a click or with Enter. */
final class ExamplesButton extends Button {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 380;
    private final ExamplesViewModel model;
    private final Appearance appearance;
    private final VBox content;
    private final TextField query = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private final VBox head = new VBox();
    private final Label count = Parts.label("subtle", "small");
    private @Nullable Bubble bubble;

    ExamplesButton(ExamplesViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        Texts texts = appearance.texts();
        setId("examples");
        getStyleClass().add("icon-button");
        setGraphic(Parts.icon(Feather.LIST));
        Parts.name(this, texts.get("view.examples.open"));
        query.setId("exampleQuery");
        query.promptTextProperty().bind(texts.get("view.examples.search"));
        query.accessibleTextProperty().bind(texts.get("view.examples.search"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
        list.setId("exampleList");
        list.setCellFactory(view -> {
            ExampleCell cell = new ExampleCell(model, texts);
            cell.setOnMouseClicked(event -> choose(cell.getItem()));
            return cell;
        });
        Label none = Parts.label(texts.get("view.examples.none"), "subtle");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        content = new VBox(head, list, count);
        content.getStyleClass().add("examples");
        appearance.scaleProperty().subscribe(scale -> {
            content.setPrefSize(WIDTH * scale.doubleValue(), HEIGHT * scale.doubleValue());
            list.setFixedCellSize(44 * scale.doubleValue());
        });
        model.foundProperty().subscribe(this::show);
        texts.languageProperty().subscribe(language -> show(model.foundProperty().get()));
        setOnAction(event -> toggle());
    }

    private void toggle() {
        if (bubble != null && bubble.isShowing()) {
            bubble.hide();
            return;
        }
        head.getChildren().setAll(query);
        List<String> classes = model.classes();
        if (classes.size() > 1) {
            Segments<Integer> labels = new Segments<>(model.targetProperty()::set);
            labels.add(-1, appearance.texts().get("view.examples.all"), "examplesAll");
            for (int i = 0; i < classes.size(); i++) {
                labels.add(i, new SimpleStringProperty(classes.get(i)), "examples" + i);
            }
            labels.show(model.targetProperty().get());
            head.getChildren().add(labels);
        }
        head.getStyleClass().setAll("examples-head");
        model.open();
        bubble = new Bubble(content, PopOver.ArrowLocation.TOP_CENTER, appearance);
        bubble.show(this);
        query.requestFocus();
        query.selectAll();
    }

    private void show(int[] found) {
        list.setItems(FXCollections.observableList(new Found(found)));
        count.setText(appearance.texts().now("view.examples.count", found.length, model.count()));
    }

    private void queryKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                list.requestFocus();
                list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
            }
            case ENTER -> {
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                choose(list.getSelectionModel().getSelectedItem());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(@Nullable Integer chosen) {
        if (chosen != null && bubble != null) {
            bubble.hide();
            model.choose(chosen);
        }
    }

    /** Numbers as a list without a copy of them. */
    private static final class Found extends AbstractList<Integer> {
        private final int[] found;

        Found(int[] found) {
            this.found = found;
        }

        @Override
        public Integer get(int index) {
            return found[index];
        }

        @Override
        public int size() {
            return found.length;
        }
    }
}
