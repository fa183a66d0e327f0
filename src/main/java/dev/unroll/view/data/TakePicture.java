package dev.unroll.view.data;

import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.Painting;
import dev.unroll.view.control.ClipboardImage;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Takes one of the pictures away: as a file or to the clipboard. Files are written in the background. */
final class TakePicture extends MenuButton {
    private static final int WIDE = 1600;
    private final Supplier<@Nullable Painting> picture;
    private final Outside outside;
    private final Texts texts;
    private final double ratio;

    /**
     * Where pictures go.
     *
     * @param files   asks for a place
     * @param writing does the work
     * @param written hears of each file
     * @param failed  hears of what went wrong
     */
    record Outside(SaveAs files, Executor writing, Consumer<Path> written, Consumer<Throwable> failed) {
    }

    /** For a picture that is {@code ratio} times as high as wide. */
    TakePicture(String id, double ratio, Supplier<@Nullable Painting> picture, Outside outside, Texts texts) {
        super(null, Parts.icon(Feather.DOWNLOAD));
        this.picture = picture;
        this.outside = outside;
        this.texts = texts;
        this.ratio = ratio;
        setId(id);
        getStyleClass().addAll("take-away", "take-picture");
        Parts.name(this, texts.get("view.stage.take"));
        for (ExportFormat format : new ExportFormat[] {ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF}) {
            getItems().add(item("view.curves.format." + format.name(), () -> write(format)));
        }
        getItems().add(item("view.stage.take.copy", this::copy));
        setOnShowing(event -> getItems().forEach(item -> item.setDisable(picture.get() == null)));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private ExportOptions options() {
        return ExportOptions.in(texts.language()).withSize(WIDE, (int) Math.round(WIDE * ratio));
    }

    private void write(ExportFormat format) {
        Painting painting = picture.get();
        Path file = painting == null ? null : outside.files().ask(painting.name(), format.extension());
        if (painting != null && file != null) {
            work(() -> {
                FigureExport.write(file, painting, options());
                return () -> outside.written().accept(file);
            });
        }
    }

    private void copy() {
        Painting painting = picture.get();
        if (painting != null) {
            work(() -> {
                BufferedImage image = FigureExport.image(painting, options());
                return () -> ClipboardImage.put(image);
            });
        }
    }

    private void work(Supplier<Runnable> work) {
        outside.writing().execute(() -> {
            try {
                Platform.runLater(work.get());
            } catch (RuntimeException | Error e) {
                Platform.runLater(() -> outside.failed().accept(e));
            }
        });
    }
}
