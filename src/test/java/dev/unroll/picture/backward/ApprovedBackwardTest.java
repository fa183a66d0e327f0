package dev.unroll.picture.backward;

import dev.unroll.nn.Lstm;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.picture.ApprovedPicture;
import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovedBackwardTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 380;

    private static void check(String name, SequenceTrace trace, double time, Theme theme, Quantity quantity, boolean logarithmic,
            @Nullable Spot chosen) throws IOException {
        ApprovedPicture.check(name, WIDTH, HEIGHT, theme, (surface, palette) -> BackwardPicture.paint(surface, trace, time,
                new GradientView(WIDTH, HEIGHT, 1, palette, Language.ENGLISH, 0, quantity, logarithmic,
                        GradientSizes.heat(trace, 0, quantity), new LossOrigin(LossOrigin.Kind.BINARY, 1, "positive"), null,
                        chosen)));
    }

    @Test
    void halfTheWayBackThroughAnLstm() throws IOException {
        check("backward-lstm", WaysBack.of(WaysBack.model(60, new Lstm(8)), 60), 38, Theme.LIGHT, Quantity.HIDDEN, false,
                new Spot(0, 40, Quantity.HIDDEN, 3));
    }

    @Test
    void theForgetGateOnALogarithmicScale() throws IOException {
        check("backward-forget", WaysBack.of(WaysBack.model(60, new Lstm(8)), 60), 20.4, Theme.DARK, Quantity.FORGET, true, null);
    }

    @Test
    void allTheWayBackThroughASimpleRnn() throws IOException {
        check("backward-simple", WaysBack.of(WaysBack.model(24, new SimpleRnn(16)), 24), 1, Theme.LIGHT, Quantity.HIDDEN, true,
                null);
    }
}
