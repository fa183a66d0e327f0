package dev.unroll.view.curves;

import dev.unroll.plot.Look;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.KeptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of runs: how each is drawn, how far it is, and what can be done with it. */
public final class RunsViewModel {
    private static final Look TRAINING = new Look(Role.TRAINING, new Stroke(2.2));
    private static final Look VALIDATION = new Look(Role.VALIDATION, new Stroke(2.2));

    private final TrainViewModel train;
    private final Texts texts;
    private final ShownRuns shown;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable String> deleted = new ReadOnlyObjectWrapper<>();
    private @Nullable Draft afterDeletion;

    /**
     * One run as the list shows it.
     *
     * @param current whether the bold curves are its
     * @param detail  its state, or how many epochs it has
     * @param best    its best validation figure, or NaN
     * @param looks   of its training and its validation curve; none where it is hidden
     */
    public record Row(KeptRun run, boolean current, String detail, double best, List<Look> looks) {
        public Row {
            looks = List.copyOf(looks);
        }

        /** Whether it is among the curves. */
        public boolean shown() {
            return current || run.visible();
        }
    }

    /** Lists the runs of {@code train}. */
    public RunsViewModel(TrainViewModel train, Texts texts) {
        this.train = train;
        this.texts = texts;
        shown = new ShownRuns(train);
        train.runs().subscribe(this::refresh);
        train.currentRunProperty().subscribe(id -> refresh());
        train.snapshotProperty().subscribe((before, at) -> {
            if (before.phase() != at.phase()) {
                refresh();
            }
        });
        texts.languageProperty().subscribe(language -> refresh());
        train.experiment().draftProperty().subscribe(draft -> {
            if (draft != afterDeletion) {
                deleted.set(null);
            }
        });
        refresh();
    }

    // ---- properties ----

    /** Newest first. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** The name of the run that was deleted a moment ago, as long as {@link #bringBack} would bring it back; else null. */
    public ReadOnlyObjectProperty<@Nullable String> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** Whether the best figures are errors instead of accuracies. */
    public boolean measuresError() {
        return train.experiment().now().measuresError();
    }

    // ---- commands ----

    /** Makes a run the current one. */
    public void select(Row row) {
        if (!row.current()) {
            train.select(row.run());
        }
    }

    /** Shows or hides a run; the current one is always shown. */
    public void toggle(Row row) {
        if (!row.current()) {
            train.setVisible(row.run(), !row.run().visible());
        }
    }

    /** Shows this run and the current one only. */
    public void showOnly(Row row) {
        rows.stream().filter(other -> !other.current() && other.run().visible() != other.run().equals(row.run()))
                .map(Row::run).toList().forEach(run -> train.setVisible(run, run.equals(row.run())));
    }

    /** Shows every run. */
    public void showAll() {
        rows.stream().filter(row -> !row.run().visible()).map(Row::run).toList().forEach(run -> train.setVisible(run, true));
    }

    /** Gives a run another name; an empty one brings the usual one back. */
    public void rename(Row row, String name) {
        if (!name.strip().equals(row.run().name())) {
            train.rename(row.run(), name);
        }
    }

    /** Takes a run from the list. */
    public void delete(Row row) {
        train.delete(row.run());
        afterDeletion = train.experiment().draftProperty().get();
        deleted.set(row.run().name());
    }

    /** Brings the run back that was deleted a moment ago. */
    public void bringBack() {
        if (deleted.get() != null) {
            train.experiment().undo();
        }
    }

    // ---- within ----

    private void refresh() {
        shown.stale();
        int current = train.currentRunProperty().get();
        List<KeptRun> behind = train.runs().reversed().stream().filter(run -> run.visible() && run.id() != current).toList();
        List<Row> next = new ArrayList<>();
        for (KeptRun run : train.runs()) {
            int at = behind.indexOf(run);
            List<Look> looks = run.id() == current ? List.of(TRAINING, VALIDATION)
                    : at < 0 ? List.of() : shown.runs().looks(at);
            next.add(new Row(run, run.id() == current, detail(run, current), run.best(), looks));
        }
        for (int i = 0; i < next.size() && i < rows.size(); i++) {
            if (!rows.get(i).equals(next.get(i))) {
                rows.set(i, next.get(i));
            }
        }
        if (rows.size() > next.size()) {
            rows.remove(next.size(), rows.size());
        } else {
            rows.addAll(next.subList(rows.size(), next.size()));
        }
    }

    private String detail(KeptRun run, int current) {
        boolean underWay = run.id() == current && train.underWay();
        return underWay ? texts.now("view.phase." + train.snapshotProperty().get().phase().name()).toLowerCase(Locale.ROOT)
                : texts.now("view.runs.epochs", run.epochs().size());
    }
}
