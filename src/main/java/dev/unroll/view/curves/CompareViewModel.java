package dev.unroll.view.curves;

import dev.unroll.plot.ExportFormat;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.compare.Column;
import dev.unroll.workspace.compare.Comparison;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Runs beside each other. Follows them while training goes on. */
public final class CompareViewModel {
    private final TrainViewModel train;
    private final Texts texts;
    private final SaveAs files;
    private final Executor background;
    private final Executor screen;
    private final BooleanProperty onlyDifferent = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Comparison> comparison;
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private List<Integer> chosen = List.of();
    private boolean open;

    /** Compares the runs of {@code train}. */
    CompareViewModel(TrainViewModel train, Texts texts, SaveAs files, Executor background, Executor screen) {
        this.train = train;
        this.texts = texts;
        this.files = files;
        this.background = background;
        this.screen = screen;
        comparison = new ReadOnlyObjectWrapper<>(new Comparison(List.of(), List.of()));
        train.runs().subscribe(this::refresh);
        texts.languageProperty().subscribe(language -> refresh());
    }

    // ---- properties ----

    /** Whether settings in which all runs agree stay away. */
    public BooleanProperty onlyDifferentProperty() {
        return onlyDifferent;
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** The file that was written last, or null; null for a moment before each. */
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** The columns that are shown. */
    public List<Column> columns() {
        return comparison.get().columns(onlyDifferent.get() && comparison.get().runs().size() > 1);
    }

    /** How many runs there are and in how many settings they differ. */
    public String summary() {
        return texts.now("view.compare.summary", comparison.get().runs().size(), comparison.get().differences());
    }

    // ---- commands ----

    /** Compares the runs with these numbers; none: all of them. */
    public void open(List<Integer> runs) {
        chosen = List.copyOf(runs);
        open = true;
        refresh();
    }

    /** Nothing more to follow. */
    public void close() {
        open = false;
    }

    /** The table as it is shown, its runs in the order given, for spreadsheets. */
    public String table(List<Integer> order) {
        return Comparison.tsv(texts.now("view.compare.run"), columns(), comparison.get().runs(), order);
    }

    /** Asks for a file and writes the table as it is shown. */
    public void write(List<Integer> order) {
        Path file = files.ask(texts.now("view.compare.fileName"), ExportFormat.CSV.extension());
        if (file == null) {
            return;
        }
        String text = Comparison.csv(texts.now("view.compare.run"), columns(), comparison.get().runs(), order);
        background.execute(() -> {
            try {
                Comparison.write(file, text);
                screen.execute(() -> {
                    written.set(null);
                    written.set(file);
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> train.experiment().fail(e));
            }
        });
    }

    private void refresh() {
        if (open) {
            List<KeptRun> runs = train.runs().reversed().stream()
                    .filter(run -> chosen.isEmpty() || chosen.contains(run.id())).toList();
            comparison.set(Comparison.of(runs, texts.language()));
        }
    }
}
