package dev.unroll.workspace.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.SharedFiles;
import dev.unroll.data.Corpus;
import dev.unroll.data.DataShelf;
import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.data.Padding;
import dev.unroll.data.Partition;
import dev.unroll.data.Side;
import dev.unroll.data.Split;
import dev.unroll.data.Vocabulary;
import dev.unroll.text.Progress;
import dev.unroll.workspace.corpus.Footprint.Element;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the course, and what must hold of any corpus. */
class CorpusFiguresTest {
    private static final DataShelf NOWHERE = new DataShelf(Path.of("nowhere"));

    private static Corpus corpus(String name) {
        return Objects.requireNonNull(NOWHERE.corpus(Datasets.defaults(name), Progress.NONE));
    }

    private static CorpusFigures figures(Corpus corpus, Split split) {
        return CorpusFigures.of(corpus, corpus.partition(split));
    }

    @Test
    void lengthsOfAFewNumbers() {
        Lengths lengths = new Lengths(new int[] {4, 1, 2, 9});
        assertThat(lengths.mean()).isEqualTo(4);
        assertThat(lengths.median()).isEqualTo(3);
        assertThat(new Lengths(new int[] {5, 1, 2}).median()).isEqualTo(2);
        assertThat(lengths.fitting(1)).isEqualTo(0.25);
        assertThat(lengths.fitting(4)).isEqualTo(0.75);
        assertThat(lengths.kept(4)).isEqualTo(11 / 16.0);
        assertThat(lengths.kept(9)).isEqualTo(1);
        assertThat(lengths.quantile(0.5)).isEqualTo(2);
        assertThat(lengths.histogram(2, 3)).containsExactly(1, 1, 1);
        assertThat(lengths.longest()).isEqualTo(9);
    }

    @Test
    void nothingIsKnownOfNoExamples() {
        Lengths none = new Lengths(new int[0]);
        assertThat(none.mean()).isNaN();
        assertThat(none.median()).isNaN();
        assertThat(none.fitting(3)).isNaN();
        assertThat(none.kept(3)).isNaN();
        assertThat(none.longest()).isZero();
        assertThat(none.quantile(0.9)).isZero();
    }

    @Test
    void wordsAreCountedByExampleAndByClass() {
        Corpus corpus = corpus("reviews-en");
        CorpusFigures figures = figures(corpus, Split.OWN);
        WordCounts counts = figures.counts();
        int not = corpus.vocabulary().id("not");
        int[] with = Arrays.stream(figures.parts().training()).filter(i -> Arrays.stream(corpus.ids(i)).anyMatch(id -> id == not))
                .toArray();
        assertThat(with).isNotEmpty();
        assertThat(counts.examples(not)).isEqualTo(with.length);
        assertThat(counts.examples(not, 1)).isEqualTo((int) Arrays.stream(with).filter(i -> corpus.label(i) == 1).count());
        assertThat(counts.occurrences(not)).isEqualTo((int) Arrays.stream(figures.parts().training())
                .flatMap(i -> Arrays.stream(corpus.ids(i))).filter(id -> id == not).count());
        assertThat(counts.ofClass(0) + counts.ofClass(1)).isEqualTo(counts.count()).isEqualTo(6000);
        assertThat(counts.occurrences(Vocabulary.START)).isZero();
        assertThat(counts.words()).isEqualTo(figures.lengths().tokens() - counts.count());
        assertThat(counts.coverage(corpus.vocabulary().size())).isEqualTo(1);
        assertThat(counts.coverage(4)).isZero();
        assertThat(IntStream.range(4, 60).allMatch(limit -> counts.coverage(limit + 1) >= counts.coverage(limit))).isTrue();
        assertThat(counts.occurrences(-1) + counts.examples(1_000_000) + counts.examples(4, 7)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3,PRE,PRE", "3,POST,POST", "9,PRE,POST", "9,POST,PRE", "5,PRE,PRE"})
    void cuttingTellsWhereEveryTokenGoes(int slots, Side padding, Side truncating) {
        DatasetOptions options = new DatasetOptions("reviews-en", 0, slots, Split.OWN, padding, truncating);
        Cut cut = Cut.of(5, Padding.of(options));
        int[] tokens = {11, 12, 13, 14, 15};
        int[] expected = Padding.of(options).apply(tokens);
        int[] slotted = IntStream.range(0, slots).map(slot -> cut.token(slot) < 0 ? 0 : tokens[cut.token(slot)]).toArray();
        assertThat(slotted).isEqualTo(expected);
        assertThat(cut.lost()).isEqualTo(Math.max(0, 5 - slots)).isEqualTo(cut.from() + cut.behind());
        assertThat(cut.padding()).isEqualTo(Math.max(0, slots - 5));
        for (int token = 0; token < 5; token++) {
            assertThat(cut.slot(token) < 0 || cut.token(cut.slot(token)) == token).isTrue();
        }
        assertThat(IntStream.range(0, 5).filter(token -> cut.slot(token) >= 0).count()).isEqualTo(cut.kept());
    }

    @Test
    void memoryIsThatOfTheCourse() {
        Footprint course = new Footprint(20_000, 100, 200, 16);
        assertThat(Footprint.text(course.oneHot(Element.FLOAT64))).isEqualTo("3.2 GB");
        assertThat(Footprint.text(course.oneHot(Element.FLOAT32))).isEqualTo("1.6 GB");
        assertThat(Footprint.text(course.ids())).isEqualTo("8.0 MB");
        Footprint five = new Footprint(20_000, 100, 500, 16);
        assertThat(five.weights()).isEqualTo(8000);
        assertThat(Footprint.text(five.table())).isEqualTo("32 kB");
        assertThat(Footprint.text(five.oneHot(Element.FLOAT32))).isEqualTo("4.0 GB");
        assertThat(Footprint.text(new Footprint(50_000, 5000, 88_588, 1).oneHot(Element.FLOAT64))).isEqualTo("177 TB");
        assertThat(Footprint.text(999)).isEqualTo("999 B");
        assertThat(Footprint.text(999_950)).isEqualTo("1.0 MB");
    }

    @Test
    void findsByWordsByTextAndByNumber() {
        Corpus corpus = corpus("reviews-en");
        int[] part = corpus.partition(Split.OWN).validation();
        ExampleSearch search = new ExampleSearch(corpus);
        String[] words = corpus.joined(part[7]).split(" ");
        String last = words[words.length - 1];
        assertThat(search.find("", -1, part)).hasSize(part.length);
        assertThat(search.find(corpus.text(part[7]), -1, part)).contains(7);
        assertThat(search.find("\"" + corpus.joined(part[7]) + "\"", -1, part)).containsExactly(7);
        assertThat(search.find("\"" + String.join(" ", Arrays.asList(words).reversed()) + "\"", -1, part)).isEmpty();
        assertThat(search.find(last.substring(0, 2), -1, part)).contains(7).hasSizeGreaterThanOrEqualTo(
                search.find(last + " ", -1, part).length);
        assertThat(search.find("qqqq", -1, part)).isEmpty();
        assertThat(search.find("#12", -1, part)).startsWith(11, 119, 120).endsWith(128);
        assertThat(search.find("", 1, part)).hasSize((int) Arrays.stream(part).filter(i -> corpus.label(i) == 1).count());
        assertThat(search.find("...", -1, part)).hasSize(part.length);
    }

    @Test
    void findsKoreanWordsWithTheirParticlesAndLetters() {
        Corpus corpus = corpus("reviews-ko");
        int[] part = corpus.partition(Split.OWN).training();
        int example = IntStream.range(0, part.length)
                .filter(i -> corpus.joined(part[i]).split(" ").length > corpus.text(part[i]).split(" ").length).findFirst()
                .orElseThrow();
        assertThat(new ExampleSearch(corpus).find(corpus.text(part[example]), -1, part)).contains(example);
        Corpus letters = corpus("next-character");
        assertThat(new ExampleSearch(letters).find("민대", -1, letters.partition(Split.OWN).validation())).containsExactly(0);
    }

    @Test
    void imdbHasTheCoursesFigures() {
        DataShelf shelf = new DataShelf(Objects.requireNonNull(SharedFiles.data("imdb/imdb.npz").getParent()));
        Corpus corpus = Objects.requireNonNull(shelf.corpus(Datasets.defaults("imdb"), Progress.NONE));
        CorpusFigures figures = figures(corpus, Split.SHUFFLED_42);
        Lengths lengths = figures.lengths();
        assertThat(lengths.mean()).isEqualTo(239.00925);
        assertThat(lengths.median()).isEqualTo(178);
        assertThat(lengths.longest()).isEqualTo(1854);
        assertThat(lengths.count()).isEqualTo(20_000);
        assertThat(lengths.fitting(100)).isCloseTo(0.11, within(0.01));
        assertThat(lengths.kept(100)).isCloseTo(0.40, within(0.01));
        assertThat(figures.counts().coverage(500)).isCloseTo(0.69, within(0.01));
        Dataset data = corpus.dataset(new DatasetOptions("imdb", 500, 5000, Split.SHUFFLED_42, Side.POST, Side.POST));
        int[] ids = Objects.requireNonNull(data.validation().ids());
        long oov = Arrays.stream(ids).filter(id -> id == Vocabulary.UNKNOWN).count();
        WordCounts validation = WordCounts.of(corpus, figures.parts().validation());
        assertThat(validation.words() - validation.covered(500)).isEqualTo(oov);
        searches(corpus, figures.parts());
    }

    /** The best of a few runs, in time of this thread: the machine may be busy with something else. */
    private static void searches(Corpus corpus, Partition parts) {
        int[] all = IntStream.concat(IntStream.concat(Arrays.stream(parts.training()), Arrays.stream(parts.validation())),
                Arrays.stream(parts.test())).toArray();
        ExampleSearch search = new ExampleSearch(corpus);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (String query : new String[] {"w", "wonderful ending th", "\"one of the best\"", "zyzzyva"}) {
            long best = Long.MAX_VALUE;
            int found = 0;
            for (int run = 0; run < 4; run++) {
                long begin = clock.getCurrentThreadCpuTime();
                found = search.find(query, -1, all).length;
                best = Math.min(best, clock.getCurrentThreadCpuTime() - begin);
            }
            assertThat(best).as("%d of %d reviews for %s", found, all.length, query).isLessThan(200_000_000);
            assertThat(found).isEqualTo(search.find(query, 0, all).length + search.find(query, 1, all).length);
        }
    }
}
