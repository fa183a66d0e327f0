package dev.unroll.view.main;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files dropped on the window are opened. */
final class FileDrop {
    private static final List<String> ENDINGS = List.of(".keras", ".h5", ".hdf5");
    private final FileCommands commands;

    FileDrop(Node window, FileCommands commands) {
        this.commands = commands;
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().getFiles().stream().anyMatch(FileDrop::readable)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().filter(FileDrop::readable).findFirst().ifPresent(file -> {
            commands.open(file.toPath());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static boolean readable(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
