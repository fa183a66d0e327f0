package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCsvTest {
    private static final EpochRecord FIRST = new EpochRecord(1, 0.69, 0.5, 0.6, 0.7, 0.001, 0.25);
    private static final EpochRecord SECOND = new EpochRecord(2, 0.5, 0.75, Double.NaN, Double.NaN, 1e-4, 0.5);

    @TempDir
    private Path folder;

    @Test
    void columnsAreThoseOfKerasWhoseEpochsBeginAtZero() {
        assertThat(HistoryCsv.format(List.of(new History("a", List.of(FIRST, SECOND))))).isEqualTo("""
                epoch,accuracy,loss,val_accuracy,val_loss,learning_rate,seconds,run
                0,0.5,0.69,0.7,0.6,0.001,0.25,a
                1,0.75,0.5,NA,NA,1.0E-4,0.5,a
                """);
    }

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("history.csv");
        List<History> histories = List.of(new History("LSTM, \"dropout\"", List.of(FIRST, SECOND)),
                new History("두 번째", List.of(FIRST)));
        HistoryCsv.write(file, histories);
        assertThat(HistoryCsv.read(file)).isEqualTo(histories);
        assertThat(folder.toFile().list()).containsExactly("history.csv");
    }

    @Test
    void kerasOwnFilesAreRead() {
        List<History> read = HistoryCsv.parse(List.of("epoch,acc,loss,lr,my_metric,val_acc,val_loss",
                "0,0.5,0.6,0.001,7,0.4,0.8", ""),
                "log.csv");
        assertThat(read).containsExactly(new History("",
                List.of(new EpochRecord(1, 0.6, 0.5, 0.8, 0.4, 0.001, Double.NaN))));
    }

    @Test
    void aBadNumberIsNamedWithItsLine() {
        assertThatThrownBy(() -> HistoryCsv.parse(List.of("epoch,loss", "0,0.5", "1,much"), "log.csv"))
                .isInstanceOf(UnrollException.class).hasMessageContaining("line 3").hasMessageContaining("much");
        assertThatThrownBy(() -> HistoryCsv.parse(List.of("a,b"), "log.csv"))
                .isInstanceOf(UnrollException.class).hasMessageContaining("epoch");
        assertThatThrownBy(() -> HistoryCsv.parse(List.of(), "log.csv")).isInstanceOf(UnrollException.class);
        assertThatThrownBy(() -> HistoryCsv.read(folder.resolve("none.csv"))).isInstanceOf(UnrollException.class);
    }

    @Test
    void aFailedWriteLeavesNothingAndSparesWhatWasThere() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("inside"), "x");
        assertThatThrownBy(() -> HistoryCsv.write(taken, List.of())).isInstanceOf(UnrollException.class);
        assertThat(folder.toFile().list()).containsExactly("taken");
        assertThatThrownBy(() -> HistoryCsv.write(folder.resolve("no/such.csv"), List.of()))
                .isInstanceOf(UnrollException.class);
    }
}
