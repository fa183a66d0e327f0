package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Model;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AutosaveTest {
    private static final Duration OFTEN = Duration.ofMillis(5);

    @TempDir
    private Path folder;

    /** Work with a title. */
    private static final class Work implements Autosave.Source {
        private final Experiment preset = Experiment.of(Presets.find("remember-first"));
        private final Model model = Model.create(preset.architecture(), 1);
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger looked = new AtomicInteger();
        private volatile @Nullable String title;

        @Override
        public @Nullable Object mark() {
            looked.incrementAndGet();
            return title;
        }

        @Override
        public ExperimentState state() {
            asked.incrementAndGet();
            return ExperimentState.of(preset.withTitle(String.valueOf(title)), model, List.of());
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    @Test
    void onlyWhatChangedIsWrittenAndACleanCloseLeavesNothing() throws InterruptedException {
        Work work = new Work();
        try (Autosave autosave = new Autosave(folder, work, OFTEN)) {
            await(() -> work.looked.get() > 3);
            assertThat(folder).as("nothing to lose").isEmptyDirectory();
            work.title = "one";
            await(() -> autosave.copy() != null);
            int looked = work.looked.get();
            await(() -> work.looked.get() > looked + 3);
            assertThat(work.asked).as("written once").hasValue(1);
            work.title = "two";
            await(() -> work.asked.get() == 2);
            work.title = null;
            await(() -> autosave.copy() == null);
            work.title = "three";
            await(() -> autosave.copy() != null);
            assertThat(autosave.problem()).isNull();
        }
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void recoveredWorkGoesWhenItsNewWindowHasItSafe() throws InterruptedException {
        Work work = new Work();
        work.title = "lost";
        // A window that was never closed: this one, with its lock given back as if the program had ended.
        ExperimentFile.write(folder(), work.state());
        Recovery recovery = Recovery.find(folder);
        Recovery.Found found = recovery.found().getFirst();
        assertThat(found.title()).isEqualTo("lost");
        assertThat(found.open().experiment().title()).isEqualTo("lost");
        recovery.close();
        try (Recovery other = Recovery.find(folder)) {
            assertThat(other.found()).as("it is ours").isEmpty();
        }
        Work again = new Work();
        try (Autosave autosave = new Autosave(folder, again, OFTEN)) {
            autosave.replaces(found);
            await(() -> again.looked.get() > 3);
            assertThat(folder()).as("still the only copy").exists();
            again.title = "lost";
            await(() -> !Files.exists(folder()));
            assertThat(autosave.copy()).isNotNull();
        }
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void aCopyThatCouldNotBeOpenedStays() throws InterruptedException {
        Work work = new Work();
        work.title = "lost";
        ExperimentFile.write(folder(), work.state());
        try (Recovery recovery = Recovery.find(folder); Autosave autosave = new Autosave(folder, work, OFTEN)) {
            autosave.replaces(recovery.found().getFirst());
            await(() -> autosave.copy() != null);
            int looked = work.looked.get();
            await(() -> work.looked.get() > looked + 2);
        }
        assertThat(folder()).exists();
    }

    @Test
    void closingDoesNotWaitForASourceThatWaitsForTheClosingThread() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Autosave autosave = new Autosave(folder, new Autosave.Source() {
            @Override
            public Object mark() {
                asked.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return "never";
            }

            @Override
            public ExperimentState state() {
                throw new IllegalStateException();
            }
        }, OFTEN);
        asked.await();
        long begin = System.nanoTime();
        autosave.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private Path folder() {
        Path recovery = folder.resolve("recovery");
        try {
            Files.createDirectories(recovery);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return recovery.resolve("a.keras");
    }

    @Test
    void whatIsNoCopyIsNotOfferedAndNotTouched() throws IOException {
        Files.writeString(folder(), "half");
        Files.writeString(folder().resolveSibling(".a.keras.123.part"), "half");
        Files.writeString(folder().resolveSibling("b.lock"), "");
        try (Recovery recovery = Recovery.find(folder)) {
            assertThat(recovery.found()).isEmpty();
        }
        assertThat(folder()).exists();
        assertThat(folder().resolveSibling(".a.keras.123.part")).doesNotExist();
        assertThat(folder().resolveSibling("b.lock")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTriedAgain() throws IOException, InterruptedException {
        Path blocked = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        Work work = new Work();
        work.title = "one";
        try (Autosave autosave = new Autosave(blocked, work, OFTEN)) {
            await(() -> autosave.problem() != null);
            assertThat(autosave.problem()).contains(blocked.toString());
            Files.delete(blocked);
            await(() -> autosave.problem() == null);
            assertThat(autosave.copy()).isNotNull();
        }
    }
}
