package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Palette.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigurePainterTest {
    private static final Points RISING = Points.of(10, i -> i + 1, i -> 0.5 + i * 0.04);
    private static final Points FLAT = Points.of(10, i -> i + 1, i -> 0.84);

    private static final Look TRAINING = new Look(Role.TRAINING, new Stroke(2));
    private static final Look VALIDATION = new Look(Role.VALIDATION, new Stroke(2)).with(Marker.RING);

    private static RecordingSurface paint(Figure figure) {
        RecordingSurface surface = new RecordingSurface();
        FigurePainter.paint(surface, Palette.LIGHT, figure, FigureFrame.of(figure, 500, 300, 1), 1);
        return surface;
    }

    private static Figure figure(@Nullable Crosshair crosshair) {
        return new Figure("accuracy", "Accuracy", new Axis(0, 10, 5), new Axis(0.5, 0.9, 0.1), "Epoch", 4,
                List.of(new Line("training", "training", RISING, TRAINING),
                        new Line("validation", "validation", FLAT, VALIDATION)),
                new Marks(List.of(new Rule(7, "best 7", Role.TEXT, new Stroke(1), true)),
                        List.of(new Band(7, 10, Role.STOPPING_BAND)), List.of(), List.of()), crosshair);
    }

    @Test
    void writesTicksNamesAndLastValues() {
        assertThat(paint(figure(null)).words()).contains("0.5", "0.9", "0", "5", "10", "Epoch", "best 7", "training", "0.8600",
                "validation", "0.8400");
    }

    @Test
    void endLabelsNeverOverlap() {
        List<RecordingSurface.Written> names = paint(figure(null)).texts().stream()
                .filter(t -> t.text().equals("training") || t.text().equals("validation")).toList();
        assertThat(Math.abs(names.get(0).y() - names.get(1).y())).isGreaterThanOrEqualTo(30);
    }

    @Test
    void pushesLabelsApartWithinBounds() {
        double[] places = EndLabels.apart(new double[] {95, 96, 97}, 10, 0, 100);
        assertThat(places).containsExactly(80, 90, 100);
    }

    @Test
    void readsTheCrosshair() {
        Crosshair crosshair = new Crosshair(3, "Epoch 3", List.of(new Crosshair.Reading("training", 0.58, TRAINING),
                new Crosshair.Reading("validation", Double.NaN, VALIDATION)));
        List<String> words = paint(figure(crosshair)).words();
        assertThat(words).contains("Epoch 3", "0.5800");
        assertThat(words.stream().filter("NaN"::equals)).isEmpty();
    }

    @Test
    void placesTurnBackIntoValues() {
        Figure figure = figure(null);
        FigureFrame frame = FigureFrame.of(figure, 500, 300, 1);
        assertThat(frame.valueAt(frame.x(6.5))).isCloseTo(6.5, org.assertj.core.data.Offset.offset(1e-9));
    }
}
