package dev.unroll.app;

import dev.unroll.text.Messages;
import dev.unroll.view.main.FileDialogs;
import dev.unroll.workspace.files.ExperimentFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs, which begin where the last one ended. */
final class FxFileDialogs implements FileDialogs {
    private final Window owner;
    private @Nullable File folder;

    FxFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public @Nullable Path open() {
        FileChooser chooser = chooser("view.files.openTitle");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Messages.get("view.files.models"), "*.keras", "*.h5", "*.hdf5"),
                new FileChooser.ExtensionFilter(Messages.get("view.files.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public @Nullable Path openData() {
        FileChooser chooser = chooser("view.own.chooseTitle");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Messages.get("view.own.files"), "*.csv", "*.tsv", "*.tab", "*.txt"),
                new FileChooser.ExtensionFilter(Messages.get("view.files.all"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public @Nullable Path folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get("view.prefs.folder.title"));
        File chosen = chooser.showDialog(owner);
        return chosen == null ? null : chosen.toPath();
    }

    @Override
    public @Nullable Path save(String name) {
        FileChooser chooser = chooser("view.files.saveTitle");
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Messages.get("view.files.experiments"), "*" + ExperimentFile.ENDING));
        Path chosen = remember(chooser.showSaveDialog(owner));
        return chosen == null || chosen.toString().endsWith(ExperimentFile.ENDING) ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ExperimentFile.ENDING);
    }

    @Override
    public @Nullable Path export(String name, String ending) {
        FileChooser chooser = chooser("view.save.title");
        chooser.setInitialFileName(name + ending);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(
                Messages.get("view.save.kind", ending.substring(1).toUpperCase(Locale.ROOT)), "*" + ending));
        Path chosen = remember(chooser.showSaveDialog(owner));
        return chosen == null || chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending) ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(title));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private @Nullable Path remember(@Nullable File chosen) {
        if (chosen == null) {
            return null;
        }
        folder = chosen.getParentFile();
        return chosen.toPath();
    }
}
