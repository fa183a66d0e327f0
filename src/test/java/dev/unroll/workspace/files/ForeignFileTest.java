package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.Datasets;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Masking;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.Remark;
import dev.unroll.workspace.ModelFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(opened.state().experiment().data()).as("nothing to download").isEqualTo(
                Datasets.defaults("sine").withMaxLength(5));
    }

    /** A built-in series of as many features and timesteps stands in, so that the model answers at once. */
    @Test
    void aSeriesStandsInForUnknownNumbers() {
        for (int width : new int[] {1, 2}) {
            for (Layer first : List.of(new Recurrent(new Gru(3)), new Masking(0))) {
                Architecture series = new Architecture(Shape.sequence(12, width), List.of(first,
                        new Bidirectional(new Recurrent(new Lstm(2))), new Dense(1, Activation.SIGMOID)));
                Architecture fitting = first instanceof Masking ? series : new Architecture(series.input(),
                        List.of(((Recurrent) first).returningSequences(true), series.layers().get(1), series.layers().get(2)));
                Path path = folder.resolve("series.keras");
                KerasFiles.write(path, Model.create(fitting, 1), UnrollParts.NONE);
                ModelFile read = ModelFile.read(path);
                assertThat(read.data()).isEqualTo(Datasets.defaults(width == 1 ? "sine" : "adding").withMaxLength(12));
                assertThat(read.model().architecture()).isEqualTo(fitting);
                assertThat(read.load(folder, Progress.NONE).training().steps()).isEqualTo(12);
            }
        }
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
