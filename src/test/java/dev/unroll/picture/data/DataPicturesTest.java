package dev.unroll.picture.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.ApprovedPicture;
import dev.unroll.picture.data.Token.Kind;
import dev.unroll.plot.Box;
import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.FigureExport;
import dev.unroll.plot.Painting;
import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.RecordingSurface;
import dev.unroll.plot.RecordingSurface.Written;
import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawings of data: what they say, and what they look like. */
class DataPicturesTest {
    private static final Language ENGLISH = Language.ENGLISH;

    private static TokenGrid grid(int slots, int hovered, int chosen, double scrolled) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            tokens.add(i < 7 ? new Token(Kind.PAD, "", 0) : i == 7 ? new Token(Kind.START, "start", 1)
                    : i % 9 == 0 ? new Token(Kind.UNKNOWN, "extraordinarily", 2) : new Token(Kind.WORD, "word" + i, 4 + i));
        }
        return new TokenGrid("tokens", "", tokens, hovered, chosen, scrolled);
    }

    private static CuttingPicture cutting(double length, double pad, double cut) {
        List<CutRow> rows = List.of(
                new CutRow("#1", "178 tokens", 178, "a quiet film about the sea and", "ends as it began", false),
                new CutRow("#2", "64 tokens", 64, "", "", true), new CutRow("#3", "100 tokens", 100, "", "", false),
                new CutRow("#4", "640 tokens", 640, "nobody had told the captain that the music", "and then they left", false));
        return new CuttingPicture("cutting", "", rows, length, pad, cut, ENGLISH);
    }

    private static LengthPicture lengths(int chosen) {
        int[] counts = IntStream.range(0, 36)
                .map(i -> (int) (3200 * Math.exp(-Math.pow(Math.log((i + 1) / 7.0), 2) * 1.1))).toArray();
        return new LengthPicture("lengths", "", counts, 25, 1854, 239.00925, 178, chosen, false, ENGLISH);
    }

    private static CoveragePicture coverage(int chosen, boolean movable) {
        int[] words = IntStream.rangeClosed(0, 40).map(i -> (int) Math.round(100 * Math.pow(885, i / 40.0))).toArray();
        double[] shares = IntStream.of(words).mapToDouble(w -> 1 - 0.5 * Math.pow(100.0 / w, 0.4)).toArray();
        return new CoveragePicture("coverage", "", words, shares, chosen, 1 - 0.5 * Math.pow(100.0 / chosen, 0.4), movable, true,
                ENGLISH);
    }

    private static AreasPicture areas(long large, long small) {
        return new AreasPicture("memory", "", new AreasPicture.Amount("one-hot", large, "4.0 GB", "20,000×100×500×4 B"),
                new AreasPicture.Amount("token ids, int32", small, "8.0 MB", "20,000×100×4 B"));
    }

    private static RecordingSurface paint(Painting picture, double width, double height) {
        RecordingSurface surface = new RecordingSurface();
        picture.paint(surface, Palette.LIGHT, width, height, 1);
        return surface;
    }

    private static List<String> words(RecordingSurface surface) {
        return surface.texts().stream().map(Written::text).toList();
    }

    private static void approve(String name, int width, int height, Theme theme, Painting picture) throws IOException {
        ApprovedPicture.check("data/" + name, width, height, theme, (surface, palette) -> {
            surface.fill(0, 0, width, height, palette.of(Role.GROUND));
            picture.paint(surface, palette, width, height, 1);
        });
    }

    @Test
    void looksAsApproved() throws IOException {
        approve("tokens-light", 700, 190, Theme.LIGHT, grid(40, 12, 25, 0));
        approve("tokens-dark", 700, 190, Theme.DARK, grid(40, -1, -1, 0));
        approve("cutting-front", 760, 140, Theme.LIGHT, cutting(100, 1, 1));
        approve("cutting-behind", 760, 140, Theme.DARK, cutting(100, 0, 0));
        approve("cutting-between", 760, 140, Theme.LIGHT, cutting(120, 0.4, 0.6));
        approve("lengths", 342, 160, Theme.LIGHT, lengths(100));
        approve("coverage", 342, 140, Theme.DARK, coverage(500, true));
        approve("areas", 342, 156, Theme.LIGHT, areas(4_000_000_000L, 8_000_000));
        approve("one-hot", 342, 100, Theme.LIGHT, new OneHotPicture("word", "", 500, 87));
        approve("one-hot-large", 342, 100, Theme.LIGHT, new OneHotPicture("word", "", 88_584, 5000));
        approve("series", 600, 220, Theme.LIGHT, new SeriesPicture("series", "", List.of("temperature"), List.of(
                IntStream.range(0, 40).mapToDouble(t -> Math.sin(t / 3.0)).toArray()), 0.62));
    }

    @Test
    void everyCellOfTheGridIsWhereAPointerFindsIt() {
        TokenGrid.Frame frame = grid(103, -1, -1, 30).frame(700, 300, 1);
        assertThat(frame.columns()).isEqualTo(10);
        assertThat(frame.rows()).isEqualTo(11);
        for (int slot = 0; slot < 103; slot++) {
            Box cell = frame.cell(slot);
            assertThat(frame.at(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2)).isEqualTo(slot);
        }
        assertThat(frame.at(699, frame.cell(102).y() + 3)).isEqualTo(-1);
        assertThat(frame.at(-1, 5)).isEqualTo(-1);
        assertThat(frame.at(700, 5)).isEqualTo(-1);
    }

    @Test
    void onlyTheCellsInSightArePainted() {
        RecordingSurface surface = paint(grid(5000, -1, -1, 6000), 700, 300);
        assertThat(surface.texts().size()).isLessThan(300);
        assertThat(words(surface)).contains("word2001").doesNotContain("word9", "word4900");
    }

    @Test
    void reservedIdsAreMarked() {
        List<String> words = words(paint(grid(30, -1, -1, 0), 700, 200));
        assertThat(words).contains("0", "start", "1", "2", "word20", "24");
        assertThat(words.stream().filter("0"::equals)).hasSize(7);
        assertThat(words).anyMatch(word -> word.startsWith("extraord"));
    }

    @ParameterizedTest
    @CsvSource({"1, nobody", "0, and then"})
    void whatIsLostCanBeRead(double cut, String words) {
        RecordingSurface surface = paint(cutting(100, 1, cut), 760, 140);
        assertThat(words(surface)).anyMatch(text -> text.startsWith(words)).contains("−78", "+36", "±0", "−540", "100 slots");
    }

    @Test
    void theRowUnderThePointerIsFound() {
        CuttingPicture picture = cutting(100, 1, 1);
        RecordingSurface surface = paint(picture, 760, 140);
        for (int row = 0; row < 4; row++) {
            String name = "#" + (row + 1);
            double y = surface.texts().stream().filter(t -> t.text().equals(name)).findFirst().orElseThrow().y();
            assertThat(picture.rowAt(y - 4, 760, 140, 1)).isEqualTo(row);
        }
        assertThat(picture.rowAt(3, 760, 140, 1)).isEqualTo(-1);
        assertThat(picture.rowAt(500, 760, 140, 1)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 178, 890, 5000})
    void theChosenLengthIsNamedWithinThePicture(int chosen) {
        RecordingSurface surface = paint(lengths(chosen), 342, 160);
        assertThat(words(surface)).contains("length " + dev.unroll.plot.Numbers.grouped(chosen), "median 178 · mean 239");
        assertThat(surface.texts()).allMatch(text -> text.x() >= 0 && text.x() <= 342);
    }

    /** Windows of a running text are all equally long: all of them fit. */
    @Test
    void examplesOfOneLengthFitThatLength() {
        int[] counts = new int[21];
        counts[20] = 1000;
        LengthPicture windows = new LengthPicture("", "", counts, 5, 100, 100, 100, 100, false, ENGLISH);
        LengthPicture longer = new LengthPicture("", "", counts, 5, 104, 100, 100, 100, false, ENGLISH);
        int accent = Palette.LIGHT.of(Role.ACCENT).argb();
        assertThat(coloured(windows, accent)).isGreaterThan(coloured(longer, accent) + 200);
    }

    private static long coloured(Painting picture, int argb) {
        BufferedImage image = FigureExport.image(picture, ExportOptions.in(ENGLISH).withSize(342, 160).withDpi(72));
        return IntStream.range(0, 342 * 160).filter(i -> image.getRGB(i % 342, i / 342) == argb).count();
    }

    @Test
    void theCodingsAndTheClassesAreNamed() {
        CodingsPicture codings = new CodingsPicture("codings", "", areas(4_000_000_000L, 8_000_000), List.of(
                new CodingsPicture.Word("“great” one-hot", "500 numbers", new OneHotPicture("great", "", 500, 87)),
                new CodingsPicture.Word("“great” embedded", "3 numbers", new VectorPicture("", "", new double[] {1, 0, -1}, 1))));
        RecordingSurface surface = paint(codings, 600, 480);
        assertThat(words(surface)).contains("codings", "8.0 MB", "“great” one-hot", "3 numbers");
        assertThat(surface.texts()).allMatch(text -> text.x() >= 0 && text.x() <= 600 && text.y() <= 480);
        assertThat(words(paint(new ClassSharesPicture("classes", "", List.of("negative", "positive"), new int[] {1000, 3000}),
                600, 240))).contains("negative", "1,000  25.0%", "3,000  75.0%");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(paint(new CuttingPicture("", "", List.of(), 100, 1, 1, ENGLISH), 760, 140).texts()).isEmpty();
        assertThat(paint(new TokenGrid("", "", List.of(), -1, -1, 0), 700, 200).texts()).isEmpty();
        assertThat(words(paint(coverage(500, false), 342, 140))).anyMatch(text -> text.startsWith("500 words cover"));
        paint(new BalancePicture("", "", new int[] {0, 0}), 100, 10);
        paint(new VectorPicture("", "", new double[0], 1), 100, 10);
        paint(new LengthPicture("", "", new int[4], 1, 0, Double.NaN, Double.NaN, 1, false, ENGLISH), 342, 160);
        paint(new CoveragePicture("", "", new int[0], new double[0], 1, Double.NaN, false, false, ENGLISH), 342, 140);
    }

    @Test
    void areasAreToScale() {
        RecordingSurface surface = paint(areas(4_000_000, 40_000), 342, 156);
        double big = 342 * 0.44;
        assertThat(surface.fills().stream().mapToDouble(f -> f.width()).filter(w -> w < big - 1).max().orElseThrow())
                .isCloseTo(big / 10, org.assertj.core.api.Assertions.within(0.6));
    }
}
