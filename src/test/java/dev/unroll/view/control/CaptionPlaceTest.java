package dev.unroll.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words stand within the window and cover what they speak of only where there is no room beside it. */
class CaptionPlaceTest {
    private static final double GAP = 12;

    @ParameterizedTest
    @CsvSource({"1200,10,80,32", "0,60,284,660", "1000,60,280,660", "10,650,60,60", "400,300,40,40", "1270,710,5,5"})
    void besideWhatIsSmall(double x, double y, double width, double height) {
        Box thing = new Box(x, y, width, height);
        Box at = CaptionPlace.of(thing, 300, 120, 1280, 720, GAP);
        assertThat(at.x()).isBetween(GAP, 1280 - GAP - 300);
        assertThat(at.y()).isBetween(GAP, 720 - GAP - 120);
        boolean apart = at.x() + at.width() <= x || at.x() >= x + width || at.y() + at.height() <= y || at.y() >= y + height;
        assertThat(apart).isTrue();
    }

    @Test
    void overTheLowerPartOfWhatFillsTheWindow() {
        Box at = CaptionPlace.of(new Box(1, 53, 1278, 666), 300, 120, 1280, 720, GAP);
        assertThat(at).isEqualTo(new Box(490, 720 - 1 - GAP - 120, 300, 120));
    }

    @Test
    void inTheMiddleWhereThereIsNothing() {
        assertThat(CaptionPlace.of(null, 300, 120, 1280, 720, GAP)).isEqualTo(new Box(490, 300, 300, 120));
    }
}
