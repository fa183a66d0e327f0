package dev.unroll.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with Java2D's renderer. */
class LineRasterTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;
    private static final Colour BLUE = Colour.of("#0969da");

    private static int[] ours(List<Polyline> lines) {
        int[] pixels = new int[WIDTH * HEIGHT];
        new LineRaster(WIDTH, HEIGHT, pixels).draw(lines, 1, 0, 0);
        return pixels;
    }

    private static Polyline line(Colour colour, Stroke stroke, double... xy) {
        double[] xs = new double[xy.length / 2];
        double[] ys = new double[xy.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xy[2 * i];
            ys[i] = xy[2 * i + 1];
        }
        return new Polyline(xs, ys, xs.length, colour, stroke);
    }

    /** How much ink lies in a picture, in pixels. */
    private static double ink(int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += (pixel >>> 24) / 255.0;
        }
        return sum;
    }

    private static double inkOfJava(Polyline line) {
        BufferedImage image = ImageSurface.paint(WIDTH, HEIGHT, Colour.of("#ffffff"),
                s -> s.polyline(line.xs(), line.ys(), line.count(), Colour.of("#000000"), line.stroke()));
        double sum = 0;
        for (int pixel : image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
            sum += 1 - (pixel & 0xff) / 255.0;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 180, 90", "10, 20, 180, 20", "50, 5, 52, 115", "50, 110, 140, 8", "-50, -30, 300, 200"})
    void aLineIsAsHeavyAsJavaDrawsIt(double x1, double y1, double x2, double y2) {
        for (Stroke stroke : List.of(new Stroke(1), new Stroke(1.4), new Stroke(2.2), new Stroke(2, Stroke.Dash.WIDE))) {
            Polyline line = line(BLUE, stroke, x1, y1, x2, y2);
            double java = inkOfJava(line);
            assertThat(ink(ours(List.of(line)))).as("%s", stroke).isCloseTo(java, within(java * 0.12 + 4));
        }
    }

    @Test
    void aSolidLineHasItsColour() {
        int[] pixels = ours(List.of(line(BLUE, new Stroke(3), 10, 50.5, 190, 50.5)));
        assertThat(pixels[50 * WIDTH + 100]).isEqualTo(BLUE.argb());
        assertThat(pixels[60 * WIDTH + 100]).isZero();
    }

    @Test
    void faintLinesLieOverEachOther() {
        Polyline faint = line(BLUE.fade(0.25), new Stroke(3), 10, 50.5, 190, 50.5);
        int one = ours(List.of(faint))[50 * WIDTH + 100] >>> 24;
        int many = ours(List.of(faint, faint, faint, faint))[50 * WIDTH + 100] >>> 24;
        assertThat(one).isBetween(62, 66);
        assertThat(many).isBetween(168, 180);
    }

    @Test
    void aDenseLineFillsItsColumnsFromLowestToHighest() {
        Random random = new Random(4);
        double[] xy = new double[2 * 4000];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = i / (double) xy.length * WIDTH;
            xy[i + 1] = 40 + 30 * random.nextDouble();
        }
        int[] pixels = ours(List.of(line(BLUE, new Stroke(1), xy)));
        for (int column = 2; column < WIDTH - 2; column++) {
            assertThat(pixels[55 * WIDTH + column]).isEqualTo(BLUE.argb());
            assertThat(pixels[30 * WIDTH + column]).isZero();
            assertThat(pixels[80 * WIDTH + column]).isZero();
        }
    }

    @Test
    void aWobblingLineOfManyPointsLooksLikeJavas() {
        double[] xy = new double[2 * 300];
        for (int i = 0; i < 300; i++) {
            xy[2 * i] = i * 0.66;
            xy[2 * i + 1] = 60 + 40 * Math.sin(i / 20.0);
        }
        Polyline line = line(BLUE, new Stroke(2), xy);
        assertThat(ink(ours(List.of(line)))).isCloseTo(inkOfJava(line), within(inkOfJava(line) * 0.25));
    }

    @Test
    void whatLiesFarOutsideDoesNoHarm() {
        double far = 1e6;
        int[] pixels = ours(List.of(line(BLUE, new Stroke(2), -far, -far, far, far), line(BLUE, new Stroke(2), 100, far, 101, -far),
                line(BLUE, new Stroke(2), 300, 50), line(BLUE, new Stroke(2))));
        assertThat(pixels[60 * WIDTH + 60]).isEqualTo(BLUE.argb());
        assertThat(pixels[30 * WIDTH + 100] >>> 24).isGreaterThan(200);
    }

    @Test
    void aPictureIsEmptiedBeforeItIsDrawnAgain() {
        int[] pixels = new int[WIDTH * HEIGHT];
        LineRaster raster = new LineRaster(WIDTH, HEIGHT, pixels);
        raster.draw(List.of(line(BLUE, new Stroke(2), 0, 0, 200, 120)), 1, 0, 0);
        raster.draw(List.of(), 1, 0, 0);
        assertThat(ink(pixels)).isZero();
        raster.draw(List.of(line(BLUE, new Stroke(2), 0, 0, 100, 60)), 2, 10, 0);
        assertThat(pixels[55 * WIDTH + 81]).isNotZero();
    }
}
