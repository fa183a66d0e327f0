package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built-in data sets promise. */
class BuiltInDatasetsTest {
    private static final Path NOWHERE = Path.of("no-such-folder");

    static Stream<String> names() {
        return Datasets.names().stream().filter(Datasets::builtIn);
    }

    private static Dataset load(String name) {
        return Datasets.load(Datasets.defaults(name), NOWHERE, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameEveryTime(String name) {
        Dataset one = load(name);
        Dataset two = load(name);
        assertThat(two.training().ids()).isEqualTo(one.training().ids());
        assertThat(two.training().values()).isEqualTo(one.training().values());
        assertThat(two.training().targets()).isEqualTo(one.training().targets());
        assertThat(two.classes()).isEqualTo(one.classes());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNotMadeForSomebodyWhoHasCancelled(String name) {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Datasets.load(Datasets.defaults(name), NOWHERE, new Cancelled()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void fitsItsDescription(String name) {
        Dataset data = load(name);
        Samples training = data.training();
        assertThat(training.count()).isPositive();
        assertThat(data.validation().count()).isPositive();
        assertThat(training.steps()).isEqualTo(Datasets.defaults(name).maxLength());
        assertThat(training.targets()).hasSize(training.count() * training.targetSteps() * training.targetWidth());
        if (training.ids() != null) {
            assertThat(training.ids()).hasSize(training.count() * training.steps());
            assertThat(Arrays.stream(training.ids()).summaryStatistics()).satisfies(ids -> {
                assertThat(ids.getMin()).isNotNegative();
                assertThat(ids.getMax()).isLessThan(data.words());
            });
            assertThat(data.encoder()).isNotNull().extracting(TextEncoder::size).isEqualTo(data.words());
        } else {
            assertThat(training.values()).hasSize(training.count() * training.steps() * training.width());
            assertThat(data.encoder()).isNull();
            assertThat(data.classes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews-en", "reviews-ko", "three-class"})
    void classesAreNamedAndEquallyFrequent(String name) {
        Dataset data = load(name);
        assertThat(data.classes()).allSatisfy(key -> assertThat(Messages.has(key)).isTrue());
        for (int k = 0; k < data.classes().size(); k++) {
            float number = k;
            long count = IntStream.range(0, data.training().count()).filter(i -> data.training().targets()[i] == number).count();
            assertThat(count / (double) data.training().count()).isCloseTo(1.0 / data.classes().size(), within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews-en", "reviews-ko", "three-class"})
    void noTestSentenceIsTrainedOn(String name) {
        Dataset data = load(name);
        Set<String> trained = new HashSet<>();
        IntStream.range(0, data.training().count()).forEach(i -> trained.add(text(data, data.training(), i)));
        assertThat(trained).hasSize(data.training().count());
        Samples test = Objects.requireNonNull(data.test());
        assertThat(IntStream.range(0, test.count()).mapToObj(i -> text(data, test, i))).noneMatch(trained::contains);
    }

    /** Typed as a person types them, particles joined, the sentences become the very ids that are trained on. */
    @ParameterizedTest
    @CsvSource({"reviews-en,' '", "reviews-ko,' '", "three-class,' '", "remember-first,' '", "next-character,''"})
    void typedTextBecomesTheSameIds(String name, String between) {
        Dataset data = load(name);
        TextEncoder encoder = Objects.requireNonNull(data.encoder());
        for (int i = 0; i < 300; i++) {
            String text = text(data, data.training(), i).replace(" ", between);
            EncodedText encoded = encoder.encode(text);
            assertThat(encoded.ids()).as(text).isEqualTo(row(data.training(), i));
            assertThat(encoded.unknown()).isZero();
        }
    }

    @Test
    void koreanWordsMayBeTypedWithTheirParticles() {
        TextEncoder encoder = Objects.requireNonNull(load("reviews-ko").encoder());
        EncodedText text = encoder.encode("연기는 지루하지만, 저는 추천합니다!");
        assertThat(text.tokens()).endsWith("<start>", "연기", "는", "지루", "하지만", "저", "는", "추천", "합니다");
        assertThat(text.unknown()).isZero();
        assertThat(encoder.encode("연출이 훌륭합니다").tokens()).endsWith("<start>", "연출", "이", "훌륭", "합니다");
    }

    /** The reviews turn on the order of words: counting words hardly helps. */
    @ParameterizedTest
    @CsvSource({"reviews-en,0.62", "reviews-ko,0.62", "three-class,0.88"})
    void bagOfWordsIsNotEnough(String name, double most) {
        assertThat(BagOfWords.accuracy(load(name))).isLessThan(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews-en", "reviews-ko"})
    void hasAVocabularyWorthReading(String name) {
        assertThat(load(name).words()).isBetween(150, 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 60})
    void remembersAcrossTheChosenGap(int steps) {
        Dataset data = Datasets.load(new DatasetOptions("remember-first", 0, steps, Split.OWN), NOWHERE, Progress.NONE);
        TextEncoder encoder = Objects.requireNonNull(data.encoder());
        for (int i = 0; i < 50; i++) {
            int[] row = row(data.training(), i);
            assertThat(row).hasSize(steps);
            assertThat(encoder.word(row[1])).isEqualTo(data.classes().get((int) data.training().targets()[i]));
        }
    }

    @Test
    void addingProblemAddsTheTwoMarkedNumbers() {
        Samples samples = load("adding").training();
        float[] values = Objects.requireNonNull(samples.values());
        assertThat(samples.width()).isEqualTo(2);
        for (int i = 0; i < 200; i++) {
            double sum = 0;
            int marks = 0;
            for (int t = 0; t < samples.steps(); t++) {
                int at = (i * samples.steps() + t) * 2;
                sum += values[at] * values[at + 1];
                marks += (int) values[at + 1];
            }
            assertThat(marks).isEqualTo(2);
            assertThat(samples.targets()[i]).isCloseTo((float) sum, within(1e-6f));
        }
    }

    @Test
    void nextCharacterTargetsAreTheTextMovedByOne() {
        Dataset data = load("next-character");
        Samples samples = data.validation();
        assertThat(samples.targetSteps()).isEqualTo(samples.steps());
        assertThat(text(data, samples, 0)).isEqualTo("국 민 대 학");
        String targets = Arrays.stream(toInts(samples.targets(), samples.steps())).mapToObj(data.classes()::get)
                .collect(Collectors.joining(" "));
        assertThat(targets).startsWith("민 대 학 <pad>");
    }

    @Test
    void sineStaysInRange() {
        float[] values = Objects.requireNonNull(load("sine").training().values());
        for (float value : values) {
            assertThat(value).isBetween(-1.1f, 1.1f);
        }
    }

    private static int[] toInts(float[] numbers, int count) {
        return IntStream.range(0, count).map(i -> (int) numbers[i]).toArray();
    }

    private static int[] row(Samples samples, int row) {
        return Arrays.copyOfRange(samples.ids(), row * samples.steps(), (row + 1) * samples.steps());
    }

    private static String text(Dataset data, Samples samples, int row) {
        TextEncoder encoder = Objects.requireNonNull(data.encoder());
        return Arrays.stream(row(samples, row)).filter(id -> id > Vocabulary.UNKNOWN).mapToObj(encoder::word)
                .collect(Collectors.joining(" "));
    }
}
