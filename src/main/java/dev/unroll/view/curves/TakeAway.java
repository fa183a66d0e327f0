package dev.unroll.view.curves;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.ClipboardImage;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.files.ExportFolder;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Everything with which curves anywhere in the window can be taken away: a menu, and a note that says what was written. */
public final class TakeAway {
    private static final Executor WRITING = work -> Thread.ofPlatform().name("export").daemon().start(work);
    private final ExportViewModel model;
    private final ExportMenu menu;
    private final NoteBar note = new NoteBar();

    /** For the curves of {@code source}; files are written where {@code exports} says. */
    public TakeAway(ExportSource source, String id, ExportFolder exports, Appearance appearance) {
        Texts texts = appearance.texts();
        model = new ExportViewModel(source, texts, new SaveDialog(exports, texts), WRITING, Platform::runLater);
        menu = new ExportMenu(model, appearance);
        menu.setId(id);
        model.writtenProperty().subscribe(written -> {
            if (written != null) {
                note.show(texts.now("view.curves.saved", String.valueOf(written.getFileName())),
                        texts.now("view.curves.openFolder"), () -> Folders.open(written, source::failed));
            }
        });
        model.copiedProperty().subscribe((before, times) -> note.show(texts.now("view.curves.copied")));
    }

    /** While the keys go to {@code picture} or what is in it, Ctrl+C copies. */
    public void copyFrom(Node picture) {
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                model.copy(ClipboardImage::put);
                event.consume();
            }
        });
    }

    /** The menu. */
    public MenuButton menu() {
        return menu;
    }

    /** Appears for a few seconds where something was written; it lays itself over what is there. */
    public Region note() {
        return note;
    }
}
