package dev.unroll.view.experiment;

import dev.unroll.nn.Architecture;
import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.files.ExperimentFile;
import dev.unroll.workspace.files.ExperimentState;
import dev.unroll.workspace.files.ExportFolder;
import dev.unroll.workspace.files.OpenedFile;
import dev.unroll.workspace.files.RecentFiles;
import dev.unroll.workspace.files.ShareCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The experiment as a file: opening, saving, and whether anything would be lost. Used on the screen's thread. */
public final class FilesViewModel {
    /** The work of no moment. */
    private static final long NEVER = -1;
    private final TrainViewModel train;
    private final Executor background;
    private final Executor screen;

    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Note> note = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<@Nullable Foreign> foreign = new ReadOnlyObjectWrapper<>();

    private final RecentFiles recentFiles;
    private final ExportFolder exports;
    private List<Path> recent = List.of();
    private Draft saved;
    private long savedWork;
    /** Whether something is being done with a file. */
    private boolean busy;

    /** A file that Keras saved, and what was understood of it. */
    public record Foreign(Path file, OpenedFile opened) {
    }

    /**
     * Something that went well.
     *
     * @param key of the bundle
     */
    public record Note(String key, List<Object> arguments) {
        public Note {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Files are read and written by {@code background}.
     *
     * @param dataFolder where the list of recent files and the folder of the last export are kept
     */
    public FilesViewModel(TrainViewModel train, Executor background, Executor screen, Path dataFolder) {
        recentFiles = new RecentFiles(dataFolder);
        exports = new ExportFolder(dataFolder, background);
        this.train = train;
        this.background = background;
        this.screen = screen;
        saved = train.experiment().draftProperty().get();
        train.experiment().draftProperty().subscribe(draft -> refresh());
        train.workProperty().subscribe(work -> refresh());
        background.execute(() -> listRecent(null));
    }

    // ---- properties ----

    /** The file that {@link #save} writes, or null where there is none yet. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether something would be lost with the window. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** The last thing that went well, or null. */
    public ReadOnlyObjectProperty<@Nullable Note> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** What was understood of a file that Keras saved, while a person has not decided whether to open it; or null. */
    public ReadOnlyObjectProperty<@Nullable Foreign> foreignProperty() {
        return foreign.getReadOnlyProperty();
    }

    /** The files opened or saved last, newest first, as far as they are there. */
    public List<Path> recent() {
        return recent;
    }

    /** Where something was exported last. */
    public ExportFolder exports() {
        return exports;
    }

    /** All that a file would hold; asked off the screen's thread, it copies weights there. */
    public Supplier<ExperimentState> state() {
        return train.capture();
    }

    /** A name for a new file. */
    public String suggestedName() {
        String plain = train.experiment().now().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return (plain.isEmpty() ? "experiment" : plain) + ExperimentFile.ENDING;
    }

    // ---- commands ----

    /** Begins an experiment without layers on the data in use. */
    public void createEmpty(String title) {
        Experiment now = train.experiment().now();
        Architecture empty = new Architecture(now.architecture().input(), List.of());
        create(new Experiment(title, now.data(), empty, now.training(), ""));
    }

    /** Begins another experiment, without runs. */
    public void create(Experiment experiment) {
        train.restore(ExperimentState.of(experiment, null, List.of()));
        settle(null);
    }

    /** Opens a file; of one that Keras saved a person first reads what was understood of it ({@link #foreignProperty}). */
    public void open(Path from) {
        busy(() -> ExperimentFile.read(from), opened -> {
            if (opened.origin() == OpenedFile.Origin.KERAS) {
                foreign.set(new Foreign(from, opened));
            } else {
                show(from, opened);
            }
        });
    }

    /** Opens the file of {@link #foreignProperty}. */
    public void openForeign() {
        Foreign read = foreign.get();
        foreign.set(null);
        if (read != null) {
            show(read.file(), read.opened());
        }
    }

    /** Leaves the file of {@link #foreignProperty} unopened: everything stays as it was. */
    public void dismissForeign() {
        foreign.set(null);
    }

    private void show(Path from, OpenedFile opened) {
        train.restore(opened.state());
        settle(opened.origin() == OpenedFile.Origin.KERAS ? null : from);
        background.execute(() -> listRecent(from));
        note.set(new Note("view.files.opened", List.of(name(from))));
    }

    /** Puts what an earlier window left behind in the place of everything; it is in no file yet. */
    void recover(Supplier<ExperimentState> found, Runnable then) {
        busy(found, state -> {
            train.restore(state);
            settle(null);
            savedWork = NEVER;
            refresh();
            then.run();
            note.set(new Note("view.files.recovered", List.of(state.experiment().title())));
        });
    }

    /** Writes everything into a file, which becomes the experiment's; {@code then} runs once it is there. */
    public void save(Path to, Runnable then) {
        Draft draft = train.experiment().draftProperty().get();
        long work = train.workProperty().get();
        Supplier<ExperimentState> state = train.capture();
        boolean first = !to.equals(file.get());
        busy(() -> {
            ExperimentState now = state.get();
            ExperimentFile.write(to, now);
            return ExperimentFile.onSaving(now);
        }, remarks -> {
            file.set(to);
            background.execute(() -> listRecent(to));
            saved = draft;
            savedWork = work;
            refresh();
            note.set(first ? savedFirst(to, remarks) : new Note("view.files.saved", List.of(name(to))));
            then.run();
        });
    }

    /** Where the parts are that Keras passes over, and what Keras is given in place of layers that it does not have. */
    private static Note savedFirst(Path to, List<Remark> remarks) {
        return remarks.isEmpty() ? new Note("view.files.savedWhole", List.of(name(to)))
                : new Note("view.files.savedBut", List.of(name(to), remarks.getFirst()));
    }

    /** Hands over the experiment as a short text, without weights. */
    public void share(Consumer<String> then) {
        try {
            then.accept(ShareCode.of(train.experiment().now()));
            note.set(new Note("view.files.shared", List.of()));
        } catch (UnrollException e) {
            train.experiment().fail(e);
        }
    }

    /** The experiment that a shared text describes, or null where it is none; then the reason is told. */
    public @Nullable Experiment shared(String text) {
        try {
            return ShareCode.read(text);
        } catch (UnrollException e) {
            train.experiment().fail(e);
            return null;
        }
    }

    /** Empties the list of the files opened or saved last. */
    public void forgetRecent() {
        recent = List.of();
        background.execute(recentFiles::clear);
    }

    /** Tells that unsaved work is not being copied aside. */
    void tell(String trouble) {
        note.set(new Note("view.files.notSafe", List.of(trouble)));
    }

    private void listRecent(@Nullable Path newest) {
        if (newest != null) {
            recentFiles.add(newest);
        }
        List<Path> list = recentFiles.list().stream().filter(each -> !each.missing()).map(RecentFiles.Recent::path).toList();
        screen.execute(() -> recent = list);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private <T> void busy(Supplier<T> work, Consumer<T> then) {
        if (busy) {
            return;
        }
        busy = true;
        background.execute(() -> {
            try {
                T done = work.get();
                screen.execute(() -> {
                    busy = false;
                    then.accept(done);
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> {
                    busy = false;
                    train.experiment().fail(e);
                });
            }
        });
    }

    /** What is on the screen is what the file holds. */
    private void settle(@Nullable Path path) {
        file.set(path);
        saved = train.experiment().draftProperty().get();
        savedWork = train.workProperty().get();
        refresh();
    }

    private void refresh() {
        Draft now = train.experiment().draftProperty().get();
        unsaved.set(!now.equals(saved) || train.workProperty().get() != savedWork);
    }
}
