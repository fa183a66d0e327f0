package dev.unroll.view.curves;

import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.Line;
import dev.unroll.plot.Points;
import dev.unroll.plot.Sheet;
import dev.unroll.train.History;
import dev.unroll.train.HistoryCsv;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Takes the curves away as files: what is written is what is seen. Writing happens in the background. */
public final class ExportViewModel {
    private final ExportSource source;
    private final Texts texts;
    private final SaveAs files;
    private final Executor background;
    private final Executor screen;
    private final ObjectProperty<ExportOptions> options;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper copied = new ReadOnlyIntegerWrapper();

    /** Writes what {@code source} shows into files that {@code files} asks for. */
    ExportViewModel(ExportSource source, Texts texts, SaveAs files, Executor background, Executor screen) {
        this.source = source;
        this.texts = texts;
        this.files = files;
        this.background = background;
        this.screen = screen;
        options = new SimpleObjectProperty<>(ExportOptions.in(texts.language()));
    }

    // ---- properties ----

    /** Size, colours and the rest; remembered while the window is open. */
    public ObjectProperty<ExportOptions> optionsProperty() {
        return options;
    }

    /** Whether a file is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The file that was written last, or null; null for a moment before each. */
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** How many times the curves were copied. */
    public ReadOnlyIntegerProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** How many rows a table of what is seen has, without its heading. */
    public int rows() {
        return seen().figures().stream().flatMap(figure -> figure.lines().stream()).mapToInt(line -> line.points().size()).sum();
    }

    /** Whether there are figures of epochs to be written. */
    public boolean hasHistory() {
        return source.hasHistories();
    }

    // ---- commands ----

    /** Asks for a file and writes what is seen. */
    public void write(ExportFormat format) {
        Path file = files.ask(name(source.name()), format.extension());
        if (file != null) {
            Sheet sheet = format == ExportFormat.CSV ? seen() : sheet();
            ExportOptions how = options();
            work(() -> {
                FigureExport.write(file, sheet, how);
                return file;
            });
        }
    }

    /** Asks for a file and writes the figures of every epoch of every run. */
    public void writeHistory() {
        Path file = files.ask(name("history"), ExportFormat.CSV.extension());
        if (file != null) {
            List<History> histories = source.histories();
            work(() -> {
                HistoryCsv.write(file, histories);
                return file;
            });
        }
    }

    /** Hands over what is seen as an image and as a table. */
    public void copy(BiConsumer<BufferedImage, String> clipboard) {
        Sheet sheet = sheet();
        Sheet table = seen();
        ExportOptions how = options();
        background.execute(() -> {
            try {
                BufferedImage image = FigureExport.image(sheet, how);
                String text = FigureExport.table(table);
                screen.execute(() -> {
                    clipboard.accept(image, text);
                    copied.set(copied.get() + 1);
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> source.failed(e));
            }
        });
    }

    // ---- within ----

    private void work(Supplier<Path> writing) {
        busy.set(true);
        background.execute(() -> {
            try {
                Path file = writing.get();
                screen.execute(() -> {
                    busy.set(false);
                    written.set(null);
                    written.set(file);
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> {
                    busy.set(false);
                    source.failed(e);
                });
            }
        });
    }

    private ExportOptions options() {
        ExportOptions o = options.get();
        return new ExportOptions(o.width(), o.height(), o.dpi(), o.theme(), o.large(), o.marks(), o.title(), texts.language());
    }

    private Sheet sheet() {
        return source.sheet();
    }

    private String name(String what) {
        String plain = source.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return (plain.isEmpty() ? "unroll" : plain) + "-" + what;
    }

    /** The sheet without what lies beside the visible ranges. */
    private Sheet seen() {
        Sheet sheet = sheet();
        List<Figure> figures = sheet.figures().stream().map(ExportViewModel::seen).toList();
        return new Sheet(sheet.title(), sheet.caption(), figures, sheet.legend());
    }

    private static Figure seen(Figure f) {
        List<Line> lines = f.lines().stream().map(line -> {
            Points all = line.points();
            int from = all.from(f.x().min());
            int to = all.from(Math.nextUp(f.x().max()));
            Points some = from == 0 && to == all.size() ? all
                    : Points.of(to - from, i -> all.x(from + i), i -> all.y(from + i));
            return new Line(line.run(), line.series(), line.label(), some, line.look(), false);
        }).toList();
        return new Figure(f.key(), f.title(), f.x(), f.y(), f.xLabel(), f.decimals(), lines, f.marks(), f.crosshair());
    }
}
