package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Remark;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that Keras saved becomes an experiment that says what it is not. */
class ForeignFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasGuessedIsSaid() throws URISyntaxException {
        OpenedFile opened = ExperimentFile.read(fixture("adam.keras"));
        assertThat(opened.origin()).isEqualTo(OpenedFile.Origin.KERAS);
        assertThat(opened.version()).isEqualTo("3.15.1");
        assertThat(opened.remarks()).extracting(Remark::key).containsExactly("keras.remark.goesOn", "keras.remark.data");
        assertThat(opened.remarks().getLast().sentence(Language.ENGLISH)).contains("the 10 most frequent words, 7 timesteps");
        assertThat(opened.state().experiment().training().optimizer().learningRate()).isEqualTo(0.01);
    }

    @Test
    void aModelOverNumbersSaysWhatItIsFed() throws URISyntaxException {
        OpenedFile opened = ExperimentFile.read(fixture("options.keras"));
        assertThat(opened.remarks().getLast().sentence(Language.ENGLISH)).contains("(None, 5, 3)");
    }

    /** Saved before any training here, what the optimizer remembers is not lost. */
    @Test
    void theOptimizersMemoryOutlivesSaving() throws URISyntaxException {
        ExperimentState state = ExperimentFile.read(fixture("adam.h5")).state();
        Path path = folder.resolve("again.keras");
        ExperimentFile.write(path, state);
        OpenedFile again = ExperimentFile.read(path);
        assertThat(again.origin()).isEqualTo(OpenedFile.Origin.UNROLL);
        assertThat(Objects.requireNonNull(again.state().optimizer())).usingRecursiveComparison()
                .isEqualTo(Objects.requireNonNull(state.optimizer()));
        assertThat(again.state().optimizer().steps()).isEqualTo(3);
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ForeignFileTest.class.getResource("/dev/unroll/keras/foreign/" + name)).toURI());
    }
}
