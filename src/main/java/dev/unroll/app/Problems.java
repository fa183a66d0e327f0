package dev.unroll.app;

import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells failures: what a person can mend in a sentence at the edge of the window, all else in one dialog. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final Stage stage;
    private @Nullable Appearance appearance;
    private boolean open;

    Problems(Stage stage) {
        this.stage = stage;
    }

    void follow(Appearance next) {
        appearance = next;
    }

    /** Tells it from any thread. */
    void later(Throwable failure) {
        LOG.error("uncaught", failure);
        Platform.runLater(() -> show(failure));
    }

    /** Tells it on the FX thread. */
    void show(Throwable failure) {
        if (failure instanceof UnrollException told) {
            Notifications.create().owner(stage).text(told.sentence()).hideAfter(Duration.seconds(12)).showWarning();
        } else if (!open) {
            open = true;
            try {
                dialog(failure);
            } finally {
                open = false;
            }
        }
    }

    private void dialog(Throwable failure) {
        Appearance speaking = appearance;
        if (speaking == null) {
            return;
        }
        var texts = speaking.texts();
        ButtonType copy = new ButtonType(texts.now("view.error.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(texts.now("view.error.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR, texts.now("view.error.text", String.valueOf(failure.getMessage())),
                copy, close);
        alert.initOwner(stage.isShowing() ? stage : null);
        alert.setTitle(texts.now("view.error.title"));
        alert.setHeaderText(texts.now("view.error.header"));
        if (alert.showAndWait().orElse(close) == copy) {
            ClipboardContent content = new ClipboardContent();
            content.putString(details(failure));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static String details(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
