package dev.unroll.workspace.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.text.Language;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.compare.Column.Group;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings of runs differ, and which results are the best. */
class ComparisonTest {
    private static final Experiment LSTM = Experiment.of(Presets.find("reviews-en-lstm"));

    private static KeptRun run(int id, String name, Experiment experiment, double... valLosses) {
        List<EpochRecord> epochs = new ArrayList<>();
        for (int i = 0; i < valLosses.length; i++) {
            epochs.add(new EpochRecord(i + 1, valLosses[i] - 0.1, 0.9, valLosses[i], 1 - valLosses[i], 0.001, 2.0 * (i + 1)));
        }
        return new KeptRun(id, name, true, experiment, new TrainingSnapshot(Phase.STOPPED_EARLY, valLosses.length, 0, 0, 0.1, 0.9,
                epochs, Series.EMPTY, Series.EMPTY, 1, 0, 0, 2.0 * valLosses.length, 1, null));
    }

    private static Column column(Comparison comparison, Group group, String key) {
        return comparison.columns().stream().filter(c -> c.group() == group && c.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void onlyWhatWasSetOtherwiseDiffers() {
        Comparison comparison = Comparison.of(List.of(run(1, "a", LSTM, 0.5, 0.4),
                run(2, "b", LSTM.withTraining(LSTM.training().withSeed(9)), 0.6, 0.3, 0.35)), Language.ENGLISH);

        assertThat(comparison.differences()).isEqualTo(1);
        assertThat(comparison.columns(true).stream().filter(Column::setting)).extracting(Column::key).containsExactly("seed");
        assertThat(comparison.columns(false)).extracting(Column::key)
                .contains("dataset", "maxlen", "layers", "parameters", "LSTM.units", "optimizer", "batch_size", "seed");
    }

    @Test
    void theBestFiguresHaveTheirEpochsAndTheBestRunStandsOut() {
        Comparison comparison = Comparison.of(List.of(run(1, "a", LSTM, 0.5, 0.4), run(2, "b", LSTM, 0.6, 0.3, 0.35)),
                Language.ENGLISH);

        assertThat(column(comparison, Group.BEST, "valLoss").values()).extracting(Value::text).containsExactly("0.4000", "0.3000");
        assertThat(column(comparison, Group.BEST, "valLossEpoch").values()).extracting(Value::text).containsExactly("2", "2");
        assertThat(column(comparison, Group.BEST, "valLoss").best(1)).isTrue();
        assertThat(column(comparison, Group.BEST, "valLoss").best(0)).isFalse();
        assertThat(column(comparison, Group.LAST, "valLoss").values()).extracting(Value::text).containsExactly("0.4000", "0.3500");
        assertThat(column(comparison, Group.COURSE, "perEpoch").values()).extracting(Value::number).containsExactly(2.0, 2.0);
        assertThat(column(comparison, Group.COURSE, "end").values()).extracting(Value::text)
                .containsExactly("early stop at 2", "early stop at 3");
    }

    @Test
    void whatARunDoesNotHaveStaysEmptyAndComesLastInOrder() {
        Architecture stack = LSTM.architecture();
        List<Layer> fewer = new ArrayList<>(stack.layers());
        fewer.removeIf(layer -> layer.type().equals("LSTM"));
        fewer.add(1, new dev.unroll.nn.Flatten());
        Experiment other = LSTM.withArchitecture(new Architecture(stack.input(), fewer));
        Comparison comparison = Comparison.of(List.of(run(1, "none", other), run(2, "lstm", LSTM, 0.4)), Language.KOREAN);

        Column units = column(comparison, Group.MODEL, "LSTM.units");
        assertThat(units.values().getFirst().empty()).isTrue();
        assertThat(units.differs()).isTrue();
        assertThat(column(comparison, Group.BEST, "valLoss").values().getFirst().empty()).isTrue();
        assertThat(units.values().stream().sorted().toList().getLast().empty()).isTrue();
    }

    @Test
    void theTableGoesToSpreadsheetsAndToAFile(@TempDir Path folder) throws Exception {
        List<KeptRun> runs = List.of(run(1, "a, the\tfirst", LSTM, 0.5),
                run(2, "b", LSTM.withTraining(LSTM.training().withSeed(9)), 0.6));
        Comparison comparison = Comparison.of(runs, Language.ENGLISH);
        List<Column> seed = comparison.columns(true).stream().filter(Column::setting).toList();

        assertThat(Comparison.tsv("Run", seed, runs, List.of(1, 0))).isEqualTo("Run\tseed\nb\t9\na, the first\t1\n");
        Path file = folder.resolve("runs.csv");
        Comparison.write(file, Comparison.csv("Run", seed, runs, List.of(0, 1)));
        assertThat(Files.readString(file)).isEqualTo("Run,seed\r\n\"a, the first\",1\r\nb,9\r\n");
    }
}
