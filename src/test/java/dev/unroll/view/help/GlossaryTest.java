package dev.unroll.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every term has a name and an explanation in both languages, is found, and is recognized where it stands on screen. */
class GlossaryTest {
    @Test
    void everyTermIsExplainedInBothLanguages() {
        assertThat(Glossary.TERMS).extracting(Term::id).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        for (Term term : Glossary.TERMS) {
            for (Language language : List.of(Language.ENGLISH, Language.KOREAN)) {
                assertThat(term.name(language)).as(term.id()).isNotBlank();
                assertThat(term.text(language)).as(term.id()).hasSizeBetween(20, 260).endsWith(".");
            }
            assertThat(term.text(Language.KOREAN)).as(term.id()).containsPattern("\\p{IsHangul}").contains("니다.");
        }
        assertThat(Messages.keys("glossary.")).as("nothing lies there unused").hasSize(2 * Glossary.TERMS.size());
    }

    /** Two terms may share a word only where the course does, too: the more special one is then found by another. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void noTwoTermsHaveTheSameName(String code) {
        Language language = Language.find(code).orElseThrow();
        Map<String, String> names = new HashMap<>();
        for (Term term : Glossary.TERMS) {
            assertThat(names.put(term.name(language), term.id())).as(term.name(language)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"Learning rate, 학습률, learningRate", "Forget gate, 삭제 게이트, forgetGate", "dropout, dropout, dropout",
            "Hidden state, 은닉 상태, hiddenState", "Confusion matrix, 혼동 행렬, confusionMatrix", "LSTM, LSTM, lstm",
            "Early stopping, 조기 종료, earlyStopping", "Batch size, 배치 크기, batch", "Kappa, 카파, kappa"})
    void whatStandsOnScreenIsRecognized(String english, String korean, String id) {
        assertThat(Objects.requireNonNull(Glossary.said(english, Language.ENGLISH)).id()).isEqualTo(id);
        assertThat(Objects.requireNonNull(Glossary.said(korean, Language.KOREAN)).id()).isEqualTo(id);
        assertThat(Glossary.said(english + " and more", Language.ENGLISH)).isNull();
    }

    @Test
    void aTermIsFoundInEitherLanguageAndByWhatItMeans() {
        assertThat(Glossary.search("")).isEqualTo(Glossary.TERMS);
        assertThat(Glossary.search("  FORGET ").getFirst().id()).isEqualTo("forgetGate");
        assertThat(Glossary.search("은닉").getFirst().id()).isEqualTo("hiddenState");
        assertThat(Glossary.search("learns its training examples by heart")).extracting(Term::id).containsExactly("overfitting");
        assertThat(Glossary.search("zzz")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyScreenHasAPage(HelpPage page) {
        for (String part : List.of("title", "what", "see", "try")) {
            assertThat(Messages.has(page.key(part))).as(page.key(part)).isTrue();
        }
    }
}
