package dev.unroll.view.own;

import dev.unroll.data.own.CharacterSet;
import dev.unroll.data.own.Imported;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TextSet;
import dev.unroll.data.table.BadRow;
import dev.unroll.text.Messages;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the whole file comes to: examples and their classes on the left, rows that are left out on the right. */
final class WholePane extends HBox {
    private static final int MOST_CLASSES = 5;
    private static final double BAR = 11;

    private final ImportViewModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final Label title = Parts.label("strong");
    private final Label about = Parts.label("muted", "small");
    private final GridPane classes = new GridPane();
    private final Label badTitle = Parts.label("strong");
    private final ListView<BadRow> bad = new ListView<>();

    WholePane(ImportViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("import-whole");
        title.setId("importExamples");
        about.setId("importAbout");
        about.setWrapText(true);
        classes.getStyleClass().add("class-bars");
        VBox left = new VBox(title, about, classes);
        left.getStyleClass().add("whole-part");
        badTitle.setId("importBadTitle");
        bad.setId("importBad");
        bad.getStyleClass().add("bad-rows");
        bad.setCellFactory(list -> new BadCell());
        bad.accessibleTextProperty().bind(badTitle.textProperty());
        VBox.setVgrow(bad, Priority.ALWAYS);
        VBox right = new VBox(badTitle, bad);
        right.getStyleClass().add("whole-part");
        for (Region each : new Region[] {left, right}) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(100);
            each.setMinWidth(0);
        }
        getChildren().addAll(left, right);
        Parts.follow(this::refresh, model.wholeProperty(), model.readingProperty(), texts.languageProperty());
        refresh();
    }

    private void refresh() {
        Imported whole = model.wholeProperty().get();
        classes.getChildren().clear();
        if (whole == null) {
            title.setText(model.readingProperty().get() ? "…" : "");
            about.setText("");
            badTitle.setText("");
            bad.getItems().clear();
            bad.setVisible(false);
            return;
        }
        title.setText(texts.now(switch (whole.set()) {
            case TextSet set -> "view.own.examples";
            case CharacterSet text -> "view.own.characters";
            case SeriesSet series -> "view.own.rows";
        }, whole.examples()));
        about.setText(about(whole) + (whole.cutOff() ? " " + texts.now("view.own.cutOff") : ""));
        int row = 0;
        long most = whole.classes().values().stream().mapToLong(Integer::longValue).max().orElse(1);
        for (Map.Entry<String, Integer> each : whole.classes().entrySet()) {
            if (row == MOST_CLASSES && whole.classes().size() > MOST_CLASSES + 1) {
                Label more = Parts.label("muted", "small");
                more.setText(texts.now("view.own.moreClasses", whole.classes().size() - row));
                classes.add(more, 0, row, 3, 1);
                break;
            }
            bar(row++, each.getKey(), each.getValue(), most);
        }
        badTitle.setText(whole.bad().count() == 0 ? whole.set() instanceof CharacterSet ? "" : texts.now("view.own.noBad")
                : texts.now("view.own.bad", whole.bad().count()));
        bad.getItems().setAll(whole.bad().first());
        bad.setVisible(whole.bad().count() > 0);
    }

    private String about(Imported whole) {
        return switch (whole.set()) {
            case TextSet set -> texts.now("view.own.aboutTexts", set.classes().size(), set.maxLength());
            case CharacterSet set -> texts.now("view.own.aboutCharacters", Math.round(100 * set.fraction()));
            case SeriesSet set -> texts.now("view.own.aboutSeries", Math.round(100 * set.fraction()));
        };
    }

    private void bar(int row, String label, int count, long most) {
        Label name = Parts.label("small", "class-name");
        name.setText(Messages.has(label) ? texts.now(label) : label);
        Region bar = new Region();
        bar.getStyleClass().add("class-bar");
        double whole = BAR * 13 * appearance.scale();
        bar.setMinWidth(Math.max(1, whole * count / most));
        bar.setMaxWidth(Math.max(1, whole * count / most));
        StackPane room = new StackPane(bar);
        room.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        room.setMinWidth(whole);
        Label number = Parts.label("mono", "small");
        number.setText(texts.now("view.own.count", count));
        classes.addRow(row, name, room, number);
    }

    private final class BadCell extends ListCell<BadRow> {
        @Override
        protected void updateItem(BadRow item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label line = Parts.label("mono", "small", "bad-line");
            line.setText(Long.toString(item.line()));
            Label why = Parts.label("small");
            why.setText(item.reason(texts.language()));
            setGraphic(Parts.row("bad-row", line, why));
        }
    }
}
