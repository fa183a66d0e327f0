package dev.unroll.view.own;

import dev.unroll.data.OwnImport;
import dev.unroll.data.own.HeldBack;
import dev.unroll.data.own.Imported;
import dev.unroll.data.own.OwnSet;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TablePreview;
import dev.unroll.data.own.TextWish;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Latest;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A person's file on its way to a data set. The beginning of the file is shown at once under every choice; behind it the
 * whole file is read again and again, for counts and bad rows, until the choices stand. Used on the screen's thread.
 */
public final class ImportViewModel {
    private final Executor background;
    private final Executor screen;
    private final Predicate<String> known;
    private final Consumer<OwnSet> remember;
    private final Consumer<OwnSet> imported;
    private final Latest<Sample> sampling;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TablePreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sample> sample = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Imported> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UnrollException> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private volatile int attempt;

    /**
     * Nothing is open yet.
     *
     * @param known    whether there is a data set of that name already; works shortly
     * @param remember keeps a data set for the next start; works on {@code background}
     * @param imported hears of it, on the screen's thread, when it is there
     */
    public ImportViewModel(Executor background, Executor screen, Predicate<String> known, Consumer<OwnSet> remember,
            Consumer<OwnSet> imported) {
        this.background = background;
        this.screen = screen;
        this.known = known;
        this.remember = remember;
        this.imported = imported;
        sampling = new Latest<>(background, screen, sample::set, this::fail);
    }

    // ---- properties ----

    /** Whether the dialog is there. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The file, or null before one is chosen. */
    ReadOnlyObjectProperty<@Nullable TablePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What is decided about the file, or null before one is chosen. */
    ReadOnlyObjectProperty<@Nullable ImportDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The first rows under the choices, or null. */
    ReadOnlyObjectProperty<@Nullable Sample> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /** What the whole file comes to under the choices, or null while it is read. */
    ReadOnlyObjectProperty<@Nullable Imported> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** What the whole file comes to under the choices, or null while it is read. */
    public @Nullable Imported whole() {
        return whole.get();
    }

    /** Why the file cannot be used under the choices, or null. */
    public ReadOnlyObjectProperty<@Nullable UnrollException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the file is being read. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** How much of it is read: 0 … 1, negative where unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether the import has been asked for and waits for the file to be read. */
    ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Whether it is asked if the data set of that name is to be replaced: {@link #importIt} says yes, {@link #cancel} no. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** The choices in force. */
    @Nullable ImportDraft now() {
        return draft.get();
    }

    // ---- commands ----

    /** Opens the dialog, where a file can be chosen. */
    public void begin() {
        open.set(true);
    }

    /** Opens the dialog with a file. */
    public void open(Path file) {
        open.set(true);
        forget();
        int number = attempt;
        reading.set(true);
        background.execute(() -> {
            try {
                TablePreview looked = TablePreview.of(file);
                ImportDraft guess = ImportDraft.of(looked);
                screen.execute(() -> looked(number, looked, guess));
            } catch (RuntimeException | Error e) {
                screen.execute(() -> failed(number, e));
            }
        });
    }

    private void looked(int number, TablePreview looked, ImportDraft guess) {
        if (number == attempt) {
            preview.set(looked);
            draft.set(guess);
            look();
        }
    }

    /** Decides otherwise. */
    void change(UnaryOperator<ImportDraft> decision) {
        ImportDraft before = draft.get();
        if (before == null) {
            return;
        }
        ImportDraft next = decision.apply(before);
        if (next.equals(before)) {
            return;
        }
        asking.set(false);
        draft.set(next);
        if (next.withName("").equals(before.withName(""))) {
            named(next);
        } else {
            look();
        }
    }

    /** Another name asks for nothing to be read again, unless there was something against the last one. */
    private void named(ImportDraft next) {
        Imported there = whole.get();
        if (there == null) {
            look();
            return;
        }
        try {
            OwnImport.checkName(next.name());
            problem.set(null);
        } catch (UnrollException e) {
            problem.set(e);
        }
    }

    /** Makes the data set as soon as the file is read; asks first where that replaces another one. */
    void importIt() {
        Imported there = whole.get();
        ImportDraft now = draft.get();
        if (now == null || problem.get() != null || wanted.get()) {
            return;
        }
        if (!asking.get() && known.test(now.name())) {
            asking.set(true);
            return;
        }
        asking.set(false);
        wanted.set(true);
        if (there != null) {
            finish(there, now);
        }
    }

    /** Replaces nothing; or takes the wish to import back; or else closes the dialog. */
    void cancel() {
        if (asking.get()) {
            asking.set(false);
        } else if (wanted.get()) {
            wanted.set(false);
        } else {
            close();
        }
    }

    /** Closes the dialog; nothing is read any more. */
    public void close() {
        open.set(false);
        forget();
    }

    private void forget() {
        attempt++;
        preview.set(null);
        draft.set(null);
        sample.set(null);
        whole.set(null);
        problem.set(null);
        fraction.set(-1);
        reading.set(false);
        wanted.set(false);
        asking.set(false);
    }

    // ---- within ----

    private void look() {
        TablePreview file = preview.get();
        ImportDraft now = draft.get();
        if (file == null || now == null) {
            return;
        }
        int number = ++attempt;
        problem.set(null);
        whole.set(null);
        fraction.set(-1);
        reading.set(true);
        sampling.request(() -> Sample.of(file, now));
        background.execute(() -> {
            try {
                if (number == attempt) {
                    Imported read = read(file.path(), now, new Attempt(number));
                    screen.execute(() -> read(number, read));
                }
            } catch (CancellationException e) {
                // Something else is wanted by now.
            } catch (RuntimeException | Error e) {
                screen.execute(() -> failed(number, e));
            }
        });
    }

    private static Imported read(Path file, ImportDraft d, Progress progress) {
        return switch (d.kind()) {
            case TEXTS -> OwnImport.texts(new TextWish(d.name(), file, d.texts(), d.tokenizer(), d.numWords(), d.window(),
                    new HeldBack(d.share(), true, HeldBack.USUAL.seed(), null), d.second()), progress);
            case CHARACTERS -> OwnImport.characters(d.name(), file, d.format().encoding(), d.window(), d.share(), progress);
            case SERIES -> OwnImport.series(new SeriesSet(d.name(), SeriesSet.NO_FILE, d.format(), d.inputs(), d.target(),
                    d.window(), d.horizon(), d.scaling(), d.share()), file, progress);
        };
    }

    private void read(int number, Imported read) {
        ImportDraft now = draft.get();
        if (number != attempt || now == null) {
            return;
        }
        reading.set(false);
        whole.set(read);
        if (wanted.get()) {
            finish(read, now);
        }
    }

    private void finish(Imported read, ImportDraft now) {
        int number = attempt;
        OwnSet set = read.set().named(now.name());
        background.execute(() -> {
            try {
                remember.accept(set);
                screen.execute(() -> {
                    if (number == attempt) {
                        close();
                        imported.accept(set);
                    }
                });
            } catch (RuntimeException | Error e) {
                screen.execute(() -> failed(number, e));
            }
        });
    }

    private void failed(int number, Throwable why) {
        if (number == attempt) {
            fail(why);
        }
    }

    private void fail(Throwable why) {
        reading.set(false);
        wanted.set(false);
        problem.set(why instanceof UnrollException told ? told : UnrollException.failed(why, "own.broken", String.valueOf(why)));
    }

    /** Progress that ends once something else is wanted. */
    private final class Attempt implements Progress {
        private static final double STEP = 0.01;

        private final int number;
        private double told = -1;

        Attempt(int number) {
            this.number = number;
        }

        @Override
        public void update(double share, String sentence) {
            if (Math.abs(share - told) >= STEP) {
                told = share;
                screen.execute(() -> {
                    if (number == attempt) {
                        fraction.set(share);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return number != attempt;
        }
    }
}
