package dev.unroll.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Typed text becomes what the training data went through. */
class WordEncoderTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("the", "film", "isn't", "good", "연기", "는", "좋다"));

    private static WordEncoder encoder(int numWords, int maxLength) {
        return new WordEncoder(VOCABULARY, numWords, maxLength, Side.PRE, Side.PRE);
    }

    @Test
    void cutsWordsAsKerasTokenizerDoes() {
        assertThat(Words.of("The FILM--isn't (very) good!\tReally?\n10/10 <br />")).containsExactly("the", "film", "isn't", "very",
                "good", "really", "10", "10", "br");
        assertThat(Words.of("It’s “fine”…")).containsExactly("it's", "fine");
        assertThat(Words.of(" \n ")).isEmpty();
    }

    @Test
    void composesHangul() {
        assertThat(Words.of(Normalizer.normalize("연기는 좋다.", Normalizer.Form.NFD))).containsExactly("연기는", "좋다");
    }

    @Test
    void startsMarksUnknownWordsAndPads() {
        EncodedText text = encoder(DatasetOptions.ALL, 7).encode("The film isn't Bad.");
        assertThat(text.ids()).containsExactly(0, 0, 1, 4, 5, 6, 2);
        assertThat(text.tokens()).containsExactly("<pad>", "<pad>", "<start>", "the", "film", "isn't", "bad");
        assertThat(text.unknown()).isEqualTo(1);
        assertThat(text.words()).isEqualTo(4);
    }

    @Test
    void wordsCutOffByNumWordsAreUnknown() {
        EncodedText text = encoder(6, 4).encode("the film isn't");
        assertThat(text.ids()).containsExactly(1, 4, 5, 2);
        assertThat(text.unknown()).isEqualTo(1);
        assertThat(encoder(6, 4).word(6)).isEqualTo("<oov>");
        assertThat(encoder(6, 4).size()).isEqualTo(6);
    }

    @Test
    void cutsAndPadsOnTheSideAskedFor() {
        EncodedText cut = new WordEncoder(VOCABULARY, 0, 2, Side.POST, Side.POST).encode("the film");
        assertThat(cut.tokens()).containsExactly("<start>", "the");
        assertThat(cut.ids()).containsExactly(1, 4);
        assertThat(encoder(0, 2).encode("the film").tokens()).containsExactly("the", "film");
        assertThat(new WordEncoder(VOCABULARY, 0, 4, Side.POST, Side.PRE).encode("film").tokens())
                .containsExactly("<start>", "film", "<pad>", "<pad>");
    }

    @Test
    void textWithoutAWordSaysSo() {
        EncodedText text = encoder(0, 3).encode("?!");
        assertThat(text.words()).isZero();
        assertThat(text.ids()).containsExactly(0, 0, 1);
    }

    @Test
    void takesKnownParticlesOff() {
        EncodedText text = encoder(0, 5).encode("연기는 좋다 작품은");
        assertThat(text.tokens()).containsExactly("<start>", "연기", "는", "좋다", "작품은");
        assertThat(text.unknown()).isEqualTo(1);
    }

    @Test
    void vocabularyKeepsKerasReservedIds() {
        assertThat(VOCABULARY.size()).isEqualTo(11);
        assertThat(List.of(VOCABULARY.word(0), VOCABULARY.word(1), VOCABULARY.word(2), VOCABULARY.word(4), VOCABULARY.word(99)))
                .containsExactly("<pad>", "<start>", "<oov>", "the", "<oov>");
        assertThat(new Vocabulary(VOCABULARY.words()).words()).isEqualTo(VOCABULARY.words());
        assertThat(Vocabulary.byFrequency(Map.of("b", 2, "a", 2, "c", 5)).words()).containsExactly("c", "a", "b");
    }
}
