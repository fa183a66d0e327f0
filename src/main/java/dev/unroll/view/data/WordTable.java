package dev.unroll.view.data;

import dev.unroll.picture.data.BalancePicture;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.corpus.CorpusFigures;
import dev.unroll.workspace.corpus.WordCounts;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The words by rank with how often they occur; those that the cutting makes out-of-vocabulary are struck. */
final class WordTable extends VBox {
    private static final int MOST = 2000;
    private static final double WIDTH = 360;
    private static final double HEIGHT = 420;
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final TextField query = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private boolean shown;

    WordTable(DataViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("word-table");
        query.setId("wordQuery");
        query.promptTextProperty().bind(texts.get("view.data.wordSearch"));
        query.accessibleTextProperty().bind(texts.get("view.data.wordSearch"));
        query.textProperty().subscribe((before, now) -> fill());
        list.setId("wordList");
        list.setCellFactory(view -> new WordCell());
        Label none = Parts.label(texts.get("view.data.noWord"), "subtle");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(id -> {
            if (id != null) {
                model.wordProperty().set(id);
            }
        });
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        OwnKeys.keep(list, event -> switch (event.getCode()) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> true;
            default -> false;
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(query, list);
        appearance.scaleProperty().subscribe(scale -> list.setFixedCellSize(24 * scale.doubleValue()));
        appearance.scaleProperty().subscribe(scale -> setPrefSize(WIDTH * scale.doubleValue(), HEIGHT * scale.doubleValue()));
        Parts.follow(this::fill, model.figuresProperty(), texts.languageProperty(), appearance.darkProperty());
        model.cutting().optionsProperty().subscribe((before, now) -> list.refresh());
    }

    /** Is about to be shown. */
    void show() {
        shown = true;
        fill();
    }

    void focusQuery() {
        query.requestFocus();
        query.selectAll();
    }

    private void fill() {
        if (shown) {
            int[] ids = model.vocabulary(query.getText(), MOST);
            list.setItems(FXCollections.observableArrayList(IntStream.of(ids).boxed().toList()));
        }
    }

    /** One word. */
    private final class WordCell extends ListCell<Integer> {
        private final Label id = Parts.label("mono", "small", "subtle", "word-id");
        private final Label word = Parts.label("word-name");
        private final Label count = Parts.label("mono", "small");
        private final PictureCanvas balance;
        private final HBox row;
        private int[] counts = new int[0];

        WordCell() {
            balance = new PictureCanvas(surface -> new BalancePicture("", "", counts).paint(surface, appearance.palette(),
                    width(), high(), appearance.scale()));
            balance.getStyleClass().add("word-balance");
            row = Parts.row("word-row", id, word, Parts.spring(), count, balance);
            row.setMinWidth(0);
            row.setPrefWidth(1);
            setPrefWidth(0);
        }

        private double width() {
            return balance.getWidth();
        }

        private double high() {
            return balance.getHeight();
        }

        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            CorpusFigures figures = model.figuresProperty().get();
            if (empty || item == null || figures == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            WordCounts all = figures.counts();
            boolean kept = item < model.limit();
            id.setText(kept ? Integer.toString(item) : item + " → 2");
            word.setText(figures.corpus().vocabulary().word(item));
            word.setStyle(kept ? "" : "-fx-opacity: 0.6;");
            count.setText("×" + Numbers.grouped(all.occurrences(item)));
            counts = IntStream.range(0, all.classes()).map(label -> all.examples(item, label)).toArray();
            balance.setVisible(counts.length > 1);
            balance.repaint();
            setAccessibleText(texts.now("view.data.wordSpoken", word.getText(), item, all.occurrences(item), all.examples(item)));
            setGraphic(row);
        }
    }
}
