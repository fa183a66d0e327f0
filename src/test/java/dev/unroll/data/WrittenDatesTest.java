package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
    private static Dataset load(String name) {
        return Datasets.load(Datasets.defaults(name), Path.of("nowhere"), Progress.NONE);
    }

    private static Set<String> spellings(DateSpelling language, LocalDate date) {
        Set<String> all = new TreeSet<>();
        for (int first = 0; first < 12; first++) {
            int format = first;
            all.add(language.spell(date, below -> below == 12 ? format : below - 1));
        }
        return all;
    }

    @Test
    void spellsDatesAsPeopleDo() {
        assertThat(spellings(new EnglishDates(), LocalDate.of(2021, 3, 3))).contains("3 mar 2021", "3rd of march 2021",
                "wednesday, march 3rd, 2021", "wednesday, the third of march, two thousand and twenty-one");
        assertThat(spellings(new EnglishDates(), LocalDate.of(1977, 9, 12))).contains("12th of september 1977",
                "monday the twelfth of september in the year nineteen seventy-seven");
        assertThat(spellings(new KoreanDates(), LocalDate.of(2021, 6, 10))).contains("2021년 6월 10일", "2021. 6. 10. (목)",
                "이천이십일년 유월 십일", "서기 이천이십일 년 육 월 십 일 목요일");
        assertThat(spellings(new KoreanDates(), LocalDate.of(1999, 10, 31))).contains("천구백구십구년 시월 삼십일일");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates-en", "dates-ko"})
    void everyExampleSaysWhichDatesItMeans(String name) {
        Dataset data = load(name);
        Samples training = data.training();
        for (int i = 0; i < 200; i++) {
            String iso = target(data, training, i);
            assertThat(iso).matches("(\\d{4}-\\d\\d-\\d\\d/?){1,3}").doesNotEndWith("/");
            String source = Translations.source(data, training, i);
            assertThat(source.length()).isLessThanOrEqualTo(Translations.sourceSteps(data));
            for (String each : iso.split("/", -1)) {
                LocalDate date = LocalDate.parse(each);
                DateSpelling language = name.equals("dates-en") ? new EnglishDates() : new KoreanDates();
                assertThat(spellings(language, date).stream().anyMatch(source::contains)
                        || source.contains(" " + "월화수목금토일".charAt(date.getDayOfWeek().getValue() - 1) + "요일")).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates-en", "dates-ko"})
    void noDayIsTrainedOnAndHeldOut(String name) {
        Dataset data = load(name);
        Set<String> trained = days(data, data.training());
        assertThat(days(data, data.validation())).isNotEmpty().doesNotContainAnyElementsOf(trained);
        assertThat(days(data, data.test() == null ? data.training() : data.test())).isNotEmpty()
                .doesNotContainAnyElementsOf(trained);
    }

    @Test
    void readsTypedDatesWhateverTheirCase() {
        Dataset data = load("dates-en");
        TextEncoder encoder = Objects.requireNonNull(data.encoder());
        assertThat(encoder.encode("3rd of March").ids()).isEqualTo(encoder.encode("3RD OF march ").ids());
        assertThat(encoder.encode("3rd of March").tokens()).startsWith("3", "r", "d");
        assertThat(Translations.examples("dates-en")).isNotEmpty().allSatisfy(example -> {
            assertThat(encoder.encode(example).unknown()).isZero();
            assertThat(example.length()).isLessThanOrEqualTo(Translations.sourceSteps(data));
        });
        assertThat(load("dates-ko").encoder()).isNotNull().satisfies(korean -> assertThat(Translations.examples("dates-ko"))
                .isNotEmpty().allSatisfy(example -> assertThat(korean.encode(example).unknown()).isZero()));
        assertThat(Translations.translates("imdb")).isFalse();
    }

    private static Set<String> days(Dataset data, Samples samples) {
        Set<String> days = new HashSet<>();
        for (int i = 0; i < samples.count(); i++) {
            days.addAll(List.of(target(data, samples, i).split("/", -1)));
        }
        return days;
    }

    private static String target(Dataset data, Samples samples, int example) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < samples.targetSteps(); t++) {
            String symbol = data.classes().get((int) samples.targets()[example * samples.targetSteps() + t]);
            if (symbol.equals(Translations.END)) {
                break;
            }
            text.append(symbol);
        }
        return text.toString();
    }
}
