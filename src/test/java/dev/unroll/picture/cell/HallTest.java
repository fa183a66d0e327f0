package dev.unroll.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.LegibleSurface;
import dev.unroll.plot.Palette;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.plot.RecordingSurface.Written;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell as a lecture hall sees it: the token on top, the chosen unit's numbers, nothing small and nothing cut. */
class HallTest {
    private static final int T = 7;

    @ParameterizedTest
    @CsvSource({"LSTM, 8", "LSTM, 64", "GRU, 8", "GRU, 32", "SimpleRNN, 8", "SimpleRNN, 100", "LSTM, 1"})
    void everythingCanBeReadAndStaysInside(String type, int units) {
        SequenceTrace trace = CellTraces.of(type, units, 20, 16);
        for (Language language : List.of(Language.ENGLISH, Language.KOREAN)) {
            CellView view = CellView.of(891, 400, 1, Palette.DARK, language, trace, 0)
                    .with(new Spot(0, T, Quantity.HIDDEN, units - 1), null, CellView.Numbers.SELECTED).forHall();
            RecordingSurface surface = new RecordingSurface();
            CellPicture.paint(new LegibleSurface(surface, 13), trace, T + 1, view);
            List<Written> seen = surface.texts().stream().filter(each -> each.y() < 398).toList();
            assertThat(seen).extracting(Written::text).contains("word7", "word6", "word8", "t = 8");
            assertThat(seen).allSatisfy(each -> {
                double wide = surface.width(each.text(), each.type());
                double left = each.x() - switch (each.align()) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
                assertThat(each.type().size()).as(each.text()).isGreaterThanOrEqualTo(13);
                assertThat(left).as(each.text()).isGreaterThanOrEqualTo(-1);
                assertThat(left + wide).as(each.text()).isLessThanOrEqualTo(892);
                assertThat(each.y()).as(each.text()).isGreaterThan(9);
            });
        }
    }
}
