package dev.unroll.view.network;

import dev.unroll.data.ClassNames;
import dev.unroll.data.Dataset;
import dev.unroll.view.control.Latest;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The validation examples to choose from, filtered in the background as one types. */
public final class ExamplesViewModel {
    private final ObservableValue<@Nullable Dataset> dataset;
    private final IntConsumer shown;
    private final Latest<int[]> searches;
    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty target = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<int[]> found = new ReadOnlyObjectWrapper<>(new int[0]);
    private volatile @Nullable ExampleFinder finder;
    private boolean open;

    /** Hands the example that a person chooses to {@code shown}. */
    ExamplesViewModel(ObservableValue<@Nullable Dataset> dataset, Executor background, Executor screen, IntConsumer shown) {
        this.dataset = dataset;
        this.shown = shown;
        searches = new Latest<>(background, screen, found::set, failure -> found.set(new int[0]));
        dataset.subscribe((before, now) -> dataChanged());
        query.subscribe((before, now) -> search());
        target.subscribe((before, now) -> search());
    }

    // ---- properties ----

    /** Words that the examples have, the last one as a beginning; or {@code #} and a number. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The class of the examples, or −1 for all. */
    public IntegerProperty targetProperty() {
        return target;
    }

    /** The examples found, counted from 0. */
    public ReadOnlyObjectProperty<int[]> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What the classes are called; empty where the examples have none. */
    public List<String> classes() {
        Dataset data = dataset.getValue();
        return data == null || data.validation().targetSteps() > 1 || data.validation().targetWidth() > 1 ? List.of()
                : ClassNames.of(data.classes());
    }

    /** How many examples there are. */
    public int count() {
        Dataset data = dataset.getValue();
        return data == null ? 0 : data.validation().count();
    }

    /** How an example begins; empty before the first search has ended. */
    public String beginning(int example) {
        ExampleFinder now = finder;
        return now == null ? "" : now.beginning(example);
    }

    /** How many timesteps of an example are not padding. */
    public int length(int example) {
        ExampleFinder now = finder;
        return now == null ? 0 : now.length(example);
    }

    /** The name of an example's class, or an empty text. */
    public String label(int example) {
        ExampleFinder now = finder;
        int label = now == null ? -1 : now.target(example);
        return label >= 0 && label < classes().size() ? classes().get(label) : "";
    }

    // ---- commands ----

    /** Begins to look for examples; before that nothing is read. */
    public void open() {
        open = true;
        search();
    }

    /** Shows an example. */
    public void choose(int example) {
        shown.accept(example);
    }

    // ---- within ----

    private void dataChanged() {
        finder = null;
        found.set(new int[0]);
        target.set(-1);
        search();
    }

    private void search() {
        Dataset data = dataset.getValue();
        if (!open || data == null) {
            return;
        }
        String wanted = query.get();
        int label = target.get();
        searches.request(() -> {
            ExampleFinder now = finder;
            if (now == null || !now.of(data)) {
                now = new ExampleFinder(data);
                finder = now;
            }
            return now.find(wanted, label);
        });
    }
}
