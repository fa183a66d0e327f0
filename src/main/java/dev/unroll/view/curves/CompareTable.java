package dev.unroll.view.curves;

import dev.unroll.view.control.Texts;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.compare.Column;
import dev.unroll.workspace.compare.Comparison;
import dev.unroll.workspace.compare.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A row for each run, a column for each setting and each result; a click on a column's head orders the runs by it. The runs'
 * names stay in sight.
 */
final class CompareTable extends TableView<Integer> {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private final CompareViewModel model;
    private final Texts texts;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();
    private List<List<String>> built = List.of();

    CompareTable(CompareViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("compareTable");
        getStyleClass().add("compare-table");
        setSkin(new PinnedSkin<>(this, scrolled));
        scrolled.subscribe(by -> pseudoClassStateChanged(SCROLLED, by.doubleValue() > 0));
        model.comparisonProperty().subscribe(comparison -> show());
        model.onlyDifferentProperty().subscribe(only -> show());
    }

    /** The numbers of the rows as they are ordered on the screen. */
    List<Integer> order() {
        return List.copyOf(getItems());
    }

    private void show() {
        Comparison comparison = model.comparisonProperty().get();
        List<Column> columns = model.columns();
        List<List<String>> wanted = columns.stream().map(c -> List.of(c.group().name(), c.key(), c.name())).toList();
        if (!wanted.equals(built)) {
            built = wanted;
            build(columns);
        }
        List<Integer> rows = IntStream.range(0, comparison.runs().size()).boxed().toList();
        getItems().setAll(rows);
        sort();
        refresh();
    }

    private void build(List<Column> columns) {
        List<TableColumn<Integer, ?>> heads = new ArrayList<>();
        heads.add(runs());
        Column.@Nullable Group group = null;
        TableColumn<Integer, Object> head = new TableColumn<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).group() != group) {
                group = columns.get(i).group();
                head = new TableColumn<>();
                head.setReorderable(false);
                head.textProperty().bind(texts.get("view.compare.group." + group.name()));
                heads.add(head);
            }
            head.getColumns().add(column(i, columns.get(i)));
        }
        getColumns().setAll(heads);
    }

    private TableColumn<Integer, KeptRun> runs() {
        TableColumn<Integer, KeptRun> column = new TableColumn<>();
        column.textProperty().bind(texts.get("view.compare.run"));
        column.setPrefWidth(150);
        column.setComparator(java.util.Comparator.comparing(KeptRun::name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                model.comparisonProperty().get().runs().get(row.getValue())));
        column.setReorderable(false);
        column.setCellFactory(c -> new TableCell<>() {
            {
                PinnedSkin.keep(this, scrolled);
            }

            @Override
            protected void updateItem(@Nullable KeptRun run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : run.name());
            }
        });
        column.getStyleClass().addAll("strong", PinnedSkin.STYLE);
        return column;
    }

    private TableColumn<Integer, Value> column(int index, Column column) {
        TableColumn<Integer, Value> shown = new TableColumn<>(column.name());
        boolean different = column.setting() && column.differs();
        shown.getStyleClass().add(different ? "different-head" : "same-head");
        if (column.values().stream().anyMatch(value -> !Double.isNaN(value.number()))) {
            shown.getStyleClass().add("number-head");
        }
        shown.setPrefWidth(Math.clamp(longest(column) * 7.5 + 28, 64, 340));
        shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(column(index).values().get(row.getValue())));
        shown.setComparator(Value::compareTo);
        shown.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Value value, boolean empty) {
                super.updateItem(value, empty);
                Value shown = empty || value == null || getIndex() >= getTableView().getItems().size() ? Value.NONE : value;
                boolean some = !empty && value != null;
                setText(!some ? null : shown.empty() ? "–" : shown.text());
                getStyleClass().removeAll("number-cell");
                if (!Double.isNaN(shown.number())) {
                    getStyleClass().add("number-cell");
                }
                Column now = column(index);
                pseudoClassStateChanged(DIFFERENT, some && now.setting() && now.differs());
                pseudoClassStateChanged(BEST, !shown.empty() && now.best(getTableView().getItems().get(getIndex())));
            }
        });
        return shown;
    }

    private Column column(int index) {
        return model.columns().get(index);
    }

    private static int longest(Column column) {
        return Math.max(column.name().codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum(),
                column.values().stream().mapToInt(v -> v.text().length()).max().orElse(0));
    }
}
