package dev.unroll.app;

import static dev.unroll.view.Hand.fx;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * A file that a person lets go over the window. A drag of the headless platform itself would leave its system clipboard
 * unusable for every later test.
 */
final class DroppedFile {
    private DroppedFile() {
    }

    /** Whether the window takes the file. */
    static boolean on(Node window, Path file) throws Exception {
        InvocationHandler files = (board, method, arguments) -> switch (method.getName()) {
            case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
            case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? List.of(file.toFile()) : null;
            case "getContentTypes" -> Set.of(DataFormat.FILES);
            case "getTransferModes" -> Set.of(TransferMode.COPY);
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return fx(() -> {
            Dragboard board = DragboardHelper.createDragboard((TKClipboard) Proxy.newProxyInstance(
                    TKClipboard.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, files));
            DragEvent dropped = new DragEvent(window, window, DragEvent.DRAG_DROPPED, board, 1, 1, 1, 1,
                    TransferMode.COPY, null, null, null);
            window.fireEvent(dropped);
            return dropped.isDropCompleted();
        });
    }
}
