package dev.unroll.picture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.picture.Shifted;
import dev.unroll.picture.ApprovedPicture;
import dev.unroll.plot.Box;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Theme;
import dev.unroll.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures of a report that somebody has looked at. */
class ReportPicturesTest {
    private static final List<ClassLook> TWO = ClassLook.of(List.of("negative", "positive"));
    private static final ConfusionScene MATRIX = new ConfusionScene(List.of(TWO.get(1), TWO.get(0)),
            List.of(List.of(2103L, 460L), List.of(504L, 1933L)), 1, 2);

    private static void check(String name, int width, int height, Theme theme, Language language,
            BiConsumer<Surface, Frame> picture) throws IOException {
        ApprovedPicture.check("evaluate-" + name, width, height, theme, (surface, palette) -> picture
                .accept(new Shifted(surface, 12, 12), new Frame(width - 24, height - 24, 1, palette, language)));
    }

    @Test
    void matrixOfTwoClasses() throws IOException {
        check("matrix", 412, 380, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> ConfusionPicture.paint(surface, MATRIX,
                frame));
    }

    @Test
    void matrixOfThreeClasses() throws IOException {
        ConfusionScene three = new ConfusionScene(ClassLook.of(List.of("부정", "중립", "긍정")), List.of(List.of(310L, 12L, 0L),
                List.of(25L, 280L, 31L), List.of(2L, 0L, 340L)), -1, 3);
        check("matrix-three", 360, 300, Theme.DARK, Language.KOREAN, (surface, frame) -> ConfusionPicture.paint(surface,
                three, frame));
    }

    @Test
    void matrixOfManyClasses() throws IOException {
        int classes = 37;
        List<List<Long>> counts = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            int row = i;
            counts.add(IntStream.range(0, classes).mapToObj(j -> j == row ? 12L : (row * 7 + j * 5) % 23 == 0 ? 4L : 0L).toList());
        }
        ConfusionScene many = new ConfusionScene(ClassLook.of(IntStream.range(0, classes)
                .mapToObj(i -> Character.toString('a' + i % 26)).toList()), counts, -1, -1);
        check("matrix-many", 412, 380, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> ConfusionPicture.paint(surface,
                many, frame));
    }

    @Test
    void statistics() throws IOException {
        StatisticsScene scene = new StatisticsScene(List.of(
                new StatisticsScene.Row("Accuracy", 0.8072, 0.796, 0.818, true),
                new StatisticsScene.Row("Kappa", 0.6141, 0.592, 0.636, true),
                new StatisticsScene.Row("Sensitivity, recall", 0.8166, 0.801, 0.831, false),
                new StatisticsScene.Row("Neg. predictive value", Double.NaN, Double.NaN, Double.NaN, false),
                new StatisticsScene.Row("Area under ROC", 0.8872, 0.878, 0.897, false)), 0.5126,
                List.of(new StatisticsScene.Fact("Brier score", "0.1359", false), new StatisticsScene.Fact("Loss", "0.4229", false),
                        new StatisticsScene.Fact("always “positive”", "0.5126", true)));
        check("statistics", 500, 300, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> StatisticsPicture.paint(surface,
                scene, frame));
        check("statistics-narrow", 392, 220, Theme.DARK, Language.ENGLISH,
                (surface, frame) -> StatisticsPicture.paint(surface, scene, frame));
    }

    private static ProbabilityScene probabilities(double threshold) {
        int[] up = IntStream.range(0, 20).map(i -> 15 + i * i * i / 14).toArray();
        int[] down = IntStream.range(0, 20).map(i -> 10 + (19 - i) * (19 - i) * (19 - i) / 15).toArray();
        return new ProbabilityScene(0, 1, up, down, TWO.get(1), TWO.get(0), "hatched: called negative", "hatched: called positive",
                threshold, false);
    }

    @Test
    void distributions() throws IOException {
        check("probability", 560, 380, Theme.LIGHT, Language.ENGLISH,
                (surface, frame) -> ProbabilityPicture.paint(surface, probabilities(0.5), frame));
        check("probability-moved", 420, 250, Theme.DARK, Language.KOREAN,
                (surface, frame) -> ProbabilityPicture.paint(surface, probabilities(0.83), frame));
        ProbabilityScene one = new ProbabilityScene(-0.5, 0.5, new int[] {1, 4, 22, 80, 76, 19, 3, 0}, new int[0], TWO.get(1),
                TWO.get(0), "", "", Double.NaN, false);
        check("errors", 420, 250, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> ProbabilityPicture.paint(surface, one, frame));
    }

    @Test
    void roc() throws IOException {
        double[] falls = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();
        double[] hits = IntStream.rangeClosed(0, 100).mapToDouble(i -> Math.pow(i / 100.0, 0.25)).toArray();
        RocScene scene = new RocScene(falls, hits, 0.2, Math.pow(0.2, 0.25), 0.5, "area 0.8000 (0.788–0.812)");
        check("roc", 420, 380, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> RocPicture.paint(surface, scene, frame));
    }

    private static SentenceScene sentence(String text, int unknown) {
        String[] words = text.split(" ");
        List<SentenceScene.Word> all = new ArrayList<>();
        List<double[]> states = new ArrayList<>();
        double[] line = new double[words.length];
        double at = 0.6;
        for (int t = 0; t < words.length; t++) {
            all.add(new SentenceScene.Word(words[t], t == 0, t == unknown));
            at += words[t].startsWith("n") ? -0.3 : words[t].startsWith("l") ? 0.28 : 0.01;
            at = Math.clamp(at, 0.03, 0.97);
            line[t] = at;
            double now = at;
            states.add(IntStream.range(0, 8).mapToDouble(u -> Math.sin(u + now * 5)).toArray());
        }
        return new SentenceScene(all, List.of(line), TWO, 0.5, states, 1);
    }

    @Test
    void sentences() throws IOException {
        SentenceScene brief = sentence("start the food was not good but next time i will love it lovely", 3);
        check("sentence", 880, 320, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> SentencePicture.paint(surface, brief,
                frame));
        SentenceScene crowded = sentence("start " + "one two nothing four like six ".repeat(9).strip(), 5);
        check("sentence-long", 760, 240, Theme.DARK, Language.ENGLISH,
                (surface, frame) -> SentencePicture.paint(surface, crowded, frame));
        List<SentenceScene.Word> words = sentence("start a b c d", -1).words();
        SentenceScene three = new SentenceScene(words, List.of(new double[] {0.4, 0.3, 0.2, 0.1, 0.02},
                new double[] {0.3, 0.4, 0.3, 0.2, 0.03}, new double[] {0.3, 0.3, 0.5, 0.7, 0.95}),
                ClassLook.of(List.of("negative", "neutral", "positive")), Double.NaN, List.of(), 1);
        check("sentence-three", 600, 240, Theme.LIGHT, Language.ENGLISH,
                (surface, frame) -> SentencePicture.paint(surface, three, frame));
    }

    @Test
    void comparison() throws IOException {
        ComparisonScene scene = new ComparisonScene("accuracy, 95% interval", 0.7, 0.9, List.of("accuracy", "F1", "loss",
                "p"), List.of(
                new ComparisonScene.Row("LSTM 8", "8,809 parameters · epoch 14", 0.807, 0.796, 0.818,
                        List.of("0.8072", "0.8128", "0.4229", ""), new double[] {0.6, 0.72, 0.78, 0.8, 0.807}, true),
                new ComparisonScene.Row("Feed-forward baseline", "9,601 parameters · epoch 6", 0.758, 0.746, 0.77,
                        List.of("0.7580", "0.7611", "0.5012", "<0.001"), new double[] {0.65, 0.74, 0.758}, false),
                new ComparisonScene.Row("SimpleRNN 8", "training…", Double.NaN, Double.NaN, Double.NaN, List.of(), new double[0],
                        false)), 0.7512, "validation accuracy by epoch");
        check("comparison", 880, 230, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> ComparisonPicture.paint(surface,
                scene, frame));
    }

    @Test
    void manyClasses() throws IOException {
        ClassesScene classes = new ClassesScene(List.of(new ClassesScene.Row("negative", 322, 0.963, 0.936, 0.98, 0.92, 0.941),
                new ClassesScene.Row("neutral", 336, 0.833, 0.789, 0.871, 0.959, 0.892),
                new ClassesScene.Row("never seen", 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)));
        check("classes", 480, 140, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> ClassesPicture.paint(surface, classes,
                frame));
        MistakesScene mistakes = new MistakesScene(List.of(new MistakesScene.Pair("neutral", "positive", 31),
                new MistakesScene.Pair("neutral", "negative", 25), new MistakesScene.Pair("positive", "negative", 2)));
        check("mistakes", 480, 140, Theme.DARK, Language.ENGLISH, (surface, frame) -> MistakesPicture.paint(surface, mistakes,
                frame));
    }

    @Test
    void numbers() throws IOException {
        float[] actual = new float[300];
        float[] predicted = new float[300];
        for (int i = 0; i < 300; i++) {
            actual[i] = (float) Math.sin(i * 0.7);
            predicted[i] = actual[i] * 0.9f + 0.1f * (float) Math.cos(i * 3.1);
        }
        ScatterScene scene = ScatterScene.of(actual, predicted, 1000);
        check("scatter", 380, 360, Theme.LIGHT, Language.ENGLISH, (surface, frame) -> ScatterPicture.paint(surface, scene, frame));
    }

    @Test
    void everyCellIsFoundWhereItIsPainted() {
        Frame frame = new Frame(388, 356, 1, Theme.LIGHT.palette(), Language.ENGLISH);
        ConfusionLayout layout = ConfusionLayout.of(MATRIX, frame);
        for (int cell = 0; cell < 4; cell++) {
            Box box = layout.cell(cell / 2, cell % 2);
            assertThat(layout.at(box.x() + box.width() / 2, box.y() + box.height() / 2)).isEqualTo(cell);
            assertThat(box.right()).isLessThanOrEqualTo(388);
        }
        assertThat(layout.at(2, 2)).isEqualTo(-1);
    }

    @Test
    void aPlaceUnderTheBarsIsAThreshold() {
        Frame frame = new Frame(500, 300, 1, Theme.LIGHT.palette(), Language.ENGLISH);
        assertThat(ProbabilityPicture.number(probabilities(0.5), frame, 44)).isZero();
        assertThat(ProbabilityPicture.number(probabilities(0.5), frame, 486)).isEqualTo(1);
        assertThat(ProbabilityPicture.number(probabilities(0.5), frame, 900)).isEqualTo(1);
    }
}
