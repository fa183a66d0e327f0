package dev.unroll.view.control;

import dev.unroll.workspace.files.ExportFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the system's own dialog, which begins in the folder of the last export. */
public final class SaveDialog implements SaveAs {
    private final ExportFolder exports;
    private final Texts texts;

    /** Begins in the folder of {@code exports}. */
    public SaveDialog(ExportFolder exports, Texts texts) {
        this.exports = exports;
        this.texts = texts;
    }

    @Override
    public @Nullable Path ask(String name, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now("view.save.title"));
        chooser.setInitialFileName(name + ending);
        if (!ending.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                    texts.now("view.save.kind", ending.substring(1).toUpperCase(Locale.ROOT)), "*" + ending));
        }
        Path last = exports.get();
        if (last != null && Files.isDirectory(last)) {
            chooser.setInitialDirectory(last.toFile());
        }
        Window window = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return null;
        }
        exports.chosen(chosen.toPath());
        boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(ending);
        return named ? chosen.toPath() : Path.of(chosen.getPath() + ending);
    }
}
