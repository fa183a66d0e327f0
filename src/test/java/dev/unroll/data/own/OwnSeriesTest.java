package dev.unroll.data.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.OwnImport;
import dev.unroll.data.Samples;
import dev.unroll.data.SeriesCut;
import dev.unroll.data.Split;
import dev.unroll.data.table.BadRow;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and running texts of a person's own as data sets. */
class OwnSeriesTest {
    @TempDir
    private Path folder;

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("series.csv"), "day,value\n" + rows);
    }

    private static SeriesSet wish(SeriesSet.Scaling scaling, int window, int horizon) {
        return new SeriesSet("series", SeriesSet.NO_FILE, new TableFormat(TextEncoding.UTF_8, ',', true), List.of(1), 1, window,
                horizon, scaling, 0.2);
    }

    private static String counting(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> "d" + i + "," + i + "\n").collect(Collectors.joining());
    }

    @Test
    void asksAtEveryTimestepForTheValueLaterAndScalesByTheTrainingPartAlone() throws IOException {
        Imported done = OwnImport.series(wish(SeriesSet.Scaling.MIN_MAX, 5, 2), table(counting(100)), Progress.NONE);
        new OwnSets(folder).save(done.set());
        Dataset data = Datasets.load(Datasets.defaults("series", folder), folder, Progress.NONE);
        Samples training = data.training();
        assertThat(training.count()).isEqualTo(80 - 5 - 2 + 1);
        assertThat(training.targetSteps()).isEqualTo(5);
        float[] values = Objects.requireNonNull(training.values());
        assertThat(values[0]).isZero();
        assertThat(training.targets()[0]).isEqualTo(2 / 79f);
        assertThat(training.targets()[training.targets().length - 1]).isEqualTo(1);
        Samples validation = data.validation();
        assertThat(validation.targets()[0]).isEqualTo(80 / 79f);
        assertThat(validation.targets()[validation.targets().length - 1]).isEqualTo(99 / 79f);
        SeriesCut cut = SeriesCut.read((SeriesSet) done.set(), Progress.NONE);
        assertThat(cut.unscaled(80 / 79.0)).isCloseTo(80, org.assertj.core.data.Offset.offset(1e-9));
    }

    /** Whatever columns are read: the value that the target has at the timestep from which it is foretold. */
    @Test
    void knowsWhatTheTargetWasBefore() throws IOException {
        Path table = Files.writeString(folder.resolve("two.csv"), "a,b,c\n" + IntStream.range(0, 60)
                .mapToObj(i -> i + "," + 100 * i + "," + -i + "\n").collect(Collectors.joining()));
        SeriesSet wish = new SeriesSet("two", SeriesSet.NO_FILE, new TableFormat(TextEncoding.UTF_8, ',', true), List.of(0, 2), 1,
                4, 3, SeriesSet.Scaling.NONE, 0.2);
        new OwnSets(folder).save(OwnImport.series(wish, table, Progress.NONE).set());
        Samples validation = Datasets.load(Datasets.defaults("two", folder), folder, Progress.NONE).validation();
        float[] before = Objects.requireNonNull(validation.before());
        assertThat(before).hasSameSizeAs(validation.targets());
        for (int i = 0; i < before.length; i++) {
            assertThat(validation.targets()[i] - before[i]).isEqualTo(300);
        }
        assertThat(Objects.requireNonNull(validation.select(new int[] {1}).before())).startsWith(before[4], before[5]);
    }

    @Test
    void leavesOutRowsWithoutANumber() throws IOException {
        Imported done = OwnImport.series(wish(SeriesSet.Scaling.STANDARD, 3, 1), table(counting(40) + "x,?0.2\ny,\nz,NaN\n"),
                Progress.NONE);
        assertThat(done.examples()).isEqualTo(40);
        assertThat(done.bad().first()).extracting(BadRow::line).containsExactly(42L, 43L, 44L);
    }

    @Test
    void refusesASeriesTooShort() throws IOException {
        Path table = table(counting(20));
        assertThatExceptionOfType(UnrollException.class)
                .isThrownBy(() -> OwnImport.series(wish(SeriesSet.Scaling.NONE, 5, 1), table, Progress.NONE))
                .satisfies(e -> assertThat(e.sentence(Language.ENGLISH)).contains("series.csv").contains("20 rows"));
    }

    @Test
    void cutsARunningTextIntoWindowsThatAskForTheNextCharacter() throws IOException {
        Path text = Files.writeString(folder.resolve("song.txt"), "가나다라\n".repeat(40));
        new OwnSets(folder).save(OwnImport.characters("song", text, TextEncoding.UTF_8, 6, 0.1, Progress.NONE).set());
        Dataset data = Datasets.load(Datasets.defaults("song", folder), folder, Progress.NONE);
        assertThat(data.words()).isEqualTo(4 + 5);
        int[] ids = Objects.requireNonNull(data.training().ids());
        assertThat(data.training().targets()[0]).isEqualTo(ids[1]);
        assertThat(data.training().targets()[5]).isEqualTo(ids[6]);
        assertThat(data.training().count()).isEqualTo(179 / 6);
        assertThat(data.validation().count()).isEqualTo(19 / 6);
        assertThatExceptionOfType(UnrollException.class)
                .isThrownBy(() -> OwnImport.characters("song", text, TextEncoding.UTF_8, 50, 0.1, Progress.NONE))
                .satisfies(e -> assertThat(e.sentence(Language.ENGLISH)).contains("song.txt").contains("windows of 50"));
    }

    @Test
    void showsTheWindowsOfARunningTextAsExamples() throws IOException {
        Path text = Files.writeString(folder.resolve("song.txt"), "가나다라\n".repeat(40));
        new OwnSets(folder).save(OwnImport.characters("song", text, TextEncoding.UTF_8, 6, 0.1, Progress.NONE).set());
        DatasetOptions options = Datasets.defaults("song", folder);
        DataShelf shelf = new DataShelf(folder);
        Corpus corpus = Objects.requireNonNull(shelf.corpus(options, Progress.NONE));
        Dataset data = shelf.load(options, Progress.NONE);
        int[] validated = corpus.partition(Split.OWN).validation();
        assertThat(validated).hasSize(data.validation().count());
        assertThat(corpus.partition(Split.OWN).training()).hasSize(data.training().count());
        assertThat(corpus.text(1)).isEqualTo("나다라\n가나");
        assertThat(corpus.ids(validated[0])).containsExactly(java.util.Arrays.copyOf(Objects.requireNonNull(
                data.validation().ids()), 6));
        assertThat(corpus.limited()).isFalse();
        Corpus longer = Objects.requireNonNull(shelf.corpus(options.withMaxLength(9), Progress.NONE));
        assertThat(longer.length(0)).isEqualTo(9);
        assertThat(corpus.dataset(options.withMaxLength(9)).training().count())
                .isEqualTo(longer.partition(Split.OWN).training().length);
    }
}
