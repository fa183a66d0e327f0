package dev.unroll.view.main;

import dev.unroll.view.control.AskOverlay;
import dev.unroll.view.control.AskOverlay.Answer;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.FilesViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** What a person does with files, with the questions that keep work from being lost. */
final class FileCommands {
    private final TrainViewModel train;
    private final FilesViewModel files;
    private final FileDialogs dialogs;
    private final AskOverlay asking;
    private final Texts texts;
    private Consumer<SaveAs> onnx = files -> { };
    private @Nullable Runnable refusal;

    FileCommands(TrainViewModel train, FilesViewModel files, FileDialogs dialogs, AskOverlay asking, Texts texts) {
        this.train = train;
        this.files = files;
        this.dialogs = dialogs;
        this.asking = asking;
        this.texts = texts;
    }

    /** From now on nothing is opened or saved; this is done instead. */
    void refuse(Runnable instead) {
        refusal = instead;
    }

    void createEmpty() {
        unlessUnsaved(() -> files.createEmpty(texts.now("view.files.untitled")));
    }

    void open() {
        unlessUnsaved(() -> {
            Path chosen = dialogs.open();
            if (chosen != null) {
                files.open(chosen);
            }
        });
    }

    void open(Path file) {
        unlessUnsaved(() -> files.open(file));
    }

    void save() {
        saveThen(files.fileProperty().get(), () -> { });
    }

    void saveAs() {
        saveThen(null, () -> { });
    }

    /** Writes the model with the weights of this moment where a person says. */
    void exportOnnx() {
        onnx.accept(dialogs::export);
    }

    /** How a model is exported; nothing happens before this is known. */
    void useOnnx(Consumer<SaveAs> exporting) {
        onnx = exporting;
    }

    void rename() {
        type("view.files.rename", "view.files.title", train.experiment().now().title(),
                title -> train.experiment().edit(now -> now.withTitle(title.strip())));
    }

    void share() {
        files.share(code -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Takes a share code from the clipboard over, or asks for one where there is none. */
    void paste() {
        String there = Clipboard.getSystemClipboard().getString();
        type("view.files.paste", "view.files.code", there != null && looksLikeCode(there) ? there.strip() : "", code -> {
                    Experiment shared = files.shared(code);
                    if (shared != null) {
                        unlessUnsaved(() -> files.create(shared));
                    }
                });
    }

    private void type(String question, String details, String begin, Consumer<String> then) {
        asking.type(texts.now(question), texts.now(details), begin, texts.now("view.files.ok"), texts.now("view.files.cancel"),
                then);
    }

    private static boolean looksLikeCode(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).contains("UNROLL");
    }

    /** Does what would lose unsaved work only after a person has decided about that. */
    void unlessUnsaved(Runnable action) {
        if (refusal != null) {
            refusal.run();
            return;
        }
        if (!files.unsavedProperty().get()) {
            action.run();
            return;
        }
        asking.ask(texts.now("view.files.unsaved", train.experiment().now().title()), texts.now("view.files.unsavedText"),
                List.of(new Answer("askSave", texts.now("view.files.save"), () -> saveThen(files.fileProperty().get(), action)),
                        new Answer("askDiscard", texts.now("view.files.discard"), action),
                        new Answer("askCancel", texts.now("view.files.cancel"), () -> { })));
    }

    private void saveThen(@Nullable Path known, Runnable then) {
        if (refusal != null) {
            refusal.run();
            return;
        }
        Path to = known == null ? dialogs.save(files.suggestedName()) : known;
        if (to != null) {
            files.save(to, then);
        }
    }
}
