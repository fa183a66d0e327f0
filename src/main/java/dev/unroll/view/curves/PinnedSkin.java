package dev.unroll.view.curves;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/**
 * A table whose first column, which has the style {@value #STYLE}, stays in sight when the others are scrolled sideways: its
 * head, and its cells, which have to be handed to {@link #keep}, are moved back by as much as the rest moves on.
 *
 * @param <T> what a row is
 */
final class PinnedSkin<T> extends TableViewSkin<T> {
    /** The style of the column that stays. */
    static final String STYLE = "pinned";

    /** Tells {@code scrolled} how far the table is scrolled sideways. */
    PinnedSkin(TableView<T> table, DoubleProperty scrolled) {
        super(table);
        for (Node each : getVirtualFlow().getChildrenUnmodifiable()) {
            if (each instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                scrolled.bind(Bindings.when(bar.visibleProperty()).then(bar.valueProperty()).otherwise(0.0));
            }
        }
    }

    /** Keeps a cell or a head in its place. */
    static void keep(Node part, ObservableNumberValue scrolled) {
        part.translateXProperty().bind(scrolled);
        part.setViewOrder(-1);
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected NestedTableColumnHeader createRootHeader() {
                return new RootHeader();
            }
        };
    }

    private static final class RootHeader extends NestedTableColumnHeader {
        RootHeader() {
            super(null);
        }

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
            TableColumnHeader head = super.createTableColumnHeader(column);
            if (column != null && column.getStyleClass().contains(STYLE)) {
                keep(head, layoutXProperty().negate());
            }
            return head;
        }
    }
}
