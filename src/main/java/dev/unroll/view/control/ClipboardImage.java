package dev.unroll.view.control;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts pictures where other programs find them. */
public final class ClipboardImage {
    private ClipboardImage() {
    }

    /** As an image. */
    public static void put(BufferedImage image) {
        Clipboard.getSystemClipboard().setContent(content(image));
    }

    /** As an image and, where text is wanted, as a table. */
    public static void put(BufferedImage image, String table) {
        ClipboardContent content = content(image);
        content.putString(table);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static ClipboardContent content(BufferedImage image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(image, null));
        return content;
    }
}
