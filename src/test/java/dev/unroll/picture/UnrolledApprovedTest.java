package dev.unroll.picture;

import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Frames of the unrolled network that somebody has looked at. */
class UnrolledApprovedTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private static void check(String name, Theme theme, Language language, SequenceTrace trace, double time, Markings marks,
            double unfolded, Sight sight) throws IOException {
        UnrolledView view = new UnrolledView(WIDTH, HEIGHT, 1, theme.palette(), language, State.HIDDEN,
                new Readout(Readout.Kind.PROBABILITY, List.of("negative", "positive"), "Dense"), 1, marks, unfolded, sight);
        ApprovedPicture.check(name, WIDTH, HEIGHT, theme,
                (surface, palette) -> UnrolledPicture.paint(surface, trace, time, view));
    }

    @Test
    void unrolledWithPinsBeforeAndBehind() throws IOException {
        Markings marks = new Markings(new Spot(0, 24, Quantity.HIDDEN, 1), null, List.of(new Spot(0, 23, Quantity.HIDDEN, 5),
                new Spot(0, 3, Quantity.HIDDEN, 2), new Spot(0, 38, Quantity.HIDDEN, 6)), Map.of(25, "<oov>"));
        check("unrolled", Theme.LIGHT, Language.ENGLISH, Traces.lstm(40, 8, 1), 26.5, marks, 1, Sight.USUAL);
    }

    @Test
    void folded() throws IOException {
        check("unrolled-folded", Theme.DARK, Language.KOREAN, Traces.lstm(40, 8, 1), 26, Markings.NONE, 0, Sight.USUAL);
    }

    @Test
    void halfwayOutOfTheLoop() throws IOException {
        check("unrolled-halfway", Theme.LIGHT, Language.ENGLISH, Traces.lstm(40, 8, 1), 26, Markings.NONE, 0.3, Sight.USUAL);
    }

    @Test
    void bothWays() throws IOException {
        check("unrolled-both-ways", Theme.LIGHT, Language.ENGLISH, Traces.bothWays(16, 6), 10, Markings.NONE, 1, Sight.USUAL);
    }

    @Test
    void narrowColumnsOfTwoLayers() throws IOException {
        check("unrolled-columns", Theme.DARK, Language.ENGLISH, Traces.lstm(300, 64, 2), 220, Markings.NONE, 1, new Sight(300, 0));
    }

    @Test
    void turnedTokensAwayFromThePlace() throws IOException {
        check("unrolled-narrow", Theme.LIGHT, Language.KOREAN, Traces.lstm(100, 8, 1), 80, Markings.NONE, 1, new Sight(24, 30.5));
    }
}
