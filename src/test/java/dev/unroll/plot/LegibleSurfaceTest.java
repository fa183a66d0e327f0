package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small type is enlarged, measured as it is written; everything else is left alone. */
class LegibleSurfaceTest {
    private static final Colour BLACK = Colour.of("#000000");

    @Test
    void nothingIsSmallerThanTheHallCanRead() {
        RecordingSurface below = new RecordingSurface();
        LegibleSurface surface = new LegibleSurface(below, 28);
        surface.text("small", 1, 2, new Type(Face.SANS, 11), BLACK, Align.START);
        surface.text("large", 1, 2, new Type(Face.SANS, 50), BLACK, Align.START);
        assertThat(below.texts()).extracting(written -> written.type().size()).containsExactly(28.0, 50.0);
        assertThat(surface.width("small", new Type(Face.SANS, 11))).isEqualTo(below.width("small", new Type(Face.SANS, 28)));
        assertThat(surface.fit("a long sentence", new Type(Face.SANS, 11), 60).length())
                .isLessThan(below.fit("a long sentence", new Type(Face.SANS, 11), 60).length());
    }
}
