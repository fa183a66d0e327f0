package dev.unroll.view.own;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Tables and texts dropped on a part of the window are looked at as data sets. */
public final class ImportDrop {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt");
    private final ImportViewModel model;

    /** Listens to what is dragged over {@code place}. */
    public ImportDrop(Node place, ImportViewModel model) {
        this.model = model;
        place.addEventHandler(DragEvent.DRAG_OVER, this::over);
        place.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().getFiles().stream().anyMatch(this::readable)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().filter(this::readable).findFirst().ifPresent(file -> {
            model.open(file.toPath());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** Where the dialog is open, any file may be tried. */
    private boolean readable(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return model.openProperty().get() || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
