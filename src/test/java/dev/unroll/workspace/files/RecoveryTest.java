package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.kernel.Workers;
import dev.unroll.nn.Model;
import dev.unroll.nn.Weights;
import dev.unroll.text.Progress;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.Trainer;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.train.WeightBudget;
import dev.unroll.workspace.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs are really killed while they train, and what they did is found again. */
@Timeout(120)
class RecoveryTest {
    @TempDir
    private Path folder;

    /** A program under way. */
    private final class Child {
        private final Path out = folder.resolve(UUID.randomUUID() + ".txt");
        private final Process process;

        Child(int period) throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-modules=jdk.incubator.vector", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                    DoomedWindow.class.getName(), folder.toString(), Integer.toString(period))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(out.toFile()).start();
        }

        /** How many batches it has told. */
        private int told() throws IOException {
            List<String> lines = Files.readAllLines(out);
            // The last line may be half written.
            return lines.size() < 2 ? 0 : Integer.parseInt(lines.get(lines.size() - 2));
        }

        /** Waits until so many batches are done and a copy has been written. */
        Child trainedFor(int batches) throws IOException, InterruptedException {
            while (told() < batches || copies().isEmpty()) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(5);
            }
            return this;
        }

        /** Kills it; gives how many batches it had told by then. */
        int kill() throws IOException, InterruptedException {
            process.destroyForcibly().waitFor();
            return told();
        }
    }

    private List<Path> copies() throws IOException {
        Path recovery = folder.resolve("recovery");
        if (!Files.isDirectory(recovery)) {
            return List.of();
        }
        try (var files = Files.list(recovery)) {
            return files.filter(file -> file.toString().endsWith(".keras")).toList();
        }
    }

    @Test
    void whatAKilledProgramDidIsFoundAndTrainingGoesOnFromIt() throws IOException, InterruptedException {
        int period = 300;
        Child child = new Child(period).trainedFor(200);
        int done = child.kill();
        Instant killed = Instant.now();
        try (Recovery recovery = Recovery.find(folder)) {
            assertThat(recovery.found()).hasSize(1);
            Recovery.Found found = recovery.found().getFirst();
            assertThat(found.title()).isEqualTo("끝없는 훈련");
            assertThat(found.epochs()).isEqualTo(1000);
            assertThat(found.runs()).isEqualTo(1);
            assertThat(found.time()).isBetween(killed.minusSeconds(10), killed);
            ExperimentState state = found.open();
            assertThat(state.experiment()).isEqualTo(DoomedWindow.experiment());
            assertThat(state.words()).isNotEmpty();
            Checkpoint from = Objects.requireNonNull(state.next());
            assertThat(found.finishedEpochs()).isEqualTo(from.finishedEpochs());
            // A copy takes less than as long as a period, on a busy machine too.
            int inThreePeriods = DoomedWindow.BATCHES_PER_SECOND * 3 * period / 1000;
            assertThat(from.past().losses().size()).isBetween(done - inThreePeriods, done + DoomedWindow.BATCHES_PER_SECOND);
            goesOnAsIfNothingHadHappened(state.experiment(), from);
            found.discard();
        }
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    private void goesOnAsIfNothingHadHappened(Experiment experiment, Checkpoint from) {
        Dataset dataset = Datasets.load(experiment.data(), folder, Progress.NONE);
        int last = from.finishedEpochs() + 1;
        Model whole = Model.create(experiment.architecture(), experiment.training().seed());
        Model rest = new Model(experiment.architecture(), Weights.zeros(experiment.architecture()));
        try (Workers workers = new Workers(2)) {
            new Trainer(whole, dataset.training(), dataset.validation(), experiment.training().withEpochs(last), workers).run();
            Trainer again = new Trainer(rest, dataset.training(), dataset.validation(), from, new WeightBudget().open(), workers);
            again.setLastEpoch(last);
            again.run();
            assertThat(again.snapshot().phase()).isEqualTo(Phase.DONE);
        }
        assertThat(rest.weights().values()).containsExactly(whole.weights().values());
    }

    @Test
    void whereverInTheMiddleOfWritingItIsKilled() throws IOException, InterruptedException {
        for (int kill = 0; kill < 2; kill++) {
            Child child = new Child(1).trainedFor(20 + 57 * kill);
            child.kill();
            try (Recovery recovery = Recovery.find(folder)) {
                assertThat(recovery.found()).hasSize(1);
                assertThat(recovery.found().getFirst().open().next()).isNotNull();
                recovery.found().getFirst().discard();
            }
            assertThat(folder.resolve("recovery")).as("half-written files are gone").isEmptyDirectory();
        }
    }

    @Test
    void aProgramThatStillRunsKeepsItsCopyToItself() throws IOException, InterruptedException {
        Child first = new Child(20).trainedFor(10);
        try (Recovery recovery = Recovery.find(folder)) {
            assertThat(recovery.found()).isEmpty();
        }
        assertThat(copies()).hasSize(1);
        first.kill();
        try (Recovery one = Recovery.find(folder); Recovery two = Recovery.find(folder)) {
            assertThat(one.found()).hasSize(1);
            assertThat(two.found()).as("somebody is looking at it already").isEmpty();
        }
        try (Recovery later = Recovery.find(folder)) {
            assertThat(later.found()).as("given back").hasSize(1);
            later.found().getFirst().discard();
        }
    }
}
