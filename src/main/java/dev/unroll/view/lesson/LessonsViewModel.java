package dev.unroll.view.lesson;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.Progress;
import dev.unroll.lesson.ProgressFile;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Guide;
import dev.unroll.view.control.Texts;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Every lesson, how far one has come, and the one under way. Used on the screen's thread. */
public final class LessonsViewModel implements Guide {
    private final LessonStage stage;
    private final ProgressFile file;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final Texts texts;
    private final LongSupplier seeds;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<@Nullable RunningLesson> running = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<@Nullable Caption> caption = running.flatMap(RunningLesson::captionProperty);

    /**
     * Lessons on {@code stage}; progress is read from {@code file} and kept there through {@code background}.
     *
     * @param seeds for the order of answers and the sizes in questions
     */
    public LessonsViewModel(LessonStage stage, ProgressFile file, Executor background, Executor screen,
            Consumer<Throwable> failed, Texts texts, LongSupplier seeds) {
        this.stage = stage;
        this.file = file;
        this.background = background;
        this.screen = screen;
        this.failed = failed;
        this.texts = texts;
        this.seeds = seeds;
        background.execute(() -> {
            Progress kept = file.read();
            screen.execute(() -> {
                if (progress.get().lessons().isEmpty()) {
                    progress.set(kept);
                }
            });
        });
    }

    // ---- properties ----

    /** Every lesson, in the order in which they are learned. */
    public List<Lesson> lessons() {
        return Catalogue.all();
    }

    /** How far one has come. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The lesson under way, or null. */
    public ReadOnlyObjectProperty<@Nullable RunningLesson> runningProperty() {
        return running.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<@Nullable Caption> captionProperty() {
        return caption;
    }

    @Override
    public String upcoming() {
        RunningLesson now = running.get();
        return now == null ? "" : now.upcoming();
    }

    @Override
    public void next() {
        RunningLesson now = running.get();
        if (now != null) {
            now.next();
        }
    }

    @Override
    public void previous() {
        RunningLesson now = running.get();
        if (now != null) {
            now.previous();
        }
    }

    /** Where lessons prepare their scenes. */
    public LessonStage stage() {
        return stage;
    }

    /** How many lessons are done. */
    public long done() {
        return lessons().stream().filter(progress.get()::done).count();
    }

    /** The lesson to go on with: one that was begun, else the first that is not done; null where all are. */
    public @Nullable Lesson suggested() {
        Progress now = progress.get();
        return lessons().stream().filter(each -> now.begun(each) && !now.done(each)).findFirst()
                .orElse(lessons().stream().filter(each -> !now.done(each)).findFirst().orElse(null));
    }

    /** The lesson after another, or null. */
    public @Nullable Lesson after(Lesson lesson) {
        int next = lessons().indexOf(lesson) + 1;
        return next < lessons().size() ? lessons().get(next) : null;
    }

    // ---- commands ----

    /** Opens a lesson where one left it; a finished one from its beginning. */
    public void open(Lesson lesson) {
        begin(lesson, progress.get().done(lesson) ? 0 : progress.get().of(lesson).page());
    }

    /** Opens a lesson at its first step. */
    public void restart(Lesson lesson) {
        begin(lesson, 0);
    }

    private void begin(Lesson lesson, int page) {
        RunningLesson before = running.get();
        if (before != null) {
            before.end();
        } else {
            stage.enter();
        }
        running.set(new RunningLesson(lesson, page, stage, texts, seeds, this::learned));
    }

    /** Ends the lesson under way; the person's own work comes back as it was. */
    public void leave() {
        RunningLesson before = running.get();
        if (before != null) {
            before.end();
            running.set(null);
            stage.leave();
        }
    }

    /** Forgets how far one has come with every lesson. */
    public void clear() {
        progress.set(Progress.NONE);
        save(file::clear);
    }

    // ---- within ----

    private void learned(UnaryOperator<Progress> change) {
        Progress next = change.apply(progress.get());
        if (!next.equals(progress.get())) {
            progress.set(next);
            save(() -> file.write(next));
        }
    }

    private void save(Runnable saving) {
        background.execute(() -> {
            try {
                saving.run();
            } catch (UnrollException e) {
                screen.execute(() -> failed.accept(e));
            }
        });
    }
}
