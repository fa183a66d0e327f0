package dev.unroll.view.curves;

import dev.unroll.plot.ExportFormat;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.files.ExportFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the system's own dialog, which begins in the folder of the last export. */
final class SaveDialog implements SaveAs {
    private final ExportFolder exports;
    private final Texts texts;

    SaveDialog(ExportFolder exports, Texts texts) {
        this.exports = exports;
        this.texts = texts;
    }

    @Override
    public @Nullable Path ask(String name, ExportFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now("view.curves.saveTitle"));
        chooser.setInitialFileName(name + format.extension());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                texts.now("view.curves.format." + format.name()), "*" + format.extension()));
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
        boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(format.extension());
        return named ? chosen.toPath() : Path.of(chosen.getPath() + format.extension());
    }
}
