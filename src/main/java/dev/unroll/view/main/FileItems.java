package dev.unroll.view.main;

import dev.unroll.view.control.Texts;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;

/** The entries of the experiment's menu that have to do with files. */
final class FileItems {
    private final Texts texts;

    FileItems(Texts texts) {
        this.texts = texts;
    }

    BooleanExpression unsavedProperty() {
        return new SimpleBooleanProperty();
    }

    List<MenuItem> opening() {
        return List.of();
    }

    List<MenuItem> saving() {
        return List.of();
    }
}
