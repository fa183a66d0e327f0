package dev.unroll.view.own;

import dev.unroll.data.own.Kind;
import dev.unroll.text.Messages;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as they would be read: lines numbered, the columns that matter marked, bad rows with their reason. */
final class PreviewTable extends TableView<Sample.Line> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double EM = 13;
    /** Columns that are made to fit the width; of more, one sees some and scrolls. */
    private static final int MOST_FITTED = 8;
    private final ImportViewModel model;
    private final Texts texts;

    PreviewTable(ImportViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("importPreview");
        getStyleClass().addAll("compare-table", "preview-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label());
        accessibleTextProperty().bind(texts.get("view.own.preview"));
        setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(Sample.Line item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(BAD, !empty && item != null && item.problem() != null);
            }
        });
        Parts.follow(this::fill, model.sampleProperty(), texts.languageProperty());
        fill();
    }

    private void fill() {
        Sample sample = model.sampleProperty().get();
        ImportDraft draft = model.now();
        if (sample == null || draft == null) {
            getItems().clear();
            return;
        }
        List<TableColumn<Sample.Line, ?>> columns = new ArrayList<>();
        columns.add(number());
        for (int i = 0; i < sample.columns().size(); i++) {
            columns.add(column(i, sample.columns().get(i), draft));
        }
        if (draft.kind() != Kind.CHARACTERS) {
            columns.add(meaning(draft));
        }
        setColumnResizePolicy(columns.size() > MOST_FITTED ? UNCONSTRAINED_RESIZE_POLICY
                : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(columns);
        getItems().setAll(sample.lines());
    }

    private TableColumn<Sample.Line, Sample.Line> number() {
        TableColumn<Sample.Line, Sample.Line> column = plain(line -> Long.toString(line.number()), "number-cell", "line-cell");
        VBox head = head(texts.now("view.own.line"), "");
        head.setAlignment(Pos.CENTER_RIGHT);
        column.setGraphic(head);
        width(column, 4, 4);
        return column;
    }

    private TableColumn<Sample.Line, Sample.Line> column(int at, String name, ImportDraft draft) {
        boolean text = draft.kind() == Kind.TEXTS && draft.texts().text() == at || draft.kind() == Kind.CHARACTERS;
        boolean label = draft.kind() == Kind.TEXTS && draft.texts().label() == at;
        boolean target = draft.kind() == Kind.SERIES && draft.target() == at;
        boolean input = draft.kind() == Kind.SERIES && draft.inputs().contains(at);
        boolean used = text || label || target || input;
        TableColumn<Sample.Line, Sample.Line> column = plain(line -> at < line.cells().size() ? line.cells().get(at) : "",
                used ? "used-cell" : "unused-cell");
        String role = text ? draft.kind() == Kind.CHARACTERS ? "" : "view.own.text" : label ? draft.texts().threshold() == null
                ? "view.own.label" : "view.own.score" : target ? "view.own.target" : input ? "view.own.input" : "";
        String said = name.isEmpty() ? draft.kind() == Kind.CHARACTERS ? texts.now("view.own.text")
                : texts.now("view.own.column", at + 1) : name;
        column.setGraphic(head(said, role.isEmpty() ? "" : texts.now(role)));
        width(column, 5, text ? 26 : 7);
        return column;
    }

    private TableColumn<Sample.Line, Sample.Line> meaning(ImportDraft draft) {
        boolean scored = draft.kind() == Kind.TEXTS && draft.texts().threshold() != null;
        TableColumn<Sample.Line, Sample.Line> column = plain(line -> line.problem() != null
                ? line.problem().reason(texts.language()) : scored ? named(line.meaning()) : "", "meaning-cell");
        column.setGraphic(head(texts.now(scored ? "view.own.class" : "view.own.note"), ""));
        width(column, 7, 9);
        return column;
    }

    private String named(String meaning) {
        return meaning.startsWith("data.class.") && Messages.has(meaning) ? texts.now(meaning) : meaning;
    }

    private void width(TableColumn<?, ?> column, double least, double usual) {
        double em = EM;
        column.setMinWidth(least * em);
        column.setPrefWidth(usual * em);
    }

    private static VBox head(String name, String role) {
        Label title = Parts.label("preview-name");
        title.setText(name);
        VBox head = new VBox(title);
        if (!role.isEmpty()) {
            Label tag = Parts.label("preview-role");
            tag.setText(role);
            head.getChildren().add(tag);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("preview-head");
        return head;
    }

    private interface Reader {
        String read(Sample.Line line);
    }

    private static TableColumn<Sample.Line, Sample.Line> plain(Reader reader, String... styles) {
        TableColumn<Sample.Line, Sample.Line> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setCellFactory(each -> new TableCell<>() {
            {
                getStyleClass().addAll(styles);
            }

            @Override
            protected void updateItem(Sample.@Nullable Line item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : reader.read(item).replace('\n', '⏎'));
            }
        });
        return column;
    }
}
