package dev.unroll.view.experiment;

import dev.unroll.workspace.files.Autosave;
import dev.unroll.workspace.files.ExperimentState;
import dev.unroll.workspace.files.Recovery;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of unsaved work beside the program, and offers what an earlier window left behind. */
public final class RecoveryViewModel implements AutoCloseable {
    private static final long PATIENCE = 20;
    private final TrainViewModel train;
    private final FilesViewModel files;
    private final Executor background;
    private final Executor screen;
    private final Path dataFolder;
    private final Autosave autosave;
    private final Deque<Recovery.Found> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Recovery.@Nullable Found> offer = new ReadOnlyObjectWrapper<>();
    private @Nullable Recovery recovery;

    /** Looks after the experiment from now on, and looks for what can be recovered. */
    public RecoveryViewModel(TrainViewModel train, FilesViewModel files, Executor background, Executor screen, Path dataFolder) {
        this.train = train;
        this.files = files;
        this.background = background;
        this.screen = screen;
        this.dataFolder = dataFolder;
        autosave = new Autosave(dataFolder, new Work());
        background.execute(this::look);
    }

    /** Work that an earlier window left behind and that waits for a decision, or null. */
    public ReadOnlyObjectProperty<Recovery.@Nullable Found> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Opens what is offered. */
    public void recover() {
        Recovery.Found found = offer.get();
        if (found != null) {
            files.recover(found::open, () -> autosave.replaces(found));
            next();
        }
    }

    /** Removes what is offered for ever. */
    public void discard() {
        Recovery.Found found = offer.get();
        if (found != null) {
            background.execute(found::discard);
            next();
        }
    }

    /** Leaves what is offered, and everything else, for the next start. */
    public void later() {
        waiting.clear();
        next();
    }

    private void look() {
        Recovery looked = Recovery.find(dataFolder);
        screen.execute(() -> {
            recovery = looked;
            waiting.addAll(looked.found());
            next();
        });
    }

    private void next() {
        Recovery.Found found = waiting.poll();
        offer.set(found);
        Recovery done = recovery;
        if (found == null && done != null) {
            recovery = null;
            background.execute(done::close);
        }
    }

    /** Ends looking after the experiment and removes the copy: its person has decided about unsaved work. */
    @Override
    public void close() {
        autosave.close();
        if (recovery != null) {
            recovery.close();
        }
    }

    /** The experiment as the autosaving thread sees it. */
    private final class Work implements Autosave.Source {
        private String told = "";

        @Override
        public @Nullable Object mark() {
            String problem = autosave.problem();
            if (problem != null && !problem.equals(told)) {
                told = problem;
                screen.execute(() -> files.tell(problem));
            }
            List<Object> mark = onScreen(() -> files.unsavedProperty().get() ? List.of(train.experiment().draftProperty().get(),
                    train.workProperty().get(), train.snapshotProperty().get().weightsVersion()) : List.of());
            return mark.isEmpty() ? null : mark;
        }

        @Override
        public ExperimentState state() {
            return onScreen(train::capture).get();
        }

        private <T> T onScreen(Supplier<T> work) {
            CompletableFuture<T> done = new CompletableFuture<>();
            screen.execute(() -> {
                try {
                    done.complete(work.get());
                } catch (RuntimeException e) {
                    done.completeExceptionally(e);
                }
            });
            try {
                return done.get(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
