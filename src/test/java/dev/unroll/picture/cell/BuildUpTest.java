package dev.unroll.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.plot.Palette;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildUpTest {
    private static CellView view(SequenceTrace trace) {
        return CellView.of(1144, 848, 1, Palette.LIGHT, Language.ENGLISH, trace, 0)
                .with(new Spot(0, 7, Quantity.HIDDEN, 2), null, CellView.Numbers.ALL);
    }

    private static List<String> words(String type, double stage) {
        SequenceTrace trace = CellTraces.of(type, 8, 20, 16);
        RecordingSurface surface = new RecordingSurface();
        BuildUp.paint(surface, stage, view(trace), trace);
        return surface.words();
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(w -> w.matches("[−+]?\\d\\.\\d\\d")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU"})
    void theLastPictureIsTheCellWithItsOwnNumbers(String type) {
        SequenceTrace trace = CellTraces.of(type, 8, 20, 16);
        RecordingSurface cell = new RecordingSurface();
        CellPicture.paint(cell, trace, 8, view(trace));
        assertThat(numbers(words(type, 2))).isNotEmpty().isEqualTo(numbers(cell.words()));
        assertThat(words(type, 2)).contains("With the numbers of t = 8, word7.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU"})
    void theOthersShowNoNumbersAndSayThatTheyAreSchematic(String type) {
        for (double stage : new double[] {0, 0.5, 1, 1.5}) {
            assertThat(numbers(words(type, stage))).isEmpty();
            assertThat(words(type, stage)).contains("Schematic: grey squares stand for numbers that only the finished cell has.");
        }
    }

    @Test
    void eachPictureHasItsCaption() {
        assertThat(words("LSTM", 0)).contains("1. The plain recurrent cell").doesNotContain("forget");
        assertThat(words("LSTM", 1)).contains("2. A carry track is added", "+ write").doesNotContain("forget");
        assertThat(words("LSTM", 2)).contains("3. Three gates: the LSTM", "forget", "input", "output");
        assertThat(words("GRU", 1)).contains("2. A mixing valve is added", "update").doesNotContain("reset");
        assertThat(words("GRU", 2)).contains("3. The reset gate: the GRU", "reset");
    }

    @Test
    void nothingLeadsToThePlainCell() {
        assertThat(BuildUp.leadsTo("SimpleRNN")).isFalse();
        assertThatThrownBy(() -> words("SimpleRNN", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
