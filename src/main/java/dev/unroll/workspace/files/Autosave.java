package dev.unroll.workspace.files;

import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of unsaved work in the data folder, in {@code recovery/}, so that a crash loses little: every twenty
 * seconds, if anything has changed, the whole experiment is written on a thread of its own. The file is there whole or
 * not at all, whatever moment the program is killed at; {@link Recovery} finds it at the next start. Training waits only
 * while its weights are copied.
 *
 * <p>Make one when the window opens, and {@link #close} it when the window is closed by its person.
 */
public final class Autosave implements AutoCloseable {
    /** From one look at the work to the next; with the time that writing takes, no change is older than 30 s. */
    public static final Duration PERIOD = Duration.ofSeconds(20);
    private static final long PATIENCE_AT_CLOSE = 10;

    private final Source source;
    private final RecoverySlot slot;
    private final ScheduledExecutorService thread;
    private @Nullable Object written;
    private final AtomicReference<Recovery.@Nullable Found> replaced = new AtomicReference<>();
    private volatile @Nullable String problem;

    /** Where the work is to be had. Both methods are called on the autosaving thread. */
    public interface Source {
        /**
         * What tells states apart: equal as long as nothing has changed, for example a list of the draft and the latest
         * snapshot of training. Null: there is nothing that is not saved already. Cheap.
         */
        @Nullable Object mark();

        /** All of it; may copy weights. */
        ExperimentState state();
    }

    /**
     * Looks after {@code source} from now on.
     *
     * @param dataFolder the data folder; made when there is something to write
     */
    public Autosave(Path dataFolder, Source source) {
        this(dataFolder, source, PERIOD);
    }

    /** With another period. */
    Autosave(Path dataFolder, Source source, Duration period) {
        this.source = source;
        this.slot = new RecoverySlot(Recovery.folder(dataFolder));
        this.thread = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("autosave").daemon().priority(Thread.MIN_PRIORITY).unstarted(task));
        thread.scheduleWithFixedDelay(this::look, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void look() {
        try {
            Object mark = source.mark();
            if (mark == null) {
                slot.clear();
            } else if (!mark.equals(written)) {
                Recovery.Found before = replaced.get();
                ExperimentFile.write(slot.file(), source.state());
                // Where it could not be opened, it is still the only copy.
                if (before != null && before.opened() && replaced.compareAndSet(before, null)) {
                    before.discard();
                }
            }
            written = mark;
            problem = null;
        } catch (UnrollException e) {
            problem = e.sentence();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            problem = Messages.get("files.autosaveFailed", slot.folder(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * {@code found} has been opened in this window, whose state is now that of the copy: the copy goes as soon as this
     * window's own is safe. Returns at once.
     */
    public void replaces(Recovery.Found found) {
        replaced.set(found);
    }

    /** Why the last attempt failed, as a sentence; null where all is well. */
    public @Nullable String problem() {
        return problem;
    }

    /**
     * Ends autosaving and removes the copy: its person has saved the work, or does not want it. A copy that is being
     * written is given up.
     */
    @Override
    public void close() {
        // Also wakes a look that waits for the screen's thread, which may be the one that closes.
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE_AT_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            Recovery.Found before = replaced.getAndSet(null);
            if (before != null && before.opened()) {
                before.discard();
            }
            slot.close();
        }
    }

    /** The copy, if there is one: for tests. */
    @Nullable Path copy() {
        return Files.exists(slot.path()) ? slot.path() : null;
    }
}
