package dev.unroll.picture.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.picture.StripGrid;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.plot.RecordingSurface.Filled;
import dev.unroll.text.Language;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackwardPictureTest {
    private static final Palette PALETTE = Palette.LIGHT;
    private static final SequenceTrace LSTM = WaysBack.of(WaysBack.model(40, new Lstm(8)), 40);

    private static GradientView view(SequenceTrace trace, int layer, Quantity quantity, boolean logarithmic,
            GradientView.@Nullable Hover hover) {
        return new GradientView(1144, 400, 1, PALETTE, Language.ENGLISH, layer, quantity, logarithmic,
                GradientSizes.heat(trace, layer, GradientSizes.in(trace.layers().get(layer), quantity)),
                new LossOrigin(LossOrigin.Kind.BINARY, 1, "positive"), hover, null);
    }

    private static RecordingSurface paint(@Nullable SequenceTrace trace, double time, GradientView view) {
        RecordingSurface surface = new RecordingSurface();
        BackwardPicture.paint(surface, trace, time, view);
        return surface;
    }

    @ParameterizedTest
    @CsvSource({"HIDDEN, false", "CELL, false", "FORGET, true", "OUTPUT, false", "HIDDEN, true"})
    void everyUnitHasTheColourOfItsGradient(Quantity quantity, boolean logarithmic) {
        GradientView view = view(LSTM, 0, quantity, logarithmic, null);
        BackwardLayout layout = BackwardLayout.of(view, LSTM);
        List<Filled> fills = paint(LSTM, 20, view).fills();
        StripGrid grid = layout.grid(8);
        for (int t = 19; t < 25; t++) {
            double[] gradients = quantity.gradients(LSTM.layers().getFirst().steps().get(t));
            for (int unit = 0; unit < 8; unit++) {
                double x = layout.x(t + 1, 20) + grid.x(unit) + grid.cellWidth() / 2;
                double y = layout.cellTop + layout.cellHeight / 2 + grid.y(unit) + grid.cellHeight() / 2;
                Colour expected = PALETTE.heat().signed(GradientSizes.share(gradients[unit], view.heat(), logarithmic), 1);
                assertThat(topmost(fills, x, y)).as("%s t=%d unit %d", quantity, t, unit)
                        .isEqualTo(PALETTE.of(Role.GHOST).mix(expected, 1));
            }
        }
    }

    @Test
    void barsAreAsHighAsTheGradientIsLarge() {
        GradientView view = view(LSTM, 0, Quantity.HIDDEN, false, null);
        BackwardLayout layout = BackwardLayout.of(view, LSTM);
        List<Filled> fills = paint(LSTM, 1, view).fills();
        double[] h = GradientSizes.of(LSTM.layers().getFirst(), Quantity.HIDDEN);
        double[] c = GradientSizes.of(LSTM.layers().getFirst(), Quantity.CELL);
        double most = java.util.Arrays.stream(h).max().orElseThrow();
        double mostC = java.util.Arrays.stream(c).max().orElseThrow();
        for (int t = 12; t < 40; t++) {
            double x = (layout.barX(t) + layout.barX(t + 1)) / 2;
            double room = layout.upperBase - layout.barsTop;
            assertThat(heightAt(fills, x, layout.upperBase - 2)).isCloseTo(h[t] / most * room, within(3.0));
            assertThat(heightAt(fills, x, layout.lowerTop + 2)).isCloseTo(c[t] / mostC * room, within(3.0));
        }
    }

    @Test
    void whatTheGradientHasNotReachedIsAGhost() {
        GradientView view = view(LSTM, 0, Quantity.HIDDEN, false, null);
        Colour ghost = PALETTE.of(Role.GHOST);
        assertThat(paint(LSTM, 1, view).fills()).noneMatch(f -> f.colour().equals(ghost));
        assertThat(paint(LSTM, 30, view).fills().stream().filter(f -> f.colour().equals(ghost)).count())
                .isGreaterThanOrEqualTo(2 * 29);
        RecordingSurface before = paint(LSTM, 41, view);
        assertThat(before.fills()).noneMatch(f -> f.colour().equals(PALETTE.of(Role.GRADIENT)));
    }

    @Test
    void theLossSaysHowItCameAbout() {
        double p = LSTM.output()[0];
        List<String> words = paint(LSTM, 40, view(LSTM, 0, Quantity.HIDDEN, false, null)).words();
        assertThat(words).contains("loss", Numbers.fixed(-Math.log(p), 3), "−ln " + Numbers.fixed(p, 2), "▲ positive");
    }

    @Test
    void theExtentOfBarsIsStated() {
        double most = java.util.Arrays.stream(GradientSizes.of(LSTM.layers().getFirst(), Quantity.HIDDEN)).max().orElseThrow();
        assertThat(paint(LSTM, 1, view(LSTM, 0, Quantity.HIDDEN, false, null)).words())
                .contains("linear", Numbers.significant(most, 3), "0");
        assertThat(paint(LSTM, 1, view(LSTM, 0, Quantity.HIDDEN, true, null)).words())
                .contains("log scale", Numbers.significant(most, 3)).doesNotContain("0");
    }

    @Test
    void hoverReadsTheExactNumber() {
        double gradient = Quantity.HIDDEN.gradients(LSTM.layers().getFirst().steps().get(30))[3];
        assertThat(paint(LSTM, 25, view(LSTM, 0, Quantity.HIDDEN, false, new GradientView.Hover(30, 3))).words())
                .contains("∂L/∂h = " + GradientHoverPainter.number(gradient), "unit 4 · t = 31");
        double size = GradientSizes.of(LSTM.layers().getFirst(), Quantity.CELL)[30];
        assertThat(paint(LSTM, 25, view(LSTM, 0, Quantity.HIDDEN, false, new GradientView.Hover(30, -1))).words())
                .contains("|∂L/∂c| = " + Numbers.significant(size, 3));
    }

    @Test
    void placesOnTheScreenFindTheirNumber() {
        GradientView view = view(LSTM, 0, Quantity.CELL, false, null);
        BackwardLayout layout = BackwardLayout.of(view, LSTM);
        StripGrid grid = layout.grid(8);
        double y = layout.cellTop + layout.cellHeight / 2;
        for (int unit = 0; unit < 8; unit++) {
            double x = layout.x(23, 20) + grid.x(unit) + grid.cellWidth() / 2;
            double at = y + grid.y(unit) + grid.cellHeight() / 2;
            assertThat(layout.spotAt(x, at, 20, LSTM, view)).isEqualTo(new Spot(0, 22, Quantity.CELL, unit));
            assertThat(layout.spotAt(layout.x(18, 20), at, 20, LSTM, view)).isNull();
        }
        assertThat(layout.stepAt(layout.x(23, 20), layout.tokenY, 20)).isEqualTo(22);
        assertThat(layout.timeAt(layout.barX(12.5))).isEqualTo(13);
        assertThat(layout.timeAt(-50)).isEqualTo(1);
        assertThat(layout.timeAt(5000)).isEqualTo(40);
    }

    @Test
    void aLayerThatReadsFromTheEndStandsInItsOwnOrder() {
        SequenceTrace trace = WaysBack.of(WaysBack.model(20, new Bidirectional(new Recurrent(new Gru(3)))), 20);
        LayerTrace backwards = trace.layers().get(1);
        assertThat(backwards.backwards()).isTrue();
        GradientView view = view(trace, 1, Quantity.HIDDEN, false, null);
        BackwardLayout layout = BackwardLayout.of(view, trace);
        assertThat(layout.order().step(20)).isZero();
        double x = layout.x(20, 15);
        assertThat(layout.stepAt(x, layout.tokenY, 15)).isZero();
        double[] norms = GradientSizes.of(backwards, Quantity.HIDDEN);
        double most = java.util.Arrays.stream(norms).max().orElseThrow();
        double at = (layout.barX(17) + layout.barX(18)) / 2;
        assertThat(heightAt(paint(trace, 1, view).fills(), at, layout.upperBase - 2))
                .isCloseTo(norms[2] / most * (layout.upperBase - layout.barsTop), within(3.0));
        assertThat(layout.order().place(2)).isEqualTo(18);
    }

    @Test
    void theSameTimeDrawsTheSamePicture() {
        GradientView view = view(LSTM, 0, Quantity.HIDDEN, false, null);
        RecordingSurface there = paint(LSTM, 17.5, view);
        paint(LSTM, 30, view);
        assertThat(paint(LSTM, 17.5, view).fills()).isEqualTo(there.fills());
    }

    @ParameterizedTest
    @CsvSource({"1144, 400, 1, 1", "1144, 400, 5, 128", "824, 260, 500, 8", "824, 260, 40, 128", "2000, 700, 500, 64"})
    void everythingStaysInside(double width, double height, int steps, int units) {
        SequenceTrace trace = WaysBack.of(WaysBack.model(steps, new SimpleRnn(units)), steps);
        GradientView small = view(trace, 0, Quantity.HIDDEN, true, null);
        GradientView view = new GradientView(width, height, 1, PALETTE, Language.KOREAN, 0, small.quantity(), true, small.heat(),
                small.loss(), null, null);
        for (double time : new double[] {1, (steps + 1) / 2.0, steps, steps + 1}) {
            RecordingSurface surface = paint(trace, time, view);
            assertThat(surface.fills()).allSatisfy(f -> {
                assertThat(f.y()).isGreaterThanOrEqualTo(0);
                assertThat(f.y() + f.height()).isLessThanOrEqualTo(height + 1);
                assertThat(f.x() + f.width()).isLessThanOrEqualTo(width + 1);
            });
            assertThat(surface.texts()).allSatisfy(t -> assertThat(t.y()).isBetween(8.0, height));
        }
    }

    @Test
    void withoutATraceAGhostIsDrawn() {
        RecordingSurface surface = paint(null, 50, view(LSTM, 0, Quantity.HIDDEN, false, null));
        assertThat(surface.words()).contains("?");
        assertThat(surface.fills()).isNotEmpty();
    }

    /** The colour that was painted last over a place. */
    private static Colour topmost(List<Filled> fills, double x, double y) {
        return fills.stream().filter(f -> x >= f.x() && x < f.x() + f.width() && y >= f.y() && y < f.y() + f.height())
                .reduce((before, after) -> after).orElseThrow().colour();
    }

    /** How high the bar is that covers a place. */
    private static double heightAt(List<Filled> fills, double x, double y) {
        return fills.stream().filter(f -> f.width() < 60)
                .filter(f -> x >= f.x() && x < f.x() + f.width() && y >= f.y() && y < f.y() + f.height())
                .mapToDouble(Filled::height).findFirst().orElse(0);
    }
}
