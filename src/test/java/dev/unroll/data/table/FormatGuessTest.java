package dev.unroll.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatGuessTest {
    private static TableFormat guess(String text) {
        return FormatGuess.of(text.getBytes(StandardCharsets.UTF_8), true, TextEncoding.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ",", ";", "|"})
    void findsTheSeparatorAndAHeader(String separator) {
        String table = String.join("\n", "id;document;label", "1;\"well, well; a film\";1", "2;no good;0", "3;fine;1")
                .replace(";", separator).replace("well" + separator, "well;");
        assertThat(guess(table)).isEqualTo(new TableFormat(TextEncoding.UTF_8, separator.charAt(0), true));
    }

    @Test
    void isNotMisledByCommasInTexts() {
        assertThat(guess("a, b, c\t1\nd, e\t0\nf\t1\ng, h, i, j\t0\n").separator()).isEqualTo('\t');
    }

    @Test
    void knowsATableWithoutHeader() {
        assertThat(guess("5,배송이 빠르네요\n1,별로입니다\n2,그저 그래요\n").header()).isFalse();
        assertThat(guess("112\n118\n132\n").header()).isFalse();
        assertThat(guess("good film,positive\nbad film,negative\nnice,positive\nawful,negative\nfine,positive\n"
                + "dull,negative\nwell made,positive\n").header()).isFalse();
    }

    @Test
    void knowsAHeaderAboveNumbersOrAboveAFewValues() {
        assertThat(guess("Wann,Wieviel\n1981-01-01,20.7\n1981-01-02,17.9\n").header()).isTrue();
        assertThat(guess("film,urteil\n" + "good film,ja\nbad film,nein\n".repeat(5)).header()).isTrue();
    }
}
