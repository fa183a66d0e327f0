package dev.unroll.view.curves;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts the curves where other programs find them: as an image and, where text is wanted, as a table. */
final class CurvesClipboard {
    private CurvesClipboard() {
    }

    static void put(BufferedImage image, String table) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(image, null));
        content.putString(table);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
