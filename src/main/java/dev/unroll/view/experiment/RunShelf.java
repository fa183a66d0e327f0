package dev.unroll.view.experiment;

import dev.unroll.nn.Weights;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.KeptWeights;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.Moment;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.RunLooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every run of the experiment with its weights, also deleted ones, since an undo may bring them back. */
final class RunShelf {
    /** So many of the newest runs can be gone on with and show every batch … */
    private static final int WHOLE = 50;
    /** … if that takes no more bytes than this. */
    private static final long WHOLE_BYTES = 64L << 20;

    private final NavigableMap<Integer, Entry> entries = new TreeMap<>();
    /** The last run on data that were replaced since, by their name. */
    private final Map<String, Integer> replaced = new HashMap<>();
    private final ObservableList<KeptRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper work = new ReadOnlyLongWrapper();
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

        /** Bytes beside the weights of epochs: what it takes to go on, and the figures of every batch. */
        long bytes() {
            TrainingSnapshot last = run.last();
            long floats = (long) last.batchLosses().size() + last.batchAccuracies().size();
            if (checkpoint != null) {
                int parameters = checkpoint.weights().now().values().length;
                floats += parameters * (1L + checkpoint.optimizer().slots().size());
            }
            return floats * Float.BYTES;
        }

        /** The same run with its figures of epochs and, as far as they are kept, its weights of epochs: one begins anew from it. */
        Entry light() {
            if (checkpoint == null && run.last().batchLosses().size() == 0) {
                return this;
            }
            Supplier<@Nullable Weights> newest = checkpoint == null ? weights : ofEpoch(checkpoint.weights());
            return new Entry(run.at(Moments.withoutBatches(run.last())), newest, kept, null);
        }

        /** Weights with which an epoch ended are kept once, with the weights of epochs. */
        private Supplier<@Nullable Weights> ofEpoch(Checkpoint.Held held) {
            KeptWeights from = kept;
            int epoch = held.isBest() ? run.last().bestEpoch() : held.isLastEpoch() ? run.epochs().size() : -1;
            return from.epochs().contains(epoch) ? () -> from.of(epoch) : weights;
        }
    }

    ObservableList<KeptRun> runs() {
        return runs;
    }

    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Another number whenever training has brought something that is worth saving. */
    ReadOnlyLongProperty workProperty() {
        return work.getReadOnlyProperty();
    }

    int current() {
        return current.get();
    }

    /** Those that are not deleted, oldest first, as they are shown. */
    List<Entry> shown() {
        List<Entry> shown = new ArrayList<>();
        for (Entry entry : entries.values()) {
            RunLooks.Look look = looks.of(entry.run().id());
            if (!look.deleted()) {
                shown.add(new Entry(entry.run().as(look), entry.weights(), entry.kept(), entry.checkpoint()));
            }
        }
        return shown;
    }

    /** The current run, or null. */
    @Nullable Entry entry() {
        return entries.get(current.get());
    }

    /** The run with a number, or null. */
    @Nullable Entry entry(int id) {
        return entries.get(id);
    }

    /** See {@link TrainViewModel#keptEpochs}. */
    List<Integer> keptEpochs(int id) {
        Entry entry = entries.get(id);
        return entry == null ? List.of() : entry.kept().epochs();
    }

    /** See {@link TrainViewModel#moment}. */
    Moment moment(int id, int epoch) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return Moment.none();
        }
        Experiment with = entry.run().experiment();
        KeptWeights from = entry.kept();
        return epoch == TrainViewModel.LATEST ? new Moment(0, with.architecture(), entry.weights(),
                Moments.epochOfWeights(entry.run().last(), with.training()), false)
                : new Moment(0, with.architecture(), () -> from.of(epoch), epoch, false);
    }

    /** A run from the shop, which becomes the current one; nothing of it has to be saved. */
    void addShipped(Experiment with, TrainingSnapshot at, Supplier<@Nullable Weights> weights, KeptWeights kept) {
        int id = entries.isEmpty() ? 1 : entries.lastKey() + 1;
        put(new Entry(new KeptRun(id, "", true, with, at), weights, kept, null));
        current.set(id);
        preferred = 0;
        refresh();
    }

    /** A new run, which becomes the current one. */
    void add(Experiment with, TrainingSnapshot at, Supplier<@Nullable Weights> weights, KeptWeights kept) {
        addShipped(with, at, weights, kept);
        work.set(work.get() + 1);
    }

    /** A data set was replaced by another of the same name: weights of its runs no longer fit it, though curves stay. */
    void outdate(String dataset) {
        if (!entries.isEmpty()) {
            replaced.put(dataset, entries.lastKey());
        }
        current.set(0);
    }

    /** Whether a run was trained on data that are there no more. */
    boolean outdated(KeptRun run) {
        return run.id() <= replaced.getOrDefault(run.experiment().data().dataset(), 0);
    }

    /** These runs in place of all others; none is current yet. */
    void replace(List<Entry> others) {
        entries.clear();
        replaced.clear();
        others.forEach(this::put);
        current.set(0);
        preferred = 0;
        refresh();
    }

    private void put(Entry entry) {
        entries.put(entry.run().id(), entry);
    }

    /** Where the current run stands by now; the list is told where {@code notable}. */
    void update(TrainingSnapshot latest, boolean notable) {
        Entry now = entry();
        if (now != null) {
            put(now.at(latest));
            if (notable) {
                work.set(work.get() + 1);
                refresh();
            }
        }
    }

    /** The current run goes on, its newest weights coming from elsewhere. */
    void goOn(Supplier<@Nullable Weights> weights) {
        Entry now = entry();
        if (now != null) {
            put(new Entry(now.run(), weights, now.kept(), null));
        }
    }

    /** The current run has ended, and its weights stay those of the checkpoint. */
    void settle(TrainingSnapshot last, Checkpoint checkpoint) {
        Entry now = entry();
        if (now != null) {
            Weights weights = checkpoint.weights().now();
            put(new Entry(now.run().at(last), () -> weights, now.kept(), checkpoint));
            lighten();
            work.set(work.get() + 1);
            refresh();
        }
    }

    /** Older runs keep less, so that training again and again does not need more and more memory. */
    private void lighten() {
        int runs = 0;
        long bytes = 0;
        for (Entry entry : List.copyOf(entries.descendingMap().values())) {
            bytes += entry.bytes();
            if ((++runs > WHOLE || bytes > WHOLE_BYTES) && entry.run().id() != current.get()) {
                put(entry.light());
            }
        }
    }

    /** Where the current run, which has ended or is at rest in {@code phase}, can go on with an experiment, or null. */
    @Nullable Checkpoint goingOn(Experiment with, Phase phase) {
        Entry now = entry();
        if (now == null || now.checkpoint() == null || !with.sameRun(now.run().experiment())) {
            return null;
        }
        return phase == Phase.PAUSED ? now.checkpoint() : now.checkpoint().goingOn();
    }

    /** No run is current. */
    void none() {
        current.set(0);
    }

    /** Of several that were begun alike, this one is meant. */
    void prefer(int id) {
        preferred = id;
    }

    /** Makes the run that is meant, or the newest that is not deleted and has this model, the current one. */
    @Nullable Entry find(Experiment of) {
        Entry found = null;
        for (Entry entry : entries.values()) {
            boolean trained = !entry.run().epochs().isEmpty() || entry.checkpoint() != null;
            boolean fits = trained && !outdated(entry.run())
                    && entry.run().experiment().sameModel(of) && !looks.of(entry.run().id()).deleted();
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

    /** Newest first; runs with the same usual name are numbered. */
    private void refresh() {
        List<KeptRun> shown = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Entry entry : entries.values()) {
            RunLooks.Look look = looks.of(entry.run().id());
            KeptRun run = entry.run().as(look);
            int time = times.merge(run.name(), 1, Integer::sum);
            if (!look.deleted()) {
                shown.addFirst(look.name().isEmpty() && time > 1 ? run.called(run.name() + " (" + time + ")") : run);
            }
        }
        runs.setAll(shown);
    }
}
