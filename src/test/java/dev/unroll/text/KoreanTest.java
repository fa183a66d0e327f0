package dev.unroll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Korean texts use the course's words, one for each thing, in one style, with the particle that fits. */
class KoreanTest {
    /** What the English text says, and what the Korean one says for it. */
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("hidden states?", "은닉 상태"), Map.entry("cell states?", "셀 상태"),
            Map.entry("forget gate", "삭제 게이트"), Map.entry("input gate", "입력 게이트"),
            Map.entry("output gate", "출력 게이트"), Map.entry("update gate", "업데이트 게이트"),
            Map.entry("reset gate", "리셋 게이트"), Map.entry("early stopping", "조기 종료"),
            Map.entry("embedding", "임베딩|Embedding"), Map.entry("learning rate", "학습률"), Map.entry("batch size", "배치 크기"),
            Map.entry("teacher forcing", "교사 강요"), Map.entry("confusion matrix", "혼동 행렬"),
            Map.entry("data sets?", "데이터셋|데이터|이 데이터"), Map.entry("recurrent layers?", "순환층"),
            Map.entry("gradients?", "그레이디언트|∂"), Map.entry("padding", "패딩|padding|채우"),
            Map.entry("dropout", "드롭아웃|Dropout|dropout"),
            Map.entry("optimizers?", "옵티마이저"), Map.entry("attention", "어텐션"), Map.entry("one-hot", "원-핫"),
            Map.entry("vocabulary", "어휘|사전"), Map.entry("biases|bias", "편향"), Map.entry("overfit(?:ting)?", "과대적합"));
    /** What another textbook or another style would say. */
    private static final List<String> NEVER = List.of("망각 게이트", "갱신 게이트", "시간 단계", "타임 스텝",
            "원핫", "절편", "그래디언트", "그라디언트",
            "과적합", "은닉상태", "셀상태", "세요", "해요", "예요", "이에요", "데이터 세트", "데이터셋를", "데이터셋는", "파이토치", "히든");

    private static String english(String key) {
        return Language.ENGLISH.texts().getString(key);
    }

    private static String korean(String key) {
        return Language.KOREAN.texts().getString(key);
    }

    @Test
    void everyTermIsTheCourses() {
        List<String> found = new ArrayList<>();
        TERMS.forEach((term, wanted) -> {
            Pattern there = Pattern.compile("(?i)(?<![\\w_=\"-])(?:" + term + ")(?![\\w_=-])");
            Pattern asked = Pattern.compile(wanted);
            for (String key : Language.ENGLISH.texts().keySet()) {
                if (there.matcher(english(key)).find() && !asked.matcher(korean(key)).find()) {
                    found.add(term + " in " + key + ": " + english(key) + " / " + korean(key));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsSaidInAnotherWay() {
        List<String> found = new ArrayList<>();
        for (String key : Language.KOREAN.texts().keySet()) {
            for (String word : NEVER) {
                // A lesson may speak to its reader more warmly.
                boolean warm = word.equals("세요") && key.contains("lesson");
                if (!warm && korean(key).contains(word)) {
                    found.add(word + " in " + key + ": " + korean(key));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void bothFormsOfAParticleStandOnlyAfterWhatIsNotKnown() {
        Pattern known = Pattern.compile("\\p{IsHangul}(?:은\\(는\\)|을\\(를\\)|이\\(가\\)|과\\(와\\)|\\(으\\)로)");
        assertThat(Language.KOREAN.texts().keySet().stream().filter(key -> known.matcher(korean(key)).find())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"모델을(를) 열기, 모델을 열기", "데이터을(를) 열기, 데이터를 열기", "“데이터”은(는), “데이터”는", "LSTM이(가), LSTM이", "GRU이(가), GRU가",
        "Adam은(는), Adam은", "7(으)로, 7로", "10(으)로, 10으로", "서울(으)로, 서울로", "집(으)로, 집으로", "20%이(가), 20%가", "7을(를), 7을", "2을(를), 2를",
        "\"imdb\"(이)라는, \"imdb\"라는", "별(이)라는, 별이라는", "?은(는), ?은(는)"})
    void theParticleFitsTheSoundBeforeIt(String both, String one) {
        assertThat(Particles.in(both)).isEqualTo(one);
    }

    @Test
    void sentencesWithArgumentsReadAsWritten() {
        assertThat(Messages.in(Language.KOREAN, "data.unknown", "imbd", "imdb")).startsWith("\"imbd\"라는 데이터셋은 없습니다.");
        assertThat(Messages.in(Language.KOREAN, "nn.badId", 20, 9)).startsWith("토큰 아이디 20은 모델의");
    }
}
