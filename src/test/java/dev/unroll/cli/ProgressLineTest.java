package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.Series;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.train.TrainingSnapshot.Phase;
import dev.unroll.workspace.Loading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter text = new StringWriter();

    @BeforeEach
    void speakEnglish() {
        Messages.use(Language.ENGLISH);
    }

    private static TrainingSnapshot at(int epoch, int batch, EpochRecord... finished) {
        return new TrainingSnapshot(Phase.RUNNING, epoch, batch, 313, 0.5, 0.75, List.of(finished), Series.EMPTY, Series.EMPTY,
                0, 0, 4321.4, 1, 1, null);
    }

    @Test
    void rewritesOneLineOnATerminal() {
        var line = new ProgressLine(new PrintWriter(text), 10, true);
        line.show(null, at(1, 7));
        assertThat(text.toString()).startsWith("\r").contains("epoch 1/10", "batch 7/313", "0.5000", "4,321")
                .doesNotContain("\n");
    }

    @Test
    void tellsEachEpochOnceWhereNothingCanBeRewritten() {
        var line = new ProgressLine(new PrintWriter(text), 10, false);
        var first = new EpochRecord(1, 0.6, 0.7, 0.55, 0.72, 0.001, 1.5);
        line.show(new Loading(0.5, "Reading"), at(0, 0));
        line.show(null, at(1, 313, first));
        line.show(null, at(2, 3, first));
        line.end(at(2, 3, first));
        assertThat(text.toString().lines()).containsExactly("epoch 1/10  loss 0.6000  acc 0.7000  val_loss 0.5500  "
                + "val_acc 0.7200  1.5 s");
    }

    @Test
    void showsHowFarReadingIs() {
        new ProgressLine(new PrintWriter(text), 10, true).show(new Loading(0.25, "Reading imdb.npz"), at(0, 0));
        assertThat(text.toString()).contains("Reading imdb.npz: 25 %");
    }
}
