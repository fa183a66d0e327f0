package dev.unroll.view.experiment;

import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.RunLooks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every run of the experiment with its weights, also deleted ones, since an undo may bring them back. */
final class RunShelf {
    private final List<Entry> entries = new ArrayList<>();
    private final ObservableList<KeptRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private RunLooks looks = RunLooks.USUAL;
    private int preferred;

    /**
     * A run and its weights.
     *
     * @param weights    the newest ones; may copy
     * @param checkpoint where it can go on once it has ended, or null
     */
    record Entry(KeptRun run, Supplier<@Nullable Weights> weights, KeptWeights kept, @Nullable Checkpoint checkpoint) {
        Entry at(TrainingSnapshot last) {
            return new Entry(run.at(last), weights, kept, checkpoint);
        }
    }

    ObservableList<KeptRun> runs() {
        return runs;
    }

    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    int current() {
        return current.get();
    }

    List<KeptRun> everyRun() {
        return entries.stream().map(Entry::run).toList();
    }

    /** The current run, or null. */
    @Nullable Entry entry() {
        return current.get() == 0 ? null : entries.get(current.get() - 1);
    }

    /** A new run, which becomes the current one. */
    void add(Experiment with, TrainingSnapshot at, Supplier<@Nullable Weights> weights, KeptWeights kept) {
        KeptRun run = new KeptRun(entries.size() + 1, "", true, with, at);
        entries.add(new Entry(run, weights, kept, null));
        current.set(run.id());
        preferred = 0;
        refresh();
    }

    /** Where the current run stands by now; the list is told where {@code notable}. */
    void update(TrainingSnapshot latest, boolean notable) {
        Entry now = entry();
        if (now != null) {
            entries.set(now.run().id() - 1, now.at(latest));
            if (notable) {
                refresh();
            }
        }
    }

    /** The current run goes on, its newest weights coming from elsewhere. */
    void goOn(Supplier<@Nullable Weights> weights) {
        Entry now = entry();
        if (now != null) {
            entries.set(now.run().id() - 1, new Entry(now.run(), weights, now.kept(), null));
        }
    }

    /** The current run has ended, and its weights stay those of the checkpoint. */
    void settle(TrainingSnapshot last, Checkpoint checkpoint) {
        Entry now = entry();
        if (now != null) {
            Weights weights = checkpoint.weights().now();
            entries.set(now.run().id() - 1, new Entry(now.run().at(last), () -> weights, now.kept(), checkpoint));
            refresh();
        }
    }

    /** No run is current. */
    void none() {
        current.set(0);
    }

    /** Of several that were begun alike, this one is meant. */
    void prefer(int id) {
        preferred = id;
    }

    /** Makes the run that is meant, or the newest that is not deleted and has epochs and this model, the current one. */
    @Nullable Entry find(Experiment of) {
        Entry found = null;
        for (Entry entry : entries) {
            boolean fits = entry.run().experiment().sameModel(of) && !entry.run().epochs().isEmpty()
                    && !looks.of(entry.run().id()).deleted();
            if (fits && (found == null || found.run().id() != preferred)) {
                found = entry;
            }
        }
        current.set(found == null ? 0 : found.run().id());
        return found;
    }

    /** The runs are to be shown otherwise. */
    void look(RunLooks next) {
        if (!next.equals(looks)) {
            looks = next;
            refresh();
        }
    }

    private void refresh() {
        List<KeptRun> shown = new ArrayList<>();
        for (Entry entry : entries) {
            RunLooks.Look look = looks.of(entry.run().id());
            if (!look.deleted()) {
                shown.addFirst(entry.run().as(look));
            }
        }
        runs.setAll(shown);
    }
}
