package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.keras.KerasFiles;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Model;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Checkpoint;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.train.WeightBudget;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.files.OpenedFile.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything of an experiment comes back. */
@Timeout(60)
class ExperimentFileTest {
    @TempDir
    private Path folder;

    private ExperimentState again(ExperimentState state) {
        Path file = folder.resolve("실험.keras");
        ExperimentFile.write(file, state);
        OpenedFile opened = ExperimentFile.read(file);
        assertThat(opened.origin()).isEqualTo(Origin.UNROLL);
        return opened.state();
    }

    @Test
    void trainingGoesOnAfterOpeningAsIfItHadNeverStopped() {
        Trained whole = Trained.after("remember-first", 3, Trained.ALL);
        Trained part = Trained.after("remember-first", 3, 21);
        ExperimentState opened = again(part.state());
        assertThat(opened.currentRun()).get().extracting(saved -> saved.run().last().phase()).isEqualTo(Phase.PAUSED);
        Checkpoint from = Objects.requireNonNull(opened.next());
        assertThat(from.past().losses().size()).isEqualTo(21);
        Trained rest = Trained.goOn(opened.experiment(), part.dataset(), from);
        assertThat(rest.model().weights().values()).containsExactly(whole.model().weights().values());
        assertThat(rest.trainer().snapshot().batchLosses().toArray())
                .containsExactly(whole.trainer().snapshot().batchLosses().toArray());
        assertThat(rest.trainer().snapshot().epochs()).extracting(EpochRecord::valLoss)
                .containsExactlyElementsOf(whole.trainer().snapshot().epochs().stream().map(EpochRecord::valLoss).toList());
    }

    @Test
    void everyPartComesBack() {
        ExperimentState state = Trained.after("reviews-ko-lstm", 2, Trained.ALL).state();
        Experiment other = state.experiment().withTraining(state.experiment().training().withSeed(9));
        TrainingSnapshot cancelled = new TrainingSnapshot(Phase.RUNNING, 1, 3, 10, 0.5, Double.NaN, List.of(),
                state.runs().getFirst().run().last().batchLosses(), state.runs().getFirst().run().last().batchAccuracies(), 0, 0,
                100, 2.5, 7, null);
        KeptRun second = new KeptRun(7, "둘째", false, other, cancelled);
        ExperimentState two = new ExperimentState(state.experiment().withTitle("바꾼 제목"), state.words(), state.model(),
                List.of(new SavedRun(second, null, java.util.Map.of()), state.runs().getFirst()), 1, state.checkpoint());
        ExperimentState read = again(two);
        assertThat(read.experiment()).isEqualTo(two.experiment());
        assertThat(read.words()).isEqualTo(state.words()).isNotEmpty();
        assertThat(model(read).architecture()).isEqualTo(model(state).architecture());
        assertThat(model(read).weights().values()).containsExactly(model(state).weights().values());
        assertThat(read.current()).isEqualTo(1);
        assertThat(read.runs()).extracting(saved -> saved.run().id()).containsExactly(7, 1);
        SavedRun hidden = read.runs().getFirst();
        assertThat(hidden.run().name()).isEqualTo("둘째");
        assertThat(hidden.run().visible()).isFalse();
        assertThat(hidden.run().experiment()).isEqualTo(other);
        assertThat(hidden.weights()).isNull();
        assertThat(hidden.run().last().phase()).as("it cannot go on").isEqualTo(Phase.CANCELLED);
        SavedRun trained = read.runs().getLast();
        TrainingSnapshot before = state.runs().getFirst().run().last();
        assertThat(trained.run().last()).usingRecursiveComparison()
                .ignoringFields("batchLosses", "batchAccuracies", "weightsVersion").isEqualTo(before);
        assertThat(trained.run().last().batchLosses().toArray()).containsExactly(before.batchLosses().toArray());
        assertThat(trained.run().last().batchAccuracies().toArray()).containsExactly(before.batchAccuracies().toArray());
        assertThat(trained.epochs()).containsOnlyKeys(state.runs().getFirst().epochs().keySet()).isNotEmpty();
        trained.epochs().forEach((epoch, weights) -> assertThat(weights.values())
                .containsExactly(Objects.requireNonNull(state.runs().getFirst().epochs().get(epoch)).values()));
        assertThat(new WeightBudget().open(trained.epochs(), before.bestEpoch()).epochs())
                .containsExactlyElementsOf(trained.epochs().keySet().stream().sorted().toList());
        assertThat(Objects.requireNonNull(read.next()).lastEpoch()).as("as many epochs again").isEqualTo(4);
        assertThat(Objects.requireNonNull(read.checkpoint())).usingRecursiveComparison()
                .ignoringFields("past.losses", "past.accuracies").isEqualTo(state.checkpoint());
    }

    private static Model model(ExperimentState state) {
        return Objects.requireNonNull(state.model());
    }

    @Test
    void layersThatDoNotFitAreSavedTooButHoldNoModel() {
        Experiment preset = Experiment.of(Presets.find("chapter9-lstm2"));
        Architecture architecture = preset.architecture();
        Architecture unfit = new Architecture(architecture.input(),
                List.of(new Dense(3, dev.unroll.nn.Activation.RELU), architecture.layers().getFirst()));
        for (Architecture each : List.of(unfit, new Architecture(architecture.input(), List.of()))) {
            Experiment experiment = preset.withArchitecture(each).withNotes("half done");
            ExperimentState read = again(ExperimentState.of(experiment, null, List.of("a", "b")));
            assertThat(read.experiment()).isEqualTo(experiment);
            assertThat(read.model()).isNull();
            assertThat(read.words()).containsExactly("a", "b");
            assertThat(read.next()).isNull();
            Path file = folder.resolve("실험.keras");
            assertThatThrownBy(() -> KerasFiles.read(file)).isInstanceOfSatisfying(UnrollException.class,
                    e -> assertThat(e.key()).isEqualTo("keras.noModel"));
        }
    }

    @Test
    void aRunMayHaveOtherLayersThanTheTable() {
        ExperimentState state = Trained.after("remember-first", 1, 5).state();
        Experiment edited = Experiment.of(Presets.find("chapter9-gru"));
        ExperimentState read = again(new ExperimentState(edited, List.of(), Model.create(edited.architecture(), 1), state.runs(), 0,
                null));
        assertThat(read.experiment()).isEqualTo(edited);
        assertThat(model(read).architecture()).isEqualTo(edited.architecture());
        assertThat(read.runs().getFirst().run().experiment().architecture())
                .isEqualTo(state.experiment().architecture());
    }

    @Test
    void runsAndCheckpointComeBackAlsoWhereTheLayersOnTheTableDoNotFit() {
        Trained part = Trained.after("remember-first", 2, 5);
        ExperimentState state = part.state();
        Architecture none = new Architecture(state.experiment().architecture().input(), List.of());
        Experiment unfit = state.experiment().withArchitecture(none);
        ExperimentState read = again(new ExperimentState(unfit, state.words(), null, state.runs(), 1, state.checkpoint()));
        assertThat(read.experiment()).isEqualTo(unfit);
        assertThat(read.model()).isNull();
        assertThat(Objects.requireNonNull(read.next()).weights().now().values())
                .containsExactly(model(state).weights().values());
        assertThat(Objects.requireNonNull(read.runs().getFirst().weights()).values())
                .containsExactly(model(state).weights().values());
    }

    @Test
    void sharedNumbersAreWrittenOnce() {
        ExperimentState state = Trained.after("reviews-ko-lstm", 1, Trained.ALL).state();
        Path file = folder.resolve("a.keras");
        ExperimentFile.write(file, state);
        int parameters = model(state).parameterCount();
        // The model once in Keras' part, with Keras' two optimizer memories, and our two; small things besides.
        assertThat(file.toFile().length()).isBetween(3L * 4 * parameters, 6L * 4 * parameters + 40_000);
    }
}
