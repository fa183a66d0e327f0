package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.SharedFiles;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Model;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Loss;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.files.OpenedFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that others saved become experiments that can be shown. */
class ForeignFileTest {
    @TempDir
    private Path folder;

    @Test
    void aModelThatKerasSaved() {
        OpenedFile opened = ExperimentFile.read(SharedFiles.data("keras-models/book-chapter9-keras3/best-lstm-model.keras"));
        assertThat(opened.origin()).isEqualTo(Origin.KERAS);
        ExperimentState state = opened.state();
        assertThat(state.experiment().title()).isEqualTo("best-lstm-model");
        assertThat(state.experiment().data().dataset()).isEqualTo("imdb");
        assertThat(state.experiment().data().maxLength()).isEqualTo(100);
        assertThat(state.experiment().training().optimizer()).isInstanceOf(OptimizerSettings.Adam.class);
        assertThat(state.experiment().training().loss()).isEqualTo(Loss.BINARY_CROSSENTROPY);
        Model model = Objects.requireNonNull(state.model());
        assertThat(model.architecture()).isEqualTo(state.experiment().architecture());
        assertThat(model.architecture().input().kind()).isEqualTo(Shape.Kind.TOKENS);
        assertThat(state.runs()).isEmpty();
        assertThat(state.next()).isNull();
    }

    @Test
    void anOldHdf5File() {
        OpenedFile opened = ExperimentFile.read(SharedFiles.data("keras-models/book-chapter9-h5/best-gru-model.h5"));
        assertThat(opened.origin()).isEqualTo(Origin.KERAS);
        assertThat(Objects.requireNonNull(opened.state().model()).parameterCount()).isPositive();
        Path again = folder.resolve("again.keras");
        ExperimentFile.write(again, opened.state());
        assertThat(ExperimentFile.read(again).state().experiment()).isEqualTo(opened.state().experiment());
    }

    @Test
    void aFileInWhichUnrollSavedOnlyTheModelShowsItsHistoryAsARun() {
        Preset preset = Presets.find("reviews-en-lstm");
        List<EpochRecord> history = List.of(new EpochRecord(1, 0.6, 0.7, 0.5, 0.75, 1e-3, 1),
                new EpochRecord(2, 0.5, 0.8, 0.4, 0.85, 1e-3, 2), new EpochRecord(3, 0.4, 0.9, 0.45, 0.8, 1e-3, 3));
        Path file = folder.resolve("older.keras");
        Model model = Model.create(preset.trained(), 4);
        KerasFiles.write(file, model, new UnrollParts(preset.data(), List.of("good"), preset.training(), history, "notes"));
        OpenedFile opened = ExperimentFile.read(file);
        assertThat(opened.origin()).isEqualTo(Origin.UNROLL_MODEL);
        ExperimentState state = opened.state();
        assertThat(state.experiment().title()).isEqualTo("older");
        assertThat(state.experiment().notes()).isEqualTo("notes");
        assertThat(state.experiment().training()).isEqualTo(preset.training());
        assertThat(state.words()).containsExactly("good");
        TrainingSnapshot last = state.currentRun().orElseThrow().run().last();
        assertThat(last.epochs()).isEqualTo(history);
        assertThat(last.bestEpoch()).isEqualTo(2);
        assertThat(last.phase()).isEqualTo(Phase.STOPPED_EARLY);
    }

    @Test
    void whatIsNoModelIsRefusedWithASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.keras"), "hello");
        for (Path file : List.of(text, folder.resolve("missing.keras"), folder)) {
            assertThatThrownBy(() -> ExperimentFile.read(file)).isInstanceOf(UnrollException.class)
                    .hasMessageContaining(file.toString());
        }
    }
}
