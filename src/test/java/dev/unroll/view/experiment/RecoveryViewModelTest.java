package dev.unroll.view.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.view.FakeEngine;
import dev.unroll.workspace.files.ExperimentFile;
import dev.unroll.workspace.files.ExperimentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryViewModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private Path folder;
    private final TrainViewModel train = new FakeEngine().train();

    private FilesViewModel files(TrainViewModel of) {
        return new FilesViewModel(of, Runnable::run, Runnable::run, folder);
    }

    private RecoveryViewModel recovery(TrainViewModel of, FilesViewModel files) {
        return new RecoveryViewModel(of, files, Runnable::run, Runnable::run, folder);
    }

    /** A copy as a window leaves it that was killed. */
    private void left(String title) throws IOException {
        Path recovery = Files.createDirectories(folder.resolve("recovery"));
        train.experiment().edit(now -> now.withTitle(title));
        ExperimentState state = train.capture().get();
        ExperimentFile.write(recovery.resolve(title + ".keras"), state);
        train.experiment().undo();
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("recovery"))) {
            return all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".keras")).toList();
        }
    }

    @Test
    void nothingIsOfferedWhereNothingIsLeft() {
        try (RecoveryViewModel recovery = recovery(train, files(train))) {
            assertThat(recovery.offerProperty().get()).isNull();
        }
    }

    @Test
    void whatWasLeftIsOpenedAndIsUnsaved() throws IOException {
        left("lost");
        FilesViewModel files = files(train);
        try (RecoveryViewModel recovery = recovery(train, files)) {
            assertThat(recovery.offerProperty().get()).isNotNull();
            recovery.recover();
            assertThat(train.experiment().problemProperty().get()).isNull();
            assertThat(train.experiment().now().title()).isEqualTo("lost");
            assertThat(files.unsavedProperty().get()).isTrue();
            assertThat(recovery.offerProperty().get()).isNull();
        }
    }

    @Test
    void laterItIsOfferedAgainAndDiscardedItIsGone() throws IOException {
        left("one");
        left("two");
        try (RecoveryViewModel recovery = recovery(train, files(train))) {
            recovery.later();
            assertThat(recovery.offerProperty().get()).isNull();
        }
        assertThat(copies()).hasSize(2);
        try (RecoveryViewModel recovery = recovery(train, files(train))) {
            recovery.discard();
            recovery.discard();
            assertThat(recovery.offerProperty().get()).isNull();
        }
        assertThat(copies()).isEmpty();
    }
}
