package dev.unroll.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private static Preset small(int epochs) {
        Preset preset = Presets.find("next-character");
        return preset.withTraining(preset.training().withEpochs(epochs));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.sleep(2);
        }
    }

    @Test
    void trainsToTheEndOnTheCallingThread() {
        var session = new TrainingSession(small(2), folder, Runnable::run);
        assertThat(session.snapshot().phase()).isEqualTo(Phase.READY);
        float[] before = session.weights().values();
        session.start();
        assertThat(session.snapshot().phase()).isEqualTo(Phase.DONE);
        assertThat(session.snapshot().epochs()).hasSize(2);
        assertThat(session.dataset()).isNotNull();
        assertThat(session.loading()).isNull();
        assertThat(Arrays.equals(session.weights().values(), before)).as("weights unchanged").isFalse();
        assertThat(Arrays.equals(Objects.requireNonNull(session.weights(0)).values(), before)).as("epoch 0 kept").isTrue();
    }

    @Test
    void anotherSessionDoesTheSameAgain() {
        var session = new TrainingSession(small(1), folder, Runnable::run);
        var again = new TrainingSession(small(1), folder, Runnable::run);
        assertThat(Arrays.equals(session.weights().values(), again.weights().values())).as("same initial weights").isTrue();
        session.start();
        again.start();
        assertThat(Arrays.equals(session.weights().values(), again.weights().values())).as("same trained weights").isTrue();
    }

    @Test
    void isCancelledWhileInTheBackground() throws InterruptedException {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            var session = new TrainingSession(small(100_000), folder, executor);
            session.start();
            await(() -> session.snapshot().epochs().size() > 2);
            session.cancel();
            await(() -> session.snapshot().phase() == Phase.CANCELLED);
            assertThat(session.snapshot().epochs()).isNotEmpty();
        }
    }

    @Test
    void tellsAMissingDataSetInASentence() {
        var session = new TrainingSession(Presets.find("chapter9-lstm"), folder, Runnable::run);
        session.start();
        assertThat(session.snapshot().phase()).isEqualTo(Phase.FAILED);
        assertThat(session.snapshot().problem()).contains("imdb.npz");
    }

    @Test
    void isCancelledBeforeItsWorkBegins() {
        Deque<Runnable> work = new ArrayDeque<>();
        var session = new TrainingSession(small(1), folder, work::add);
        session.start();
        session.start();
        assertThat(work).hasSize(1);
        session.cancel();
        work.remove().run();
        assertThat(session.snapshot().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void refusesWhatCannotBeTrained() {
        assertThatThrownBy(() -> new TrainingSession(Presets.find("chollet-numpy-rnn"), folder, Runnable::run))
                .isInstanceOf(UnrollException.class).hasMessageContaining("chollet-numpy-rnn");
    }
}
