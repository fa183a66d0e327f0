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

    private static Figure over(Axis x, Axis y, List<Line> lines, Marks marks) {
        return new Figure("loss", "Loss", x, y, "Epoch", 4, lines, marks, null);
    }

    private static Rule rule(double x, String label) {
        return new Rule(x, label, Role.TEXT, new Stroke(1), true);
    }

    @Test
    void labelsOfNeighbouringRulesNeverOverlap() {
        List<Rule> rules = List.of(rule(5, "best 5"), rule(5.2, "stopped at 5"), rule(5.4, "checkpoint"), rule(5.5, "another one"),
                rule(0, "at the very left"), rule(10, "at the very right"));
        RecordingSurface surface = paint(over(new Axis(0, 10, 5), new Axis(0, 1, 0.2), List.of(),
                new Marks(rules, List.of(), List.of(), List.of())));
        List<Box> boxes = surface.texts().stream().filter(t -> rules.stream().anyMatch(r -> r.label().equals(t.text())))
                .map(t -> {
                    double width = surface.width(t.text(), t.type());
                    return new Box(t.align() == Align.END ? t.x() - width : t.x(), t.y() - 10, width, 12);
                }).toList();
        assertThat(boxes).hasSize(6).allSatisfy(box -> {
            assertThat(box.x()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(500);
            assertThat(boxes.stream().filter(box::meets)).hasSize(1);
        });
    }

    @Test
    void whatIsOutOfSightIsNotMarked() {
        RecordingSurface surface = paint(over(new Axis(2, 3, 0.2), new Axis(0, 1, 0.2), List.of(),
                new Marks(List.of(rule(7, "best 7")), List.of(new Band(7, 9, Role.STOPPING_BAND)), List.of(), List.of())));
        assertThat(surface.words()).doesNotContain("best 7").contains("2.0", "2.2", "3.0");
        assertThat(surface.fills()).isEmpty();
    }

    @Test
    void aBandIsCutOffAtTheFrame() {
        Figure figure = over(new Axis(2, 3, 0.2), new Axis(0, 1, 0.2), List.of(),
                new Marks(List.of(), List.of(new Band(-100, 100, Role.STOPPING_BAND)), List.of(), List.of()));
        FigureFrame frame = FigureFrame.of(figure, 500, 300, 1);
        RecordingSurface.Filled band = paint(figure).fills().getFirst();
        assertThat(band.x()).isEqualTo(frame.left());
        assertThat(band.width()).isEqualTo(frame.width());
    }

    @Test
    void gapsInterruptALineAndASinglePointIsADot() {
        double[] values = {0.2, 0.3, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 0.1, 0.2};
        Line line = new Line("a", null, Points.of(7, i -> i, i -> values[i]), TRAINING);
        Figure figure = over(new Axis(0, 10, 5), new Axis(0, 1, 0.2), List.of(line), Marks.NONE);
        assertThat(paint(figure).lines()).extracting(d -> d.xs().length).containsExactly(2, 2);
    }

    @Test
    void moreLabelsThanRoomGiveNamesAlone() {
        List<Line> lines = java.util.stream.IntStream.range(0, 40)
                .mapToObj(k -> new Line("s" + k, "name " + k, Points.of(3, i -> i, i -> 0.5), TRAINING)).toList();
        List<RecordingSurface.Written> names = paint(over(new Axis(0, 3, 1), new Axis(0, 1, 0.2), lines, Marks.NONE)).texts()
                .stream().filter(t -> t.text().startsWith("name")).toList();
        assertThat(names.size()).isBetween(8, 20);
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i).y() - names.get(i - 1).y()).isGreaterThanOrEqualTo(15.9);
        }
    }

    @Test
    void everyMarkerHasAShapeOfItsOwn() {
        java.util.Set<List<Integer>> shapes = new java.util.HashSet<>();
        for (Marker marker : Marker.values()) {
            Line line = new Line("a", null, Points.of(3, i -> i, i -> 0.5), TRAINING.with(marker));
            RecordingSurface surface = paint(over(new Axis(0, 3, 1), new Axis(0, 1, 0.2), List.of(line), Marks.NONE));
            shapes.add(surface.lines().stream().map(d -> java.util.Arrays.hashCode(d.xs()) * 31
                    + java.util.Arrays.hashCode(d.ys())).toList());
        }
        // A plain line and one with rings differ by circles, which are not recorded.
        assertThat(shapes).hasSize(Marker.values().length - 1);
    }

    @Test
    void steadyLinesAreHandedOverWithAKeyThatTellsThemApart() {
        List<Object> keys = new java.util.ArrayList<>();
        RecordingSurface surface = new RecordingSurface() {
            @Override
            public void bundle(@Nullable Object key, Box clip, java.util.function.Supplier<List<Polyline>> lines) {
                keys.add(java.util.Objects.requireNonNull(key));
            }
        };
        Line line = new Line("run", "a", null, RISING, TRAINING, true);
        Figure figure = over(new Axis(0, 10, 5), new Axis(0, 1, 0.2), List.of(line), Marks.NONE);
        Figure same = over(new Axis(0, 10, 5), new Axis(0, 1, 0.2), List.of(new Line("run", "a", null, RISING, TRAINING, true)),
                Marks.NONE);
        for (Figure each : List.of(figure, same, figure.over(new Axis(0, 9, 3), figure.y()))) {
            FigurePainter.paint(surface, Palette.LIGHT, each, FigureFrame.of(each, 500, 300, 1), 1);
        }
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }
}
