package dev.unroll.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Split;
import dev.unroll.nn.Model;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.view.FakeEngine;
import dev.unroll.view.FakeRun;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.files.ExperimentFile;
import dev.unroll.workspace.files.ExperimentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final TrainViewModel train = engine.train();
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private Path folder;
    @SuppressWarnings("NullAway.Init") // set before each test
    private FilesViewModel files;

    @BeforeEach
    void begin() {
        files = new FilesViewModel(train, Runnable::run, Runnable::run, folder);
    }

    private FilesViewModel another() {
        return new FilesViewModel(new FakeEngine().train(), Runnable::run, Runnable::run, folder);
    }

    @Test
    void nothingIsUnsavedUntilSomethingIsDone() {
        assertThat(files.unsavedProperty().get()).isFalse();
        train.experiment().edit(e -> e.withTraining(e.training().withSeed(7)));
        assertThat(files.unsavedProperty().get()).isTrue();
        train.experiment().undo();
        assertThat(files.unsavedProperty().get()).isFalse();
    }

    @Test
    void trainingIsWorkToBeSaved() {
        train.trainOrPause();
        assertThat(files.unsavedProperty().get()).isTrue();
        files.save(folder.resolve("a.keras"), () -> { });
        assertThat(files.unsavedProperty().get()).isFalse();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.RUNNING, 3, List.of(0.6), 9));
        train.pulse();
        assertThat(files.unsavedProperty().get()).isTrue();
    }

    @Test
    void whatWasSavedIsOpenedAgain() {
        train.experiment().choose(Presets.find("chapter9-gru"));
        train.experiment().edit(e -> e.withTitle("my gru").withNotes("with care"));
        train.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5), 9));
        train.pulse();
        train.rename(train.runs().getFirst(), "first");
        Path file = folder.resolve(files.suggestedName());
        assertThat(file.getFileName()).hasToString("my gru.keras");
        files.save(file, () -> { });
        assertThat(train.experiment().problemProperty().get()).isNull();

        TrainViewModel other = new FakeEngine().train();
        FilesViewModel opening = new FilesViewModel(other, Runnable::run, Runnable::run, folder);
        opening.open(file);
        assertThat(other.experiment().problemProperty().get()).isNull();
        assertThat(other.experiment().now()).isEqualTo(train.experiment().now());
        assertThat(other.runs()).singleElement().satisfies(run -> {
            assertThat(run.name()).isEqualTo("first");
            assertThat(run.epochs()).hasSize(2);
        });
        assertThat(other.snapshotProperty().get().epochs()).hasSize(2);
        assertThat(other.momentProperty().get().model()).isNotNull();
        assertThat(other.next()).isEqualTo(TrainViewModel.Next.CONTINUE);
        assertThat(opening.unsavedProperty().get()).isFalse();
        assertThat(opening.fileProperty().get()).isEqualTo(file);
        assertThat(other.experiment().before()).isNull();
    }

    @Test
    void aNewExperimentForgetsTheRuns() {
        train.trainOrPause();
        engine.runs.getFirst().publish(FakeRun.snapshot(Phase.DONE, 0, List.of(0.6, 0.5), 9));
        train.pulse();
        files.create(Experiment.of(Presets.find("three-class")));
        assertThat(train.runs()).isEmpty();
        assertThat(train.experiment().now().title()).isEqualTo("three-class");
        assertThat(files.unsavedProperty().get()).isFalse();
        assertThat(files.fileProperty().get()).isNull();
        assertThat(train.ready()).isTrue();
    }

    @Test
    void anEmptyModelWaitsForItsLayers() {
        files.createEmpty("new");
        assertThat(train.experiment().now().architecture().layers()).isEmpty();
        assertThat(train.ready()).isFalse();
        assertThat(files.unsavedProperty().get()).isFalse();
        Path file = folder.resolve("empty.keras");
        files.save(file, () -> { });
        assertThat(train.experiment().problemProperty().get()).isNull();
        FilesViewModel other = another();
        other.open(file);
        assertThat(other.fileProperty().get()).isEqualTo(file);
    }

    @Test
    void aDamagedFileIsToldAndChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("x.keras"), "no archive");
        Experiment before = train.experiment().now();
        files.open(file);
        assertThat(train.experiment().problemProperty().get()).isInstanceOf(UnrollException.class);
        assertThat(train.experiment().now()).isEqualTo(before);
    }

    @Test
    void recentFilesAreListedNewestFirst() {
        files.save(folder.resolve("a.keras"), () -> { });
        files.save(folder.resolve("b.keras"), () -> { });
        files.open(folder.resolve("a.keras"));
        assertThat(files.recent()).containsExactly(folder.resolve("a.keras"), folder.resolve("b.keras"));
        assertThat(another().recent()).hasSize(2);
    }

    @Test
    void aShareCodeCarriesTheExperimentAndADamagedOneSaysSo() {
        train.experiment().choose(Presets.find("chapter9-gru"));
        List<String> codes = new ArrayList<>();
        files.share(codes::add);
        assertThat(files.shared(codes.getFirst())).isEqualTo(train.experiment().now());
        String damaged = codes.getFirst().substring(0, 30) + "0000" + codes.getFirst().substring(34);
        assertThat(files.shared(damaged)).isNull();
        assertThat(train.experiment().problemProperty().get()).isInstanceOf(UnrollException.class);
    }

    @Test
    void whatWasUnderstoodOfAForeignFileWaitsToBeRead() throws Exception {
        Path foreign = Path.of(java.util.Objects.requireNonNull(
                FilesViewModelTest.class.getResource("/dev/unroll/keras/foreign/left-out.keras")).toURI());
        files.open(foreign);
        assertThat(files.foreignProperty().get()).isNotNull()
                .satisfies(shown -> assertThat(shown.opened().remarks()).hasSize(9));
        Experiment before = train.experiment().now();
        files.dismissForeign();
        assertThat(files.foreignProperty().get()).isNull();
        assertThat(train.experiment().now()).as("left as it was").isSameAs(before);
        assertThat(files.noteProperty().get()).isNull();
        files.open(foreign);
        files.openForeign();
        assertThat(files.foreignProperty().get()).isNull();
        assertThat(train.experiment().now().title()).isEqualTo("left-out");
        assertThat(files.fileProperty().get()).as("Keras' file is not overwritten").isNull();
        files.save(folder.resolve("b.keras"), () -> { });
        assertThat(files.noteProperty().get()).extracting(FilesViewModel.Note::key).isEqualTo("view.files.savedWhole");
        files.save(folder.resolve("b.keras"), () -> { });
        assertThat(files.noteProperty().get()).extracting(FilesViewModel.Note::key).isEqualTo("view.files.saved");
    }

    @Test
    void withoutItsDataAModelStillReadsTypedText() {
        Path file = folder.resolve("imdb.keras");
        DatasetOptions imdb = new DatasetOptions("imdb", 500, 40, Split.SHUFFLED_42);
        Experiment foreign = new Experiment("foreign", imdb, train.experiment().now().architecture(),
                train.experiment().now().training(), "");
        Model model = Model.create(foreign.architecture(), 3);
        ExperimentFile.write(file, new ExperimentState(foreign, List.of("good", "bad", "film"), model, List.of(), 0, null));
        files.open(file);
        assertThat(train.experiment().problemProperty().get()).isInstanceOf(UnrollException.class);
        assertThat(train.experiment().datasetProperty().get()).isNotNull()
                .satisfies(data -> assertThat(data.encoder()).isNotNull());
        assertThat(train.ready()).isFalse();
        assertThat(train.experiment().stackProperty().get().problem()).isNotNull();
        assertThat(train.momentProperty().get().model()).isNotNull()
                .satisfies(shown -> assertThat(shown.weights().values()).isEqualTo(model.weights().values()));
    }
}
