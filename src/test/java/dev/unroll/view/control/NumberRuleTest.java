package dev.unroll.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRuleTest {
    private static final NumberRule RATE = NumberRule.between(0, 10).above();
    private static final NumberRule SIZE = NumberRule.whole(1, 10_000);
    private final Language before = Messages.language();

    @BeforeEach
    void english() {
        Messages.use(Language.ENGLISH);
    }

    @AfterEach
    void back() {
        Messages.use(before);
    }

    private static String sentence(NumberRule rule, String typed) {
        NumberRule.Reading reading = rule.read(typed);
        assertThat(reading.value()).isNaN();
        return Objects.requireNonNull(reading.problem()).sentence(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "1e-3, 0.001", "' .5 ', 0.5", "'0,5', 0.5", "10, 10", "+2, 2", "1., 1"})
    void readsNumbersAsPeopleWriteThem(String typed, double value) {
        assertThat(RATE.read(typed)).isEqualTo(new NumberRule.Reading(value, null));
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "'1,024', 1024", "1e3, 1000", "64.0, 64"})
    void readsWholeNumbersWithTheirThousandsSetApart(String typed, double value) {
        assertThat(SIZE.read(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "NaN", "Infinity", "0x10", "1d", "1 2", "--1", "1e", "٣", "1e99999"})
    void whatIsNoNumberIsRefused(String typed) {
        UnrollException problem = RATE.read(typed).problem();
        assertThat(problem).isNotNull();
        assertThat(RATE.read(typed).value()).isNaN();
    }

    @Test
    void theSentenceSaysWhatIsWrongAndWhatCanBe() {
        assertThat(sentence(SIZE, "many")).isEqualTo("\"many\" is not a number. Type a number from 1 to 10,000.");
        assertThat(sentence(SIZE, "2.5")).isEqualTo("Type a whole number from 1 to 10,000.");
        assertThat(sentence(SIZE, "0")).isEqualTo("Type a number from 1 to 10,000.");
        assertThat(sentence(SIZE, "")).isEqualTo("Type a number from 1 to 10,000.");
        assertThat(sentence(RATE, "0")).isEqualTo("Type a number above 0, at most 10.");
        assertThat(sentence(NumberRule.between(0, 1).below(), "1")).isEqualTo("Type a number from 0 to below 1.");
        assertThat(sentence(NumberRule.between(0, 1).above().below(), "−1")).isEqualTo("Type a number between 0 and 1.");
        assertThat(sentence(SIZE, "x".repeat(500))).hasSizeLessThan(80);
    }

    @Test
    void theSentenceIsKoreanInKorean() {
        Messages.use(Language.KOREAN);
        assertThat(Objects.requireNonNull(SIZE.read("0").problem()).sentence()).isEqualTo("1 이상 10,000 이하의 수를 적으십시오.");
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "1e-7, 1e-7", "2.5e-6, 2.5e-6", "0, 0", "10, 10", "0.00001, 0.00001"})
    void writesNumbersSoThatTheyAreReadBack(double value, String text) {
        assertThat(RATE.text(value)).isEqualTo(text);
        assertThat(NumberRule.between(0, 10).read(text).value()).isEqualTo(value);
    }
}
